import type { Catalogue } from '../../../src/ui/strings';

/** The catalogue with every message 40 % longer: what a translation may do to a layout. */
export function longer({ lang, messages }: Catalogue): Catalogue {
  const stretched = Object.entries(messages).map(([key, message]) => {
    const letters = message.replace(/\{\w+\}/g, '').length;
    return [key, `${message} ${'mots plus longs encore '.repeat(8).slice(0, Math.ceil(letters * 0.4))}`.trim()];
  });
  return { lang, messages: Object.fromEntries(stretched) };
}
