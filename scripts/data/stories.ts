import type { Fault } from '../../src/knowledge/story/pack';
import { checkPack } from '../../src/knowledge/story/pack';
import type { Story } from '../../src/knowledge/story/types';
import { PACK_FORMAT } from '../../src/knowledge/story/types';

/** One pack file of data/stories as it was read. */
export interface RawPack {
  /** Path for messages: "data/stories/x/story.json". */
  readonly file: string;
  readonly json: string;
}

/** What public/data/stories.json holds: every bundled story, ready for matchStory and storyCard. */
export interface StoriesFile {
  readonly format: typeof PACK_FORMAT;
  readonly stories: readonly Story[];
}

export type Compiled =
  | { readonly ok: true; readonly value: StoriesFile }
  /** One line a fault: file, place, what, how to mend. */
  | { readonly ok: false; readonly error: string };

const line = (file: string, fault: Fault): string => `${file}: ${fault.where}: ${fault.what}. ${fault.mend}`;

/** Joins the bundled packs into one file, sorted by id so that the build is reproducible; refuses all if one has a fault. */
export function compileStories(raw: readonly RawPack[]): Compiled {
  const faults: string[] = [];
  const stories: Story[] = [];
  for (const { file, json } of raw) {
    const checked = checkPack(json);
    if (checked.ok) stories.push(...checked.pack.stories);
    else faults.push(...checked.faults.map((f) => line(file, f)));
  }
  const ids = stories.map((s) => s.id);
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) < i))) faults.push(`two packs have a story "${id}"`);
  if (faults.length > 0) return { ok: false, error: faults.join('\n') };
  return { ok: true, value: { format: PACK_FORMAT, stories: stories.sort((a, b) => (a.id < b.id ? -1 : 1)) } };
}
