import { LANGS, type Lang } from '../../src/engine/span';
import { ROOT } from '../data/root';
import { readWritten } from '../gold/load';

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** Our own gold articles, paragraph by paragraph, as texts of about `words` words each; none is given twice. */
export function textsOf(words: number, langs: readonly Lang[] = LANGS): string[] {
  return langs.flatMap((lang) => {
    const texts: string[] = [];
    let text = '';
    let count = 0;
    for (const paragraph of readWritten(ROOT, lang).flatMap((a) => a.paragraphs)) {
      text += `${paragraph}\n\n`;
      count += wordsIn(paragraph);
      if (count < words) continue;
      texts.push(text);
      [text, count] = ['', 0];
    }
    return texts;
  });
}

/** One text of a language with about `words` words, repeated from the start where the gold has fewer. */
export function longText(words: number, lang: Lang): string {
  const all = readWritten(ROOT, lang).flatMap((a) => a.paragraphs);
  const paragraphs: string[] = [];
  for (let i = 0, count = 0; count < words && all.length > 0; i++) {
    const next = all[i % all.length] ?? '';
    paragraphs.push(next);
    count += wordsIn(next);
  }
  return paragraphs.join('\n\n');
}
