import { askBackground } from '../browser/channel';
import type { Lang } from '../engine/span';
import type { Card } from '../knowledge/context';
import type { Reading } from '../knowledge/reading';
import type { Target } from '../ui/card/state';

/** The dataset's card of a name, outlet or story, in the reader's language, else the article's; null: nothing is known. */
export async function askCard({ kind, id }: Target, lang: Lang, reading: Reading | null): Promise<Card | null> {
  if (kind === 'quote' || kind === 'claim' || kind === 'note') return null;
  const langs = reading?.lang && reading.lang !== lang ? [lang, reading.lang] : [lang];
  const others = reading?.entities.map((e) => e.id) ?? [];
  const answer = await askBackground('card', { kind, id, date: reading?.date ?? null, langs, others });
  return answer.ok ? answer.value : null;
}
