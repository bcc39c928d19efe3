import type { Cluster } from '../analysis';
import { contains, overlaps, type Span } from '../span';
import type { Mutable } from './blank';
import type { Candidate } from './candidates';
import { DENIED, WILLED } from './facts';
import type { Named, SentenceView, Views } from './views';

/** Who says the clause, how, and whom it names. */
export function voice(into: Mutable, { quote, said, start, end, sentence }: Candidate, views: Views): void {
  const { quotes, named } = views.sentences[sentence.index] as SentenceView;
  const speaker = views.clusterOf(quote?.speaker);
  const here: Span = { start, end };
  const strength = said ? (quote?.cue?.strength ?? '') : '';
  into.direct = said && quote?.kind !== 'indirect' ? 1 : 0;
  into.indirect = said && quote?.kind === 'indirect' ? 1 : 0;
  into.partial = quote && !said ? 1 : 0;
  into.person = speaker?.kind === 'person' && !speaker.anonymous ? 1 : 0;
  into.body = speaker?.kind === 'organisation' ? 1 : 0;
  into.document = (speaker ?? opensWith(named, here))?.kind === 'document' ? 1 : 0;
  into.role = speaker && speaker.role !== '' ? 1 : 0;
  into.prominent = speaker ? views.weightOf(speaker) : 0;
  into.unnamed = speaker?.anonymous ? 1 : 0;
  into.willed = WILLED.has(strength) ? 1 : 0;
  into.denied = DENIED.has(strength) ? 1 : 0;
  // "a déclaré la ministre à la sortie du conseil": the reporter's frame, not what was said.
  into.frame = quotes.some((q) => q !== quote && q.cue !== null && contains(here, q.cue)) ? 1 : 0;
  parties(into, named, { here, views });
}

/** How many the clause names, and how much the article speaks of the one it speaks of most. */
function parties(into: Mutable, named: readonly Named[], { here, views }: { here: Span; views: Views }): void {
  let [count, last] = [0, null as Cluster | null];
  for (const mention of named) {
    // Mentions of one cluster follow each other.
    if (mention.cluster === last || !overlaps(mention, here)) continue;
    last = mention.cluster;
    count++;
    into.party = Math.max(into.party, views.weightOf(last));
  }
  into.names = Math.min(3, count) / 3;
}

/** Letters before a name at the start of a clause: an article. */
const ARTICLE = 4;

const opensWith = (named: readonly Named[], { start, end }: Span): Cluster | undefined =>
  named.find((m) => m.start >= start && m.start <= start + ARTICLE && m.start < end)?.cluster;
