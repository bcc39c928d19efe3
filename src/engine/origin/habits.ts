import type { TextDocument } from '../document';
import type { Lang } from '../span';
import { LANGS, span } from '../span';
import type { Token } from './breaks';
import { ORIGIN_WORDS } from './lexicon';
import type { ForeignTrace } from './residue';

/** Writing habits of one language that stay in a text turned into another. */
interface Habit {
  readonly rule: string;
  /** Languages in whose texts the habit is foreign. */
  readonly foreignIn: readonly Lang[];
  /** Whose habit it is; empty: several languages'. */
  readonly of: readonly Lang[];
  readonly pattern: RegExp;
}

const MONTH_NAMES =
  'Janvier|Février|Avril|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Gennaio|Febbraio|Aprile|Maggio|Giugno|Luglio|Agosto|Settembre|Ottobre|Dicembre|Enero|Febrero|Abril|Mayo|Junio|Julio|Septiembre|Octubre|Noviembre|Diciembre|Janeiro|Fevereiro|Maio|Junho|Julho|Setembro|Outubro|Novembro|Dezembro';

const HABITS: readonly Habit[] = [
  // English sets the comma inside the marks. Matches: “Nous gagnerons,” a-t-il dit.  Does not match: « Nous gagnerons », a-t-il dit
  {
    rule: 'comma-inside',
    foreignIn: ['fr', 'it', 'es', 'pt', 'de'],
    of: ['en'],
    pattern: /(?<=\p{L}),["”»“](?=\s\p{Ll})/gu,
  },
  // Months are no proper names there. Matches: le 5 Juin 2024.  Does not match: le 5 juin, or a sentence that begins with Juin
  {
    rule: 'month-capital',
    foreignIn: ['fr', 'it', 'es'],
    of: ['en', 'de'],
    pattern: new RegExp(`(?<=\\d\\s(?:de\\s|di\\s)?)(?:${MONTH_NAMES})\\b`, 'gu'),
  },
  // Thousands by a comma, or the dollar sign before the number. Matches: 12,500 habitants; $3 millions.  Does not match: 12,5 %; 12 500
  {
    rule: 'foreign-number',
    foreignIn: ['fr', 'it', 'es', 'de'],
    of: ['en'],
    pattern: /(?<![\d.,])(?:[1-9]\d{0,2},\d{3}(?:,\d{3})*(?![\d,.])(?=\s\p{Ll}{4,})|\$\s?\d[\d.,]*(?=\s\p{Ll}{4,}))/gu,
  },
  // The clock of twelve hours. Matches: à 5 p.m.  Does not match: 17 heures
  {
    rule: 'foreign-number',
    foreignIn: ['fr', 'it', 'de', 'pt'],
    of: ['en'],
    pattern: /\b\d{1,2}(?::\d\d)?\s?[ap]\.m\.(?!\p{L})/gu,
  },
  // English lets the subject go before the verb after a quotation. Matches: »Nous irons», il a dit.  Does not match: », a-t-il dit.
  {
    rule: 'said-last',
    foreignIn: ['fr'],
    of: ['en', 'it'],
    pattern:
      /(?<=[,»”"“]\s)(?:(?:le|la|les)\s|l[’'])?\p{Ll}+\s(?:a|ont)\s(?:dit|déclaré|ajouté|annoncé|expliqué|affirmé|raconté)(?=[.]|$)/gu,
  },
  {
    rule: 'said-last',
    foreignIn: ['it'],
    of: ['en'],
    pattern:
      /(?<=[,»”"“]\s)(?:(?:il|la|i|le|gli)\s)?\p{Ll}+\s(?:(?:ha|hanno)\s(?:detto|dichiarato|aggiunto|spiegato)|disse|dissero)(?=[.,]|$)/gu,
  },
  {
    rule: 'said-last',
    foreignIn: ['es'],
    of: ['en'],
    pattern:
      /(?<=[,»”"“]\s)(?:(?:el|la|los|las)\s)?(?!(?:lo|se|les?|me|nos|así|según|como|ya|no|que)\s)\p{Ll}+\s(?:dijo|dijeron|declaró|declararon|añadió)(?=[.]|$)/gu,
  },
  {
    rule: 'said-last',
    foreignIn: ['de'],
    of: ['en'],
    pattern:
      /(?<=[,“”«»"]\s)(?:(?:er|sie)|(?:(?:der|die|das)\s)?\p{Lu}\p{Ll}+)\s(?:sagte|sagten|erklärte|erklärten)(?=[.]|$)/gu,
  },
  // English writes days, months and nations with a capital. Matches: on monday.  Does not match: on Monday, the may, polish the
  {
    rule: 'month-capital',
    foreignIn: ['en'],
    of: ['fr', 'it', 'de', 'es', 'pt'],
    pattern:
      /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|october|november|december|italian|german|french|spanish|portuguese|chinese|russian|american|european|japanese)\b/gu,
  },
  // English counts in "million" after a figure. Matches: 45 millions euro.  Does not match: 45 million euros, hundreds of millions
  {
    rule: 'foreign-number',
    foreignIn: ['en'],
    of: ['fr', 'it', 'de', 'es', 'pt'],
    pattern: /\b\d[\d.,]*\s(?:millions|billions|thousands)\b/gu,
  },
  // German parts a clause with dass by a comma. Matches: sagte dass.  Does not match: sagte, dass; so dass; und dass
  {
    rule: 'comma-missing',
    foreignIn: ['de'],
    of: [],
    pattern:
      /\b(?:sagte|erklärte|betonte|meinte|hinzu|mitteilte|warnte|bestätigte|glaubt|hofft|weiß|behauptete|berichtete|versprach|gesagt|erklärt|betont|angekündigt)\sdass(?=\s)/gu,
  },
];

function habits(document: TextDocument, lang: Lang): ForeignTrace[] {
  return document.blocks.flatMap((block) => {
    const text = document.text.slice(block.start, block.end);
    return HABITS.filter((h) => h.foreignIn.includes(lang)).flatMap((h) =>
      [...text.matchAll(h.pattern)].map((m) => {
        const at = block.start + m.index;
        const before = /\S*$/u.exec(text.slice(Math.max(0, m.index - 20), m.index))?.[0].length ?? 0;
        return { rule: h.rule, span: span(at - before, at + m[0].length), langs: h.of };
      }),
    );
  });
}

const lower = (t: Token): boolean => t.word === t.low;

/** "Président Dupont a dit": a title bare before a name that begins a sentence, as English and German have it. */
function bareTitles(tokens: readonly Token[], lang: Lang): ForeignTrace[] {
  const { title } = ORIGIN_WORDS[lang].words;
  return tokens.flatMap((t, i) => {
    if (!t.first || t.quoted || lower(t) || !title.has(t.low)) return [];
    const name = tokens[i + 1];
    let end = i + 1;
    while (tokens[end]?.follows && !lower(tokens[end] as Token)) end += 1;
    const verb = tokens[end];
    if (!name?.follows || lower(name) || end === i + 1 || end > i + 4 || !verb?.follows || PARTICLES.has(verb.low))
      return [];
    return [{ rule: 'title-bare', span: span(t.start, verb.start - 1), langs: ['en', 'de'] as const }];
  });
}

/** Small words that go on a name or title ("Président du Sénat", "Reine des Belges"): no verb follows the name there. */
const PARTICLES = new Set([
  'de',
  'du',
  'des',
  'd',
  'del',
  'della',
  'dei',
  'di',
  'da',
  'do',
  'et',
  'e',
  'y',
  'von',
  'of',
  'la',
  'le',
  'el',
]);

/** A language's phrases by their first word. */
function phrasesByFirst(phrases: ReadonlySet<string>): Map<string, string[][]> {
  const map = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.match(/[\p{L}\p{M}]+/gu) ?? [];
    const first = words[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), words]);
  }
  return map;
}

const PHRASES = Object.fromEntries(
  LANGS.map((lang) => [lang, phrasesByFirst(ORIGIN_WORDS[lang].words.phrase)]),
) as Record<Lang, Map<string, string[][]>>;

/** Renderings word for word, of the lexicon's own list, outside of quotations. */
function renderedPhrases(tokens: readonly Token[], lang: Lang): ForeignTrace[] {
  const traces: ForeignTrace[] = [];
  const byFirst = PHRASES[lang];
  tokens.forEach((t, i) => {
    if (t.quoted) return;
    for (const words of byFirst.get(t.low) ?? []) {
      const run = tokens.slice(i, i + words.length);
      if (run.length === words.length && run.every((r, k) => r.low === words[k] && (k === 0 || r.follows)))
        traces.push({ rule: 'rendered-phrase', span: span(t.start, run.at(-1)?.end ?? t.end), langs: [] });
    }
  });
  return traces;
}

/** Habits of punctuation, titles and phrasing that the text keeps from another language. */
export const foreignHabits = (document: TextDocument, tokens: readonly Token[], lang: Lang): ForeignTrace[] => [
  ...habits(document, lang),
  ...bareTitles(tokens, lang),
  ...renderedPhrases(tokens, lang),
];
