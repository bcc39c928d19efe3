import { readBundled } from '../browser/bundled';
import { preferredLanguages } from '../browser/language';
import { loadPacks } from '../browser/packs';
import { LANGS, type Lang } from '../engine/span';
import type { Stories } from '../knowledge/open';
import { STORIES_FILE } from '../knowledge/index/format';
import { inLang } from '../knowledge/story/card';
import { knownStories, type Shelf } from '../knowledge/story/known';
import { checkPack } from '../knowledge/story/pack';
import type { Story } from '../knowledge/story/types';

/**
 * The stories that came with Newsgloss and those of the reader's packs. A pack was checked when it was taken in and is checked
 * again here: storage is not ours alone, and a rule may have become stricter since.
 */
export async function openStories(): Promise<Stories> {
  const [bundled, packs] = await Promise.all([readStories(), loadPacks()]);
  const shelves = Object.values(packs).flatMap((text): Shelf[] => {
    const checked = checkPack(text);
    if (!checked.ok) return [];
    const { title, author, stories } = checked.pack;
    return [{ pack: { title: inLang(title, readersLangs()), author }, stories }];
  });
  return knownStories([{ pack: null, stories: bundled }, ...shelves]);
}

async function readStories(): Promise<readonly Story[]> {
  try {
    const text = new TextDecoder().decode(await readBundled(`data/${STORIES_FILE}`));
    return (JSON.parse(text) as { readonly stories: readonly Story[] }).stories;
  } catch {
    // Without its stories the rest of the dataset is as useful as before.
    return [];
  }
}

const readersLangs = (): Lang[] =>
  preferredLanguages().flatMap((tag) => LANGS.find((l) => l === tag.slice(0, 2).toLowerCase()) ?? []);
