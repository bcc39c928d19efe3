import { lazy } from '../language/rows';
import type { Lang } from '../span';
import { WORD_ORDER_FOREIGN_IN_GERMAN } from './habit-german';
import { DAY_NAMES, ENGLISH_MONTHS, LOWER_NAMES, MONTH_NAMES, said, saidNeeds } from './habit-words';

/** Writing habits of one language that stay in a text turned into another. */
export interface Habit {
  readonly rule: string;
  /** Languages in whose texts the habit is foreign. */
  readonly foreignIn: readonly Lang[];
  /** Whose habit it is; empty: several languages'. */
  readonly of: readonly Lang[];
  /** Made at first use. */
  readonly pattern: () => RegExp;
  /**
   * Matches in every text that the pattern matches in, and knows no letters by property: `\\p{L}` takes up to some milliseconds to
   * compile, and most texts lack what a habit needs. Absent: the pattern is always run.
   */
  readonly needs?: RegExp;
}

/** Letters that the language does not have, in words that are no names. Matches: a linha è interrompida in Portuguese. */
const foreignLetter = (lang: Lang, of: readonly Lang[], letters: string): Habit => ({
  rule: 'foreign-letter',
  foreignIn: [lang],
  of,
  pattern: lazy(() => new RegExp(`(?<![\\p{L}’'-])\\p{Ll}*[${letters}]\\p{Ll}*(?![\\p{L}’'-])`, 'gu')),
  needs: new RegExp(`[${letters}]`),
});

export const HABITS: readonly Habit[] = [
  // English sets the comma inside the marks. Matches: “Nous gagnerons,” a-t-il dit.  Does not match: « Nous gagnerons », a-t-il dit
  {
    rule: 'comma-inside',
    foreignIn: ['fr', 'it', 'es', 'pt', 'de'],
    of: ['en'],
    pattern: lazy(() => /,["”»“](?<=\p{L},.)(?=\s[\p{Ll}\p{Lu}])/gu),
    needs: /,["”»“]/,
  },
  // English lets the subject go before the verb after a quotation. Matches: »Nous irons», il a dit.  Does not match: », a-t-il dit.
  {
    rule: 'said-last',
    foreignIn: ['fr'],
    of: ['en', 'it'],
    pattern: said(
      'le|la|les',
      'qu|que|dont|où|ce|comme',
      '(?:a|ont)\\s(?:dit|déclaré|ajouté|annoncé|expliqué|affirmé|raconté)',
    ),
    needs: saidNeeds('(?:a|ont)\\s(?:dit|déclaré|ajouté|annoncé|expliqué|affirmé|raconté)'),
  },
  {
    rule: 'said-last',
    foreignIn: ['it'],
    of: ['en'],
    pattern: said(
      'il|la|i|le|gli',
      'che|come|lo|cui|si|ci|ne|mi|ha|hanno',
      '(?:ha\\s|hanno\\s)?detto|(?:ha|hanno)\\s(?:dichiarato|aggiunto|spiegato)|disse|dissero',
    ),
    needs: saidNeeds('detto|dichiarato|aggiunto|spiegato|disse|dissero'),
  },
  {
    rule: 'said-last',
    foreignIn: ['es'],
    of: ['en'],
    pattern: said(
      'el|la|los|las',
      'lo|se|les?|me|nos|así|según|como|ya|no|que',
      'dijo|dijeron|declaró|declararon|añadió',
    ),
    needs: saidNeeds('dijo|dijeron|declaró|declararon|añadió'),
  },
  {
    rule: 'said-last',
    foreignIn: ['pt'],
    of: ['en'],
    pattern: said('o|a|os|as', 'que|como|lhe|me|se|não|já|ele|ela|segundo', 'disse|disseram'),
    needs: saidNeeds('disse|disseram'),
  },
  {
    rule: 'said-last',
    foreignIn: ['de'],
    of: ['en'],
    pattern: said('der|die|das', 'wie|was|dass|so|es', 'sagte|sagten|erklärte|erklärten'),
    needs: saidNeeds('sagte|sagten|erklärte|erklärten'),
  },
  // Romance languages put the verb first there, and English never does with an auxiliary. Matches: "…", has explained the prefect
  {
    rule: 'verb-first',
    foreignIn: ['en'],
    of: [],
    pattern: lazy(() => /(?:,["”»]|["”»],)\s(?:has|have)\s(?:he|she|they|\p{Ll}+(?:ed|id|ld))\s/gu),
    needs: /(?:,["”»]|["”»],)\s(?:has|have)\s/,
  },
  // The low opening mark is German (and Slavic). Matches: „Das tut weh“ in French
  {
    rule: 'foreign-mark',
    foreignIn: ['fr', 'en', 'es', 'pt', 'it'],
    of: ['de'],
    pattern: lazy(() => /„(?=\p{L})/gu),
    needs: /„/,
  },
  // French alone sets spaces inside its marks. Matches: « Noi abbiamo  Does not match: «Noi abbiamo
  {
    rule: 'french-spacing',
    foreignIn: ['it', 'es', 'pt', 'en'],
    of: ['fr'],
    pattern: lazy(() => /«\s(?=\p{L})/gu),
    needs: /«\s/,
  },
  // An age as a bare number after a name. Matches: Kevin Marsh, 34, enfrenta  Does not match: Claire Morel, 34 ans,
  {
    rule: 'age-bare',
    foreignIn: ['fr', 'it', 'es', 'pt'],
    of: ['en'],
    pattern: lazy(() => /\p{Lu}\p{Ll}+,\s[1-9]\d,(?=\s\p{Ll})/gu),
    needs: /,\s[1-9]\d,/,
  },
  // English short titles. Matches: Sen. Mark Dunley in French
  {
    rule: 'title-bare',
    foreignIn: ['fr', 'it', 'es', 'pt', 'de'],
    of: ['en'],
    pattern: lazy(() => /\b(?:Sen|Rep|Gov|Sgt|Lt|Mrs|Ms)\.\s(?=\p{Lu}\p{Ll})/gu),
    needs: /(?:Sen|Rep|Gov|Sgt|Lt|Mrs|Ms)\./,
  },
  // Months and days are no proper names there. Matches: le 5 Juin 2024; in Marzo.  Does not match: le 5 juin; a sentence that begins so
  {
    rule: 'month-capital',
    foreignIn: ['fr', 'it', 'es'],
    of: ['en', 'de'],
    pattern: lazy(() => new RegExp(`(?<=\\d\\s(?:de\\s|di\\s)?|\\b(?:in|en)\\s)(?:${MONTH_NAMES})\\b`, 'gu')),
  },
  {
    rule: 'month-capital',
    foreignIn: ['fr', 'it', 'es', 'pt'],
    of: ['en', 'de'],
    pattern: lazy(() => new RegExp(`(?:${DAY_NAMES})(?<=\\p{Ll}\\s(?:${DAY_NAMES}))(?![\\p{L}-]|\\s\\p{Lu})`, 'gu')),
    needs: new RegExp(DAY_NAMES),
  },
  // English writes days, months and nations with a capital. Matches: on monday.  Does not match: on Monday, the may, polish the
  {
    rule: 'month-capital',
    foreignIn: ['en'],
    of: ['fr', 'it', 'de', 'es', 'pt'],
    pattern: lazy(() => new RegExp(`\\b(?:${LOWER_NAMES})\\b`, 'gu')),
  },
  // Thousands by a comma, or the dollar sign before the number. Matches: 12,500 habitants; $3 millions.  Does not match: 12,5 %; 12 500
  {
    rule: 'foreign-number',
    foreignIn: ['fr', 'it', 'de', 'pt'],
    of: ['en'],
    pattern: lazy(
      () =>
        /(?<![\d.,])(?:[1-9]\d{0,2},\d{3}(?:,\d{3})*(?![\d,.])(?=\s\p{L}{4,})|(?<!\p{L})\$\s?\d[\d.,]*(?=\s\p{L}{4,}|,))/gu,
    ),
    needs: /\d,\d{3}|\$\s?\d/,
  },
  // Thousands by a dot. Matches: 48.112 spectateurs.  Does not match: 48 112 spectateurs; 3.5 percent
  {
    rule: 'foreign-number',
    foreignIn: ['fr', 'en'],
    of: ['de', 'it', 'es', 'pt'],
    pattern: lazy(() => /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?=\s\p{L}{4,})/gu),
    needs: /\d\.\d{3}\s/,
  },
  // Thousands by a space. Matches: 480 000 people; 4 000 letti.  Does not match: in 2024 300 people
  {
    rule: 'foreign-number',
    foreignIn: ['en', 'it'],
    of: ['fr'],
    pattern: lazy(() => /(?<![\d.,]|\d\s)[1-9]\d{0,2}[  \u202f]\d{3}(?=\.?\s\p{L}|\.$)/gu),
    needs: /\d[ \u202f]\d{3}/,
  },
  // A day after its article. Matches: the 7 February.  Does not match: the 7 February meeting, on 7 February
  {
    rule: 'foreign-number',
    foreignIn: ['en'],
    of: ['fr', 'it', 'es', 'pt', 'de'],
    pattern: lazy(
      () =>
        new RegExp(`\\b(?:on\\s)?the\\s\\d{1,2}\\s(?:${ENGLISH_MONTHS})(?![\\p{L}\\s-]*\\p{Ll}{4,}ing\\b)\\b`, 'gu'),
    ),
    needs: /the\s\d{1,2}\s/,
  },
  // The clock of twelve hours. Matches: à 5 p.m.  Does not match: 17 heures
  {
    rule: 'foreign-number',
    foreignIn: ['fr', 'it', 'de', 'pt'],
    of: ['en'],
    pattern: lazy(() => /\b\d{1,2}(?::\d\d)?\s?[ap]\.m\.(?!\p{L})/gu),
    needs: /\d\s?[ap]\.m\./,
  },
  // English counts in "million" after a figure. Matches: 45 millions euro.  Does not match: 45 million euros, hundreds of millions
  {
    rule: 'foreign-number',
    foreignIn: ['en'],
    of: ['fr', 'it', 'de', 'es', 'pt'],
    pattern: lazy(
      () => /\b\d[\d.,]*\s(?:millions|billions|thousands)\b|\bmillion of (?:persons|people|euros|dollars)\b/gu,
    ),
  },
  // A subject named again between commas, as French and Italian like it. Matches: I sindacati, loro, sono.
  {
    rule: 'subject-twice',
    foreignIn: ['it', 'en', 'es', 'de'],
    of: ['fr'],
    pattern: lazy(() => /\p{Ll},\s(?:loro|lui|them|him|ellos|ihnen),\s/gu),
    needs: /,\s(?:loro|lui|them|him|ellos|ihnen),/,
  },
  // French turns verb and pronoun round after a quotation. Matches: ha lui assicurato.
  {
    rule: 'verb-first',
    foreignIn: ['it', 'es', 'pt'],
    of: ['fr'],
    pattern: lazy(() => /[”"»],?\s(?:ha|tem)\s(?:lui|lei|él|ella|ele|ela)\s\p{Ll}+/gu),
    needs: /[”"»],?\s(?:ha|tem)\s(?:lui|lei|él|ella|ele|ela)\s/,
  },
  ...WORD_ORDER_FOREIGN_IN_GERMAN,
  // German and Dutch put the auxiliary last; no Romance or English clause does. Matches: la fusione finita sarà.  people injured been.
  {
    rule: 'verb-last',
    foreignIn: ['it'],
    of: ['de'],
    pattern: lazy(() => /\s(?:sarà|è|ha|sono|hanno)(?<=\p{Ll}{2}(?:t|s)[oaie]\s\p{Ll}+)(?=[.;])/gu),
    needs: /\s(?:sarà|è|ha|sono|hanno)[.;]/,
  },
  {
    rule: 'verb-last',
    foreignIn: ['es', 'pt'],
    of: ['de'],
    pattern: lazy(() => /\s(?:será|está|fue|ha|foi|tem)(?<=\p{Ll}{2}d[oa]s?\s\p{Ll}+)(?=[.;])/gu),
    needs: /\s(?:será|está|fue|ha|foi|tem)[.;]/,
  },
  {
    rule: 'verb-last',
    foreignIn: ['fr'],
    of: ['de'],
    pattern: lazy(() => /\s(?:est|sont|ont|sera|a)(?<=\p{Ll}{2}ée?s?\s\p{Ll}+)(?=[.;])/gu),
    needs: /\s(?:est|sont|ont|sera|a)[.;]/,
  },
  {
    rule: 'verb-last',
    foreignIn: ['en'],
    of: ['de'],
    pattern: lazy(() => /\s(?:been|become)\b(?<=\p{Ll}{2}(?:ed|wn)\s\p{Ll}+)(?!\s(?:a|the|more|less)\b)/gu),
    needs: /(?:ed|wn)\s(?:been|become)/,
  },
  // English: modal verbs take no "to". Matches: must to be.  Does not match: all they can to win
  {
    rule: 'never-pair',
    foreignIn: ['en'],
    of: [],
    pattern: lazy(() => /\b(?:must|may)\sto\s(?=\p{Ll}{2,})|\baccording with\b|\bin vigou?r\b/gu),
    needs: /(?:must|may)\sto\s|according with|in vigou?r/,
  },
  {
    rule: 'foreign-number',
    foreignIn: ['en'],
    of: ['fr', 'it', 'es', 'pt', 'de'],
    pattern: lazy(() => /\b(?:two|three|four|five|six|seven|eight|nine|ten)\s(?:millions|thousands)\b/gu),
  },
  // An apostrophe stands before a vowel. Matches: l’curé.  Does not match: l’homme, l’yeuse, l’ONU
  {
    rule: 'elision-missing',
    foreignIn: ['fr'],
    of: [],
    pattern: lazy(() => /(?<!\p{L})(?:[ldnmts]|qu)[’'](?=[bcdfgjklmnpqrstvxz]\p{Ll}{2,})/gu),
    needs: /(?:[ldnmts]|qu)[’'][bcdfgjklmnpqrstvxz]/,
  },
  {
    rule: 'elision-missing',
    foreignIn: ['it'],
    of: [],
    pattern: lazy(() => /(?<!\p{L})(?:l|un|dell|all|nell|dall|sull)[’'](?=[bcdfgjklmnpqrstvxz]\p{Ll}{2,})/gu),
    needs: /[ln][’'][bcdfgjklmnpqrstvxz]/,
  },
  // Spanish hangs the pronoun on an infinitive. Matches: a se informar.  Does not match: a informarse
  {
    rule: 'never-pair',
    foreignIn: ['es'],
    of: ['fr', 'pt', 'it'],
    pattern: lazy(() => /\b(?:a|de|por|para|sin)\sse\s\p{Ll}{2,}(?:ar|er|ir)\b/gu),
    needs: /(?:a|de|por|para|sin)\sse\s/,
  },
  {
    rule: 'subject-twice',
    foreignIn: ['es'],
    of: ['fr'],
    pattern: lazy(() => /\p{Ll},\s(?:ella|él),\s(?:ha|es|fue)\b/gu),
    needs: /,\s(?:ella|él),\s/,
  },
  // Centuries come before their word in French. Matches: du siècle XVII.  Does not match: du XVIIe siècle
  {
    rule: 'never-pair',
    foreignIn: ['fr'],
    of: ['es', 'it', 'pt'],
    pattern: lazy(() => /\bsiècle\s[XVI]{2,5}\b/gu),
  },
  foreignLetter('fr', ['it', 'es', 'pt'], 'ñãõòìáíóúß'),
  foreignLetter('it', ['fr', 'es', 'pt'], 'ñãõçêôûáúßäö'),
  foreignLetter('es', ['it', 'fr', 'pt'], 'ãõçêôèìòùßäö'),
  foreignLetter('pt', ['it', 'es', 'fr'], 'ñèìòùëßäö'),
];
