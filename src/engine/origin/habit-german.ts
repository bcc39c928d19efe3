import { lazy } from '../language/rows';
import type { Habit } from './habit-patterns';

/** German alone has its verb second and last: an order kept from any other of the six languages shows. */
export const WORD_ORDER_FOREIGN_IN_GERMAN: readonly Habit[] = [
  // German has its verb second, after a clause as well. Matches: Wenn genehmigt, der Plan würde.
  {
    rule: 'verb-late',
    foreignIn: ['de'],
    of: ['en'],
    pattern: lazy(
      () =>
        /(?:^|[.!?]\s)(?:Wenn|Falls|Nachdem|Als|Während|Obwohl|Da|Weil)\s[^,.!?]{3,60},\s(?:der|die|das|er|sie|es|ein|eine)\s(?:\p{L}+\s)?(?:würde|wird|hat|ist|kann|war|hatte|sagte|wurde)\b/gu,
    ),
    needs:
      /(?:Wenn|Falls|Nachdem|Als|Während|Obwohl|Da|Weil)\s[^,.!?]{3,60},\s(?:der|die|das|er|sie|es|ein|eine)\s(?:\S+\s)?(?:würde|wird|hat|ist|kann|war|hatte|sagte|wurde)/,
  },
  // German parts a clause with dass by a comma. Matches: sagte dass.  Does not match: sagte, dass; so dass; und dass
  {
    rule: 'comma-missing',
    foreignIn: ['de'],
    of: [],
    pattern: lazy(
      () =>
        /\b(?:sagte|erklärte|betonte|meinte|hinzu|mitteilte|warnte|bestätigte|glaubt|hofft|weiß|behauptete|berichtete|versprach|gesagt|erklärt|betont|angekündigt)\sdass(?=\s)/gu,
    ),
  },
  // German keeps the participle for the end of its clause. Matches: hat empfangen die Verantwortlichen.  Does not match: hat begonnen, die
  {
    rule: 'verb-late',
    foreignIn: ['de'],
    of: [],
    pattern: lazy(
      () =>
        /\b(?:hat|haben|hatte|hatten)\s(?:ge\p{Ll}{3,}(?:t|en)|(?:be|ver|er|ent|emp|zer)\p{Ll}{4,}(?:t|en))\s(?:der|die|das|den|dem|ein|eine|einen|ihre?n?|seine?n?)\s/gu,
    ),
    needs:
      /(?:hat|haben|hatte|hatten)\s(?:ge|be|ver|er|ent|emp|zer)\S+(?:t|en)\s(?:der|die|das|den|dem|ein|eine|einen|ihre?n?|seine?n?)\s/,
  },
  // No subject stands before the verb when something else opens the sentence. Matches: Für die CGT es ist.
  {
    rule: 'verb-late',
    foreignIn: ['de'],
    of: [],
    pattern: lazy(
      () =>
        /(?:^|[.!?]\s)(?:Für|Nach|Mit|Bei|Seit|Gemäß|Laut)\s[^,.!?]{3,30}\s(?:er|es)\s(?:ist|hat|wird|war|kann)\s/gu,
    ),
  },
  // No comma parts the opening from its verb. Matches: Gemäß einer Umfrage, 68 % sind.
  {
    rule: 'verb-late',
    foreignIn: ['de'],
    of: [],
    pattern: lazy(() => /(?:^|[.!?]\s)(?:Gemäß|Laut|Für)\s[^,.!?]{3,40},\s(?:\d|er|es|wir|ich)\b/gu),
  },
];
