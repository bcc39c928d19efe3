import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openKnowledge, type Opened } from '../../src/knowledge/open';
import { knownStories } from '../../src/knowledge/story/known';
import { build } from './build';
import { keptFileSource } from './file-source';
import { bundledStories } from './stories-file';

/** Opens the dataset that ships, and builds it first where this clone has none yet. */
export async function openBundled(root: string): Promise<Opened> {
  const folder = join(root, 'public/data');
  if (!existsSync(join(folder, 'frame.json'))) build(folder);
  return openKnowledge(keptFileSource(folder), knownStories([{ pack: null, stories: bundledStories().stories }]));
}
