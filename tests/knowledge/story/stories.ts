import { readdirSync, readFileSync } from 'node:fs';
import type { Lang } from '../../../src/engine/span';
import { compileStories } from '../../../scripts/data/stories';
import type { Story } from '../../../src/knowledge/story/types';

export const packFiles = (): string[] => readdirSync('data/stories').map((name) => `data/stories/${name}/story.json`);

/** The bundled stories as they ship. */
export function bundled(): readonly Story[] {
  const compiled = compileStories(packFiles().map((file) => ({ file, json: readFileSync(file, 'utf8') })));
  if (!compiled.ok) throw new Error(compiled.error);
  return compiled.value.stories;
}

export const theTreaty = (): Story => {
  const story = bundled().find((s) => s.id === 'russia-dprk-treaty-2024');
  if (!story) throw new Error('the first story is missing');
  return story;
};

export interface Case {
  readonly id: string;
  readonly story: string | null;
  readonly lang: Lang;
  readonly date: string | null;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const cases = (name: 'retellings' | 'others'): Case[] =>
  JSON.parse(readFileSync(`tests/stories/${name}.json`, 'utf8')) as Case[];

/** An article on a later stage of a story; `told`: it tells the event itself, with its days and details, so that it must be recognised. */
export interface LaterCase extends Case {
  readonly told: boolean;
}

export const readLater = (): LaterCase[] => JSON.parse(readFileSync('tests/stories/later.json', 'utf8')) as LaterCase[];
