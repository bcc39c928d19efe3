import type { OriginCue } from '../analysis';
import type { Lang } from '../span';
import { originWords } from './lexicon';
import type { Line } from './lines';

/** What the text itself says of being a translation. */
export interface Declared {
  /** Null: the language named is none of our six, or none is named. */
  readonly from: Lang | null;
  readonly byMachine: boolean;
  readonly cue: OriginCue;
}

/** A declaration is one short line; a paragraph that speaks of translations is not one. */
const LONGEST = 30;
/** A book under review names its translator too: "traduit de l'anglais par X, Gallimard, 320 p., 22 €". */
const BOOK =
  /(?<!\d)\d{1,5}\s?(?:p\.|pp\.|pages|seiten|pagine|páginas|s\.)|[€£$]|isbn|éditions|verlag|editore|\beditora?l?\b/iu;
/** "This article was …": what a bare noun ("traduction automatique") needs beside it to be a declaration. */
const THIS = /\b(?:cet|ce|cette|this|dieser|dieses|diese|questo|questa|este|esta|automatique \p{L}+ de)\b/iu;

const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

function toCue(line: Line, rule: string): OriginCue {
  return { rule, text: line.text, span: line.span };
}

function fromLanguage(line: Line, lang: Lang): Declared[] {
  const { words, languages } = originWords(lang);
  const low = line.text.toLowerCase().replaceAll('’', "'");
  for (const phrase of words.declared) {
    const at = low.indexOf(phrase);
    if (at < 0) continue;
    const rest = low.slice(at + phrase.length).match(/\p{L}+/gu) ?? [];
    const named = rest.slice(0, 3).find((w) => languages.has(w));
    // "aus dem Englischen Garten": a name goes on where a language's would end.
    const after = named ? line.text.slice(low.indexOf(named, at) + named.length) : '';
    if (named === undefined || (lang === 'de' && /^\s+\p{Lu}/u.test(after))) continue;
    return [{ from: languages.get(named) ?? null, byMachine: false, cue: toCue(line, 'translation-declared') }];
  }
  return [];
}

function byMachine(line: Line, lang: Lang): Declared[] {
  const low = line.text.toLowerCase().replaceAll('’', "'");
  const phrase = [...originWords(lang).words.machine].find((p) => low.includes(p));
  if (!phrase || !(wordCount(line.text) <= 8 || THIS.test(line.text))) return [];
  return [
    {
      from: fromLanguage(line, lang)[0]?.from ?? null,
      byMachine: true,
      cue: toCue(line, 'machine-translation-declared'),
    },
  ];
}

/** A name and nothing else: two to five words, particles aside with capitals, perhaps "for" somebody ("pour Courrier international"). */
const NAME =
  /^[\s:–—-]*\p{Lu}[\p{L}’'.-]+(?:\s(?:(?:de|da|do|dos|di|du|von|van|der|den|la|le|el|y|e|et|und|and|&)\s)*\p{Lu}[\p{L}’'.-]*){1,4}(?:\s(?:for|pour|für|per|para)\s.{1,40})?[\s.)\]]*$/u;
/** Programs that sign as people do: "Traduction : DeepL". */
const PROGRAM = /^[\s:–—-]*(?:deepl|google(?: translate)?|chatgpt|ia|ai|ki)[\s.)\]]*$/iu;

/**
 * "Translated by Jane Roe": a translation, from a language that is not said. "Translated by hand into six languages" is none: after the
 * phrase only a name may stand.
 */
function byTranslator(line: Line, lang: Lang): Declared[] {
  const text = line.text.replace(/^[\s([–—-]+/u, '');
  const low = text.toLowerCase().replaceAll('\u00A0', ' ');
  const phrase = [...originWords(lang).words.translator].find((p) => low.startsWith(p));
  if (phrase === undefined) return [];
  const rest = text.slice(phrase.length);
  const byMachine = PROGRAM.test(rest);
  if (!byMachine && !NAME.test(rest)) return [];
  return [
    {
      from: null,
      byMachine,
      cue: toCue(line, byMachine ? 'machine-translation-declared' : 'translation-declared'),
    },
  ];
}

/** The text's own word that it is a translation; the machine's hand first. Null: it does not say so. */
export function findDeclared(lines: readonly Line[], lang: Lang): Declared | null {
  const telling = lines.filter(
    (l) => l.place !== 'publisher' && wordCount(l.text) <= LONGEST && !BOOK.test(l.text) && !/^[«“"„]/u.test(l.text),
  );
  const found = telling.flatMap((line) => [
    ...byMachine(line, lang),
    ...fromLanguage(line, lang),
    ...byTranslator(line, lang),
  ]);
  return found.find((d) => d.byMachine) ?? found.find((d) => d.from !== null) ?? found[0] ?? null;
}
