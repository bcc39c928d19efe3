import type { Fact } from '../../knowledge/context';
import type { Reading } from '../../knowledge/reading';
import type { Strings } from '../strings';
import { eventTime, factTime } from './evidence';
import { type Subject, claimKey, claimantWords, speakerName } from './subject';

/** Where the article is: what a copied passage names as its source. */
export interface PageSource {
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  /** A link that opens the page at these words; absent: the address alone is given. */
  linkTo?(words: string): string;
}

/** The card as plain text, source last: what "copy with source" puts on the clipboard. */
export function plainText(
  subject: Subject,
  reading: Reading,
  { strings, page }: { strings: Strings; page: PageSource },
): string {
  if (subject.kind === 'card') {
    const { card } = subject;
    const facts = [...card.then, ...card.since, ...card.relations].filter((f) => f.evidence.length > 0);
    const time = card.kind === 'story' ? eventTime : factTime;
    const told = facts.map((f) => factText(f, time(f, strings), strings));
    return [card.name, card.summary, ...told].filter(Boolean).join('\n');
  }
  const date = reading.date ? strings.date(reading.date) : '';
  const origin = [page.publisher, strings.quoted(page.title || reading.title), date].filter(Boolean).join(', ');
  const words = subject.kind === 'note' ? subject.note.exact : wordsOf(subject);
  return [said(subject, strings), origin, page.linkTo?.(firstPart(words)) ?? page.url].join('\n');
}

const wordsOf = (subject: Extract<Subject, { kind: 'quote' | 'claim' }>): string =>
  subject.kind === 'quote' ? subject.quote.text : subject.claim.text;

/** A quotation that its cue interrupts does not stand in the page as one: its first part does. */
const firstPart = (text: string): string => text.split(' … ')[0] ?? text;

function said(subject: Exclude<Subject, { kind: 'card' }>, strings: Strings): string {
  if (subject.kind === 'claim') {
    const who = claimantWords(subject.claim, subject.claimant, strings);
    return `${strings.text(claimKey(subject.claim.type))} · ${who}\n${subject.claim.text}`;
  }
  if (subject.kind === 'note') return `${strings.quoted(subject.note.exact)}\n${subject.note.text}`;
  const { quote, speaker } = subject;
  const words = quote.kind === 'indirect' ? quote.text : strings.quoted(quote.text);
  return `${words}\n— ${[speakerName(speaker, strings), speaker?.role].filter(Boolean).join(', ')}`;
}

function factText(fact: Fact, time: string, strings: Strings): string {
  const sources = fact.evidence.map((e) => `${e.publisher}, ${strings.date(e.date)}, ${e.url} (${e.licence})`);
  return `• ${[fact.label, fact.text].filter(Boolean).join(' · ')}${time ? ` (${time})` : ''}\n  ${sources.join('\n  ')}`;
}
