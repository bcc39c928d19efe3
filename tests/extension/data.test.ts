import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../src/knowledge/context';
import type { DataStatus, Result } from '../../src/browser/messages';
import { BROWSERS, createWorld, OWN_ARTICLE, type World } from './harness';

/** The dataset is read from the extension's own files, by range, under `connect-src 'none'`. */
describe.each(BROWSERS)('in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(name, { grant: true });
  });
  afterAll(() => world.close());

  const background = <T>(message: string, argument: unknown): Promise<Result<T>> =>
    world.desk.page.evaluate<Result<T>>(
      `(globalThis.browser ?? globalThis.chrome).runtime.sendMessage(${JSON.stringify({ newsgloss: 'background', name: message, argument })})`,
    );

  it('the dataset opens and says what it holds', async () => {
    const status = await background<DataStatus>('data-status', null);
    expect(status).toMatchObject({ ok: true, value: { usable: true, message: '' } });
    expect(status.ok && status.value.entities).toBeGreaterThan(25);
  });

  it('a card of a person in the article has facts, each with publisher, https address and date', async () => {
    const page = await world.visit(OWN_ARTICLE);
    const reading = await page.reading();
    const person = reading.entities.find((e) => e.kind === 'person' && e.name.includes('Poutine'));
    const answer = await background<Card | null>('card', {
      kind: 'entity',
      id: person?.id ?? '',
      date: reading.date,
      langs: ['fr'],
      others: [],
    });
    const card = answer.ok ? answer.value : null;
    const facts = [...(card?.then ?? []), ...(card?.since ?? [])];
    expect(facts.length).toBeGreaterThan(0);
    for (const { evidence } of facts)
      for (const { publisher, url, date } of evidence) {
        expect(publisher).not.toBe('');
        expect(url).toMatch(/^https:\/\//);
        expect(date).toMatch(/^\d{4}/);
      }
    await page.close();
  });

  it('what is not in the dataset is answered with nothing, not with an error', async () => {
    const unknown = { kind: 'entity', id: 'no-such-entity', date: null, langs: ['fr'], others: [] };
    expect(await background('card', unknown)).toEqual({ ok: true, value: null });
  });
});
