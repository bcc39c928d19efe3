import type { Lang } from '../span';

/** Writing habits of one language that stay in a text turned into another. */
export interface Habit {
  readonly rule: string;
  /** Languages in whose texts the habit is foreign. */
  readonly foreignIn: readonly Lang[];
  /** Whose habit it is; empty: several languages'. */
  readonly of: readonly Lang[];
  readonly pattern: RegExp;
}

const MONTH_NAMES =
  'Janvier|Février|Avril|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Gennaio|Febbraio|Aprile|Maggio|Giugno|Luglio|Agosto|Settembre|Ottobre|Dicembre|Enero|Febrero|Abril|Mayo|Junio|Julio|Septiembre|Octubre|Noviembre|Diciembre|Janeiro|Fevereiro|Maio|Junho|Julho|Setembro|Outubro|Novembro|Dezembro';

const DAY_NAMES =
  'Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Lunedì|Martedì|Mercoledì|Giovedì|Venerdì|Sabato|Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Segunda-feira|Terça-feira|Quarta-feira|Quinta-feira|Sexta-feira';
const ENGLISH_MONTHS = 'January|February|March|April|June|July|August|September|October|November|December';
/** A day or two small words may follow the verb that ends a sentence: "oficiales dijeron el lunes." */
const TAIL = '(?:\\s\\p{L}+){0,2}(?=[.]|$)';
const AFTER_MARK = '(?<=[,»”"“]\\s)';
/** "le ministre", or a bare noun, or a name of up to three words. */
const subject = (articles: string): string =>
  `(?:(?:(?:${articles})\\s)?\\p{Ll}+|(?:\\p{Lu}[\\p{L}’'.-]+\\s?){1,3}(?<=\\p{L}))`;
const said = (articles: string, not: string, verbs: string): RegExp =>
  new RegExp(`${AFTER_MARK}(?!(?:${not})\\s)${subject(articles)}\\s(?:${verbs})${TAIL}`, 'gu');

export const HABITS: readonly Habit[] = [
  // English sets the comma inside the marks. Matches: “Nous gagnerons,” a-t-il dit.  Does not match: « Nous gagnerons », a-t-il dit
  {
    rule: 'comma-inside',
    foreignIn: ['fr', 'it', 'es', 'pt', 'de'],
    of: ['en'],
    pattern: /,["”»“](?<=\p{L},.)(?=\s[\p{Ll}\p{Lu}])/gu,
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
  },
  {
    rule: 'said-last',
    foreignIn: ['pt'],
    of: ['en'],
    pattern: said('o|a|os|as', 'que|como|lhe|me|se|não|já|ele|ela|segundo', 'disse|disseram'),
  },
  {
    rule: 'said-last',
    foreignIn: ['de'],
    of: ['en'],
    pattern: said('der|die|das', 'wie|was|dass|so|es', 'sagte|sagten|erklärte|erklärten'),
  },
  // Romance languages put the verb first there, and English never does with an auxiliary. Matches: "…", has explained the prefect
  {
    rule: 'verb-first',
    foreignIn: ['en'],
    of: [],
    pattern: /(?:,["”»]|["”»],)\s(?:has|have)\s(?:he|she|they|\p{Ll}+(?:ed|id|ld))\s/gu,
  },
  // The low opening mark is German (and Slavic). Matches: „Das tut weh“ in French
  { rule: 'foreign-mark', foreignIn: ['fr', 'en', 'es', 'pt', 'it'], of: ['de'], pattern: /„(?=\p{L})/gu },
  // French alone sets spaces inside its marks. Matches: « Noi abbiamo  Does not match: «Noi abbiamo
  { rule: 'french-spacing', foreignIn: ['it', 'es', 'pt', 'en'], of: ['fr'], pattern: /«\s(?=\p{L})/gu },
  // An age as a bare number after a name. Matches: Kevin Marsh, 34, enfrenta  Does not match: Claire Morel, 34 ans,
  {
    rule: 'age-bare',
    foreignIn: ['fr', 'it', 'es', 'pt'],
    of: ['en'],
    pattern: /\p{Lu}\p{Ll}+,\s[1-9]\d,(?=\s\p{Ll})/gu,
  },
  // English short titles. Matches: Sen. Mark Dunley in French
  {
    rule: 'title-bare',
    foreignIn: ['fr', 'it', 'es', 'pt', 'de'],
    of: ['en'],
    pattern: /\b(?:Sen|Rep|Gov|Sgt|Lt|Mrs|Ms)\.\s(?=\p{Lu}\p{Ll})/gu,
  },
  // Months and days are no proper names there. Matches: le 5 Juin 2024; in Marzo.  Does not match: le 5 juin; a sentence that begins so
  {
    rule: 'month-capital',
    foreignIn: ['fr', 'it', 'es'],
    of: ['en', 'de'],
    pattern: new RegExp(`(?<=\\d\\s(?:de\\s|di\\s)?|\\b(?:in|en)\\s)(?:${MONTH_NAMES})\\b`, 'gu'),
  },
  {
    rule: 'month-capital',
    foreignIn: ['fr', 'it', 'es', 'pt'],
    of: ['en', 'de'],
    pattern: new RegExp(`(?:${DAY_NAMES})(?<=\\p{Ll}\\s(?:${DAY_NAMES}))(?![\\p{L}-]|\\s\\p{Lu})`, 'gu'),
  },
  // English writes days, months and nations with a capital. Matches: on monday.  Does not match: on Monday, the may, polish the
  {
    rule: 'month-capital',
    foreignIn: ['en'],
    of: ['fr', 'it', 'de', 'es', 'pt'],
    pattern:
      /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|october|november|december|italian|german|french|spanish|portuguese|chinese|russian|american|european|japanese)\b/gu,
  },
  // Thousands by a comma, or the dollar sign before the number. Matches: 12,500 habitants; $3 millions.  Does not match: 12,5 %; 12 500
  {
    rule: 'foreign-number',
    foreignIn: ['fr', 'it', 'de', 'pt'],
    of: ['en'],
    pattern:
      /(?<![\d.,])(?:[1-9]\d{0,2},\d{3}(?:,\d{3})*(?![\d,.])(?=\s\p{L}{4,})|(?<!\p{L})\$\s?\d[\d.,]*(?=\s\p{L}{4,}|,))/gu,
  },
  // Thousands by a dot. Matches: 48.112 spectateurs.  Does not match: 48 112 spectateurs; 3.5 percent
  {
    rule: 'foreign-number',
    foreignIn: ['fr', 'en'],
    of: ['de', 'it', 'es', 'pt'],
    pattern: /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?=\s\p{L}{4,})/gu,
  },
  // Thousands by a space. Matches: 480 000 people; 4 000 letti.  Does not match: in 2024 300 people
  {
    rule: 'foreign-number',
    foreignIn: ['en', 'it'],
    of: ['fr'],
    pattern: /(?<![\d.,]|\d\s)[1-9]\d{0,2}[  \u202f]\d{3}(?=\.?\s\p{L}|\.$)/gu,
  },
  // A day after its article. Matches: the 7 February.  Does not match: the 7 February meeting, on 7 February
  {
    rule: 'foreign-number',
    foreignIn: ['en'],
    of: ['fr', 'it', 'es', 'pt', 'de'],
    pattern: new RegExp(
      `\\b(?:on\\s)?the\\s\\d{1,2}\\s(?:${ENGLISH_MONTHS})(?![\\p{L}\\s-]*\\p{Ll}{4,}ing\\b)\\b`,
      'gu',
    ),
  },
  // The clock of twelve hours. Matches: à 5 p.m.  Does not match: 17 heures
  {
    rule: 'foreign-number',
    foreignIn: ['fr', 'it', 'de', 'pt'],
    of: ['en'],
    pattern: /\b\d{1,2}(?::\d\d)?\s?[ap]\.m\.(?!\p{L})/gu,
  },
  // English counts in "million" after a figure. Matches: 45 millions euro.  Does not match: 45 million euros, hundreds of millions
  {
    rule: 'foreign-number',
    foreignIn: ['en'],
    of: ['fr', 'it', 'de', 'es', 'pt'],
    pattern: /\b\d[\d.,]*\s(?:millions|billions|thousands)\b|\bmillion of (?:persons|people|euros|dollars)\b/gu,
  },
  // A subject named again between commas, as French and Italian like it. Matches: I sindacati, loro, sono.
  {
    rule: 'subject-twice',
    foreignIn: ['it', 'en', 'es', 'de'],
    of: ['fr'],
    pattern: /\p{Ll},\s(?:loro|lui|them|him|ellos|ihnen),\s/gu,
  },
  // French turns verb and pronoun round after a quotation. Matches: ha lui assicurato.
  {
    rule: 'verb-first',
    foreignIn: ['it', 'es', 'pt'],
    of: ['fr'],
    pattern: /[”"»],?\s(?:ha|tem)\s(?:lui|lei|él|ella|ele|ela)\s\p{Ll}+/gu,
  },
  // German has its verb second, after a clause as well. Matches: Wenn genehmigt, der Plan würde.
  {
    rule: 'verb-late',
    foreignIn: ['de'],
    of: ['en'],
    pattern:
      /(?:^|[.!?]\s)(?:Wenn|Falls|Nachdem|Als|Während|Obwohl|Da|Weil)\s[^,.!?]{3,60},\s(?:der|die|das|er|sie|es|ein|eine)\s(?:\p{L}+\s)?(?:würde|wird|hat|ist|kann|war|hatte|sagte|wurde)\b/gu,
  },
  // German parts a clause with dass by a comma. Matches: sagte dass.  Does not match: sagte, dass; so dass; und dass
  {
    rule: 'comma-missing',
    foreignIn: ['de'],
    of: [],
    pattern:
      /\b(?:sagte|erklärte|betonte|meinte|hinzu|mitteilte|warnte|bestätigte|glaubt|hofft|weiß|behauptete|berichtete|versprach|gesagt|erklärt|betont|angekündigt)\sdass(?=\s)/gu,
  },
  // German keeps the participle for the end of its clause. Matches: hat empfangen die Verantwortlichen.  Does not match: hat begonnen, die
  {
    rule: 'verb-late',
    foreignIn: ['de'],
    of: [],
    pattern:
      /\b(?:hat|haben|hatte|hatten)\s(?:ge\p{Ll}{3,}(?:t|en)|(?:be|ver|er|ent|emp|zer)\p{Ll}{4,}(?:t|en))\s(?:der|die|das|den|dem|ein|eine|einen|ihre?n?|seine?n?)\s/gu,
  },
  // No subject stands before the verb when something else opens the sentence. Matches: Für die CGT es ist.
  {
    rule: 'verb-late',
    foreignIn: ['de'],
    of: [],
    pattern:
      /(?:^|[.!?]\s)(?:Für|Nach|Mit|Bei|Seit|Gemäß|Laut)\s[^,.!?]{3,30}\s(?:er|es)\s(?:ist|hat|wird|war|kann)\s/gu,
  },
  // No comma parts the opening from its verb. Matches: Gemäß einer Umfrage, 68 % sind.
  {
    rule: 'verb-late',
    foreignIn: ['de'],
    of: [],
    pattern: /(?:^|[.!?]\s)(?:Gemäß|Laut|Für)\s[^,.!?]{3,40},\s(?:\d|er|es|wir|ich)\b/gu,
  },
  // German and Dutch put the auxiliary last; no Romance or English clause does. Matches: la fusione finita sarà.  people injured been.
  {
    rule: 'verb-last',
    foreignIn: ['it'],
    of: ['de'],
    pattern: /\s(?:sarà|è|ha|sono|hanno)(?<=\p{Ll}{2}(?:t|s)[oaie]\s\p{Ll}+)(?=[.;])/gu,
  },
  {
    rule: 'verb-last',
    foreignIn: ['es', 'pt'],
    of: ['de'],
    pattern: /\s(?:será|está|fue|ha|foi|tem)(?<=\p{Ll}{2}d[oa]s?\s\p{Ll}+)(?=[.;])/gu,
  },
  {
    rule: 'verb-last',
    foreignIn: ['fr'],
    of: ['de'],
    pattern: /\s(?:est|sont|ont|sera|a)(?<=\p{Ll}{2}ée?s?\s\p{Ll}+)(?=[.;])/gu,
  },
  {
    rule: 'verb-last',
    foreignIn: ['en'],
    of: ['de'],
    pattern: /\s(?:been|become)\b(?<=\p{Ll}{2}(?:ed|wn)\s\p{Ll}+)(?!\s(?:a|the|more|less)\b)/gu,
  },
  // English: modal verbs take no "to". Matches: must to be.  Does not match: all they can to win
  {
    rule: 'never-pair',
    foreignIn: ['en'],
    of: [],
    pattern: /\b(?:must|may)\sto\s(?=\p{Ll}{2,})|\baccording with\b|\bin vigou?r\b/gu,
  },
  {
    rule: 'foreign-number',
    foreignIn: ['en'],
    of: ['fr', 'it', 'es', 'pt', 'de'],
    pattern: /\b(?:two|three|four|five|six|seven|eight|nine|ten)\s(?:millions|thousands)\b/gu,
  },
  // An apostrophe stands before a vowel. Matches: l’curé.  Does not match: l’homme, l’yeuse, l’ONU
  {
    rule: 'elision-missing',
    foreignIn: ['fr'],
    of: [],
    pattern: /(?<!\p{L})(?:[ldnmts]|qu)[’'](?=[bcdfgjklmnpqrstvxz]\p{Ll}{2,})/gu,
  },
  {
    rule: 'elision-missing',
    foreignIn: ['it'],
    of: [],
    pattern: /(?<!\p{L})(?:l|un|dell|all|nell|dall|sull)[’'](?=[bcdfgjklmnpqrstvxz]\p{Ll}{2,})/gu,
  },
  // Spanish hangs the pronoun on an infinitive. Matches: a se informar.  Does not match: a informarse
  {
    rule: 'never-pair',
    foreignIn: ['es'],
    of: ['fr', 'pt', 'it'],
    pattern: /\b(?:a|de|por|para|sin)\sse\s\p{Ll}{2,}(?:ar|er|ir)\b/gu,
  },
  { rule: 'subject-twice', foreignIn: ['es'], of: ['fr'], pattern: /\p{Ll},\s(?:ella|él),\s(?:ha|es|fue)\b/gu },
  // Centuries come before their word in French. Matches: du siècle XVII.  Does not match: du XVIIe siècle
  { rule: 'never-pair', foreignIn: ['fr'], of: ['es', 'it', 'pt'], pattern: /\bsiècle\s[XVI]{2,5}\b/gu },
  // Letters that the language does not have, in words that are no names. Matches: a linha è interrompida in Portuguese.
  {
    rule: 'foreign-letter',
    foreignIn: ['fr'],
    of: ['it', 'es', 'pt'],
    pattern: /(?<![\p{L}’'-])\p{Ll}*[ñãõòìáíóúß]\p{Ll}*(?![\p{L}’'-])/gu,
  },
  {
    rule: 'foreign-letter',
    foreignIn: ['it'],
    of: ['fr', 'es', 'pt'],
    pattern: /(?<![\p{L}’'-])\p{Ll}*[ñãõçêôûáúßäö]\p{Ll}*(?![\p{L}’'-])/gu,
  },
  {
    rule: 'foreign-letter',
    foreignIn: ['es'],
    of: ['it', 'fr', 'pt'],
    pattern: /(?<![\p{L}’'-])\p{Ll}*[ãõçêôèìòùßäö]\p{Ll}*(?![\p{L}’'-])/gu,
  },
  {
    rule: 'foreign-letter',
    foreignIn: ['pt'],
    of: ['it', 'es', 'fr'],
    pattern: /(?<![\p{L}’'-])\p{Ll}*[ñèìòùëßäö]\p{Ll}*(?![\p{L}’'-])/gu,
  },
];
