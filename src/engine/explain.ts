import type { Because } from './analysis';

/**
 * What each rule of the quotation steps means. The ids are a contract: stored reports, the UI's catalogue (`because_…` in _locales) and
 * exported annotations name them. A rule that changes its meaning gets a new id.
 */
export const RULES: Readonly<Record<string, string>> = {
  'govern.after-marks': 'A verb of saying with its subject follows the quotation marks.',
  'govern.colon': 'A verb of saying and a colon stand before the quotation marks.',
  'govern.colon-name': 'A name and a colon stand before the quotation marks.',
  'govern.aside': 'A verb of saying interrupts the quotation.',
  'govern.that-clause': 'The quotation marks stand inside a clause that a verb of saying introduces.',
  'govern.object': 'The quotation marks stand in the object of a verb of saying.',
  'govern.beside': 'The quotation marks stand beside a verb of saying.',
  'govern.preposition': 'A preposition such as "according to" names who said the sentence that holds the marks.',
  'govern.sentence-end': 'A verb of saying closes the sentence that holds the marks.',
  'govern.announced': 'The next sentence says whose words they were.',
  'govern.participle': 'A participle of saying stands beside the marks.',
  'govern.noun': 'A noun of saying with its author stands before the marks.',
  'govern.floating': 'A whole statement in marks follows what somebody said.',
  'govern.interview': 'A paragraph that is wholly in marks answers a question.',
  'content.that-clause': 'A verb of saying introduces a clause ("says that …").',
  'content.bare-clause': 'A verb of saying introduces a clause without "that".',
  'content.infinitive': 'A verb of saying introduces an infinitive ("claims to have …").',
  'content.question': 'A verb of asking introduces a question.',
  'content.after-colon': 'A verb of saying and a colon introduce the clause.',
  'content.before-cue': 'A verb of saying follows the clause, set off by a comma.',
  'content.preposition': 'A preposition such as "according to" names who said the sentence.',
  'source.inverted-pronoun': 'The pronoun written onto the verb is the subject.',
  'source.subject-before': 'The subject stands before the verb.',
  'source.subject-after': 'The subject stands after the verb.',
  'source.relative': 'The verb stands in a relative clause; what it describes is the subject.',
  'source.agent': 'The agent of the passive ("by …").',
  'source.shared-subject': "The subject is that of the sentence's other verb.",
  'source.preposition': 'The words after "according to".',
  'source.noun-of': 'The complement of a noun of saying ("the warning of …").',
  'source.before-colon': 'The subject of the sentence before the colon.',
  'speaker.name': 'The source bears a name.',
  'speaker.role': 'The source is named by role.',
  'speaker.pronoun': 'The source is a pronoun; it goes back to who was named last and agrees.',
  'speaker.unsaid-subject': 'The subject is left unsaid; it goes back to who spoke or acted last.',
  'speaker.goes-on': 'The one who spoke just before goes on.',
  'speaker.foremost': 'Nobody is named here; the person foremost in the text before.',
  'speaker.two': 'Two are named together.',
  'speaker.near-tie': 'Another person fits almost as well: less sure.',
  'speaker.addressee-doubt': 'The sentence may be a translation that swapped speaker and addressee: not believed.',
  'speaker.none': 'The text does not say who.',
};

/** One reason in a sentence, with the words that made the rule fire; a rule of another part keeps its id. */
export const explain = ({ rule, text }: Because): string =>
  `${RULES[rule] ?? rule}${text ? ` (${text.replace(/\s+/g, ' ')})` : ''}`;
