import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';
import { compileStories, type StoriesFile } from './stories';

/** The bundled stories, compiled from data/stories. Throws with every fault in words: a wrong pack must not ship. */
export function bundledStories(): StoriesFile {
  const folder = join(ROOT, 'data/stories');
  const raw = readdirSync(folder)
    .sort()
    .map((id) => ({ file: `data/stories/${id}/story.json`, json: readFileSync(join(folder, id, 'story.json'), 'utf8') }));
  const compiled = compileStories(raw);
  if (!compiled.ok) throw new Error(compiled.error);
  return compiled.value;
}
