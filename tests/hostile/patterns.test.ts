import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/engine/analyze';
import { documentFromText } from '../../src/engine/document';
import { LANGS } from '../../src/engine/span';

/**
 * Texts that make a careless pattern's time grow with the square or worse of its input: long runs of what it may repeat, ended by what it
 * cannot match. Each is analysed at two sizes; four times the text may take at most twelve times as long (linear: four), which
 * leaves room for a busy machine and none for a square (sixteen).
 */
const PROSE: Readonly<Record<(typeof LANGS)[number], string>> = {
  fr: 'Le ministre a annoncé lundi que la ligne serait fermée. « Nous n’avons pas le choix », a-t-il déclaré. ',
  it: 'Il ministro ha annunciato lunedì che la linea sarà chiusa. «Non abbiamo scelta», ha detto. ',
  en: 'The minister announced on Monday that the line would be closed. “We have no choice,” he said. ',
  de: 'Der Minister kündigte am Montag an, dass die Strecke geschlossen werde. „Wir haben keine Wahl“, sagte er. ',
  es: 'El ministro anunció el lunes que la línea se cerraría. «No tenemos opción», dijo. ',
  pt: 'O ministro anunciou na segunda-feira que a linha seria fechada. “Não temos escolha”, disse. ',
};

const RUNS: readonly (readonly [name: string, unit: string, end: string])[] = [
  ['spaces', ' ', 'x'],
  ['letters', 'a', '!'],
  ['capitals', 'Aa ', '.'],
  ['one capital each', 'A. ', 'x'],
  ['digits', '1', 'x'],
  ['digits and commas', '1,', 'x'],
  ['hyphens', 'a-', '!'],
  ['apostrophes', 'l’', 'x'],
  ['commas', 'a, ', 'x'],
  ['full stops', '.', 'x'],
  ['abbreviations', 'M. ', 'x'],
  ['opening marks', '« ', 'x'],
  ['closing marks', ' »', 'x'],
  ['straight marks', '" ', 'x'],
  ['nested marks', '« “ ', ' ” »'],
  ['dashes', ' – ', 'x'],
  ['brackets', '(', ')'],
  ['who says that who says', 'il a dit que ', 'x'],
  ['names and titles', 'le ministre Jean Dupont ', 'x'],
  ['names with particles', 'de la van der ', 'X'],
  ['percentages', '3 % ', 'x'],
  ['dates', '12 mai 2024 ', 'x'],
  ['addresses', 'www.a.b/', ' '],
  ['zero-width spaces', '\u200B', 'x'],
  ['accents on nothing', '\u0301', 'x'],
  ['line breaks', '\n', 'x'],
  ['credit lines', '(ANSA) - ', 'x'],
  ['copyright signs', '© ', 'x'],
];

const SMALL = 2_000;

describe('a text made to hold up a pattern', () => {
  it.each(RUNS)('%s: time grows with the text, not with its square', (_, unit, end) => {
    const grows = (units: number): string | null => {
      const [small, large] = [best(unit, end, units), best(unit, end, units * 4)];
      // Under a few milliseconds the clock says more of the machine than of the pattern.
      return large < Math.max(small * 12, 60)
        ? null
        : `${units} units: ${small.toFixed(1)} ms, ${units * 4}: ${large.toFixed(1)} ms`;
    };
    // A first run that the compiler disturbed is asked again at four times the size: a square shows there all the more.
    expect(grows(SMALL) && grows(SMALL * 4)).toBeNull();
  });

  it.each(LANGS)('in %s too, inside ordinary prose', (lang) => {
    for (const [name, unit, end] of RUNS) {
      const text = `${PROSE[lang].repeat(4)}\n${unit.repeat(2_000)}${end}\n${PROSE[lang].repeat(4)}`;
      expect(
        spent(() => analyze(documentFromText(text))),
        name,
      ).toBeLessThan(3_000);
    }
  });
});

/** Best of two, in milliseconds. */
function best(unit: string, end: string, units: number): number {
  const document = documentFromText(`${PROSE.fr.repeat(8)}\n${unit.repeat(units)}${end}`);
  return Math.min(...[1, 2].map(() => spent(() => analyze(document))));
}

/** Milliseconds of the processor, not of the clock: a busy machine does not make a pattern worse. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
