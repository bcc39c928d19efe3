import type { Card, CardRequest, LinkedEntity, LookUp, StoryMatch } from '../context';
import type { Stories } from '../open';
import { storyCard } from './card';
import { matchStory } from './match';
import type { Story } from './types';

/** Stories that came together: the bundled ones (`pack` null), or those of one imported pack. */
export interface Shelf {
  readonly pack: Card['pack'];
  readonly stories: readonly Story[];
}

/**
 * The stories that look-ups are answered from. Of two shelves that hold a story with the same id the later wins: a reader's
 * pack may correct what we bundled, and its card says that it comes from the pack.
 */
export function knownStories(shelves: readonly Shelf[]): Stories {
  const byId = new Map(
    shelves.flatMap(({ pack, stories }) => stories.map((story) => [story.id, { pack, story }] as const)),
  );
  const stories = [...byId.values()].map(({ story }) => story);
  return {
    match: ({ text, lang, title, date }: LookUp, entities: readonly LinkedEntity[]): StoryMatch | null =>
      matchStory(stories, { text, lang, title, date, entities }),
    card: (request: CardRequest): Card | null => {
      const known = byId.get(request.id);
      return known ? storyCard(known.story, request, known.pack) : null;
    },
  };
}
