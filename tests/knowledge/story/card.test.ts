import { describe, expect, it } from 'vitest';
import type { CardRequest } from '../../../src/knowledge/context';
import { inLang, pickLang, storyCard } from '../../../src/knowledge/story/card';
import { bundled, theTreaty } from './stories';

const request = (more: Partial<CardRequest> = {}): CardRequest => ({
  kind: 'story',
  id: 'russia-dprk-treaty-2024',
  date: '2024-06-20',
  langs: ['fr'],
  others: [],
  ...more,
});
const words = (facts: readonly { text: string }[]) => facts.flatMap((f) => f.text.split(/\s+/u)).length;

describe('storyCard', () => {
  it('says what held on the article’s day, and what came after it, in the reader’s language', () => {
    const card = storyCard(theTreaty(), request(), null);
    expect(card).toMatchObject({ kind: 'story', lang: 'fr', name: 'Le traité Russie–Corée du Nord (juin 2024)' });
    expect(card.then.every((f) => (f.from ?? '') <= '2024-06-20')).toBe(true);
    expect(card.since.every((f) => (f.from ?? '') > '2024-06-20')).toBe(true);
    expect(card.then.map((f) => f.label)).toContain('Signature');
    expect(card.since.length).toBeGreaterThan(0);
  });

  it('holds to eighty words of statements, with evidence for each', () => {
    for (const story of bundled())
      for (const lang of ['fr', 'en', 'de'] as const) {
        const card = storyCard(story, request({ id: story.id, date: story.period.to, langs: [lang] }), null);
        expect(words([...card.then, ...card.since]), `${story.id} ${lang}`).toBeLessThanOrEqual(80);
        for (const fact of [...card.then, ...card.since, ...(card.timeline ?? [])])
          expect(fact.evidence.length).toBeGreaterThan(0);
      }
  });

  it('has every fact in its timeline, oldest first', () => {
    const timeline = storyCard(theTreaty(), request(), null).timeline ?? [];
    expect(timeline.length).toBe(theTreaty().facts.length);
    expect(timeline.map((f) => f.from)).toEqual(timeline.map((f) => f.from).sort());
    expect(timeline.some((f) => f.from === '2024-06-05') && timeline.some((f) => f.from === '2025-04-28')).toBe(true);
  });

  it('leaves "since" empty where the article has no date', () => {
    expect(storyCard(theTreaty(), request({ date: null }), null).since).toEqual([]);
  });

  it('shows the parties that the article names', () => {
    const { relations } = storyCard(theTreaty(), request({ others: ['kim-jong-un', 'nobody'] }), null);
    expect(relations.map((r) => r.label)).toEqual(['Kim Jong-un']);
  });

  it('is labelled with its pack', () => {
    expect(storyCard(theTreaty(), request(), { title: 'T', author: 'A' }).pack).toEqual({ title: 'T', author: 'A' });
  });
});

describe('pickLang', () => {
  it('takes the first wanted, then English, then any', () => {
    expect(pickLang({ fr: 'a', en: 'b' }, ['it', 'fr'])).toBe('fr');
    expect(pickLang({ de: 'a', en: 'b' }, ['it'])).toBe('en');
    expect(inLang({ de: 'a' }, ['it'])).toBe('a');
    expect(pickLang({}, ['it'])).toBeNull();
  });
});
