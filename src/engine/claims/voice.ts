import type { Cluster, Quote } from '../analysis';
import { contains, overlaps, type Span } from '../span';
import type { Candidate } from './candidates';
import { FEATURE, type Vector } from './vector';
import type { Named, SentenceView, Views } from './views';
import { DENIED, WILLED } from './word-facts';

/** Who says the clause, how, and whom it names. */
export function voice(into: Vector, candidate: Candidate, views: Views): void {
  const { quote, said, sentence } = candidate;
  const { quotes, named } = views.sentences[sentence.index] as SentenceView;
  const speaker = views.clusterOf(quote?.speaker);
  if (quote) into[FEATURE[formOf(quote, said)]] = 1;
  if (speaker) speakerFeatures(into, speaker, views);
  if ((speaker ?? opensWith(named, candidate))?.kind === 'document') into[FEATURE.document] = 1;
  const strength = said ? quote?.cue?.strength : undefined;
  if (strength && WILLED.has(strength)) into[FEATURE.willed] = 1;
  if (strength && DENIED.has(strength)) into[FEATURE.denied] = 1;
  // "a déclaré la ministre à la sortie du conseil": the reporter's frame, not what was said.
  if (quotes.some((q) => q !== quote && q.cue !== null && contains(candidate, q.cue))) into[FEATURE.frame] = 1;
  parties(into, named, { here: candidate, views });
}

/** Words in marks count as direct wherever they are read as a clause. */
const formOf = ({ kind }: Quote, said: boolean): 'direct' | 'indirect' | 'partial' =>
  said ? (kind === 'indirect' ? 'indirect' : 'direct') : 'partial';

function speakerFeatures(into: Vector, speaker: Cluster, views: Views): void {
  const { kind, anonymous, role } = speaker;
  if (kind === 'person' && !anonymous) into[FEATURE.person] = 1;
  if (kind === 'organisation') into[FEATURE.body] = 1;
  if (role !== '') into[FEATURE.role] = 1;
  if (anonymous) into[FEATURE.unnamed] = 1;
  into[FEATURE.prominent] = views.weightOf(speaker);
}

/** How many the clause names, and how much the article speaks of the one it speaks of most. */
function parties(into: Vector, named: readonly Named[], { here, views }: { here: Span; views: Views }): void {
  let [count, most, last] = [0, 0, null as Cluster | null];
  for (const mention of named) {
    // Mentions of one cluster follow each other.
    if (mention.cluster === last || !overlaps(mention, here)) continue;
    last = mention.cluster;
    count++;
    most = Math.max(most, views.weightOf(last));
  }
  into[FEATURE.party] = most;
  into[FEATURE.names] = Math.min(3, count) / 3;
}

/** Letters before a name at the start of a clause: an article. */
const ARTICLE = 4;

const opensWith = (named: readonly Named[], { start, end }: Span): Cluster | undefined =>
  named.find((m) => m.start >= start && m.start <= start + ARTICLE && m.start < end)?.cluster;
