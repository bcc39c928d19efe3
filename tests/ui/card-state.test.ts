import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CardAction,
  type CardState,
  CLOSED,
  TRAIL_LIMIT,
  canGoBack,
  canGoForward,
  delayOf,
  isShown,
  reduce,
  targetOf,
} from '../../src/ui/card/state';
import { runs } from '../property-runs';

const target = fc.record({
  kind: fc.constantFrom('quote', 'claim', 'entity', 'outlet', 'story'),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
} as const);

/** Tokens near the real ones, so that both fresh and late answers are drawn. */
const token = fc.nat({ max: 30 });
const action: fc.Arbitrary<CardAction> = fc.oneof(
  fc.record({ do: fc.constant('open' as const), target, by: fc.constantFrom('keyboard' as const, 'pointer' as const) }),
  fc.record({ do: fc.constant('follow' as const), target }),
  fc.record({ do: fc.constant('arrived' as const), token, found: fc.boolean() }),
  fc.record({ do: fc.constant('elapsed' as const), token, delay: fc.constantFrom('patience', 'leave', 'copied') }),
  fc.record({ do: fc.constantFrom('back', 'forward', 'why', 'copy', 'close', 'gone') }),
  fc.record({ do: fc.constant('sheet' as const), on: fc.boolean() }),
) as fc.Arbitrary<CardAction>;
const actions = fc.array(action, { maxLength: 80 });

const run = (steps: readonly CardAction[], from: CardState = CLOSED) => steps.reduce(reduce, from);
const property = (name: string, check: (steps: CardAction[]) => void) =>
  it(name, () => fc.assert(fc.property(actions, check), runs(400)));

describe('after any sequence of actions', () => {
  property('the shown card lies on its trail and the trail is bounded', (steps) => {
    const state = run(steps);
    if (!isShown(state)) return;
    expect(state.trail.length).toBeGreaterThan(0);
    expect(state.trail.length).toBeLessThanOrEqual(TRAIL_LIMIT);
    expect(targetOf(state)).not.toBeNull();
  });

  property('tokens never fall, and every new look-up has its own', (steps) => {
    let state = CLOSED;
    for (const step of steps) {
      const next = reduce(state, step);
      expect(next.token).toBeGreaterThanOrEqual(state.token);
      if (isShown(next) && next.content === 'waiting' && next !== state && targetOf(next) !== targetOf(state))
        expect(next.token).toBeGreaterThan(state.token);
      state = next;
    }
  });

  property('a late answer or timer changes nothing', (steps) => {
    const state = run(steps);
    const late = state.token - 1;
    expect(reduce(state, { do: 'arrived', token: late, found: true })).toBe(state);
    for (const delay of ['patience', 'leave', 'copied'] as const)
      expect(reduce(state, { do: 'elapsed', token: late, delay })).toBe(state);
  });

  property('it closes on request, and only then', (steps) => {
    let state = CLOSED;
    for (const step of steps) {
      const next = reduce(state, step);
      if (isShown(state) && !isShown(next)) expect(['close', 'gone']).toContain(step.do);
      if (!isShown(state) && isShown(next)) expect(step.do).toBe('open');
      state = next;
    }
    const left = reduce(state, { do: 'close' });
    const done = reduce(left, { do: 'elapsed', token: left.token, delay: 'leave' });
    expect(done.at).toBe('closed');
    expect(targetOf(done)).toBeNull();
  });

  property('whoever waits has a timer or an answer to come: none hangs', (steps) => {
    const state = run(steps);
    if (isShown(state) && state.content === 'waiting') expect(delayOf(state)).toBe('patience');
    if (state.at === 'leaving') expect(delayOf(state)).toBe('leave');
    if (state.at === 'closed') expect(delayOf(state)).toBeNull();
    const answered = reduce(state, { do: 'arrived', token: state.token, found: true });
    if (isShown(state)) expect(answered.at).toBe('open');
  });

  property('back undoes follow, forward undoes back', (steps) => {
    const state = run(steps);
    if (!isShown(state)) return;
    const followed = reduce(state, { do: 'follow', target: { kind: 'entity', id: 'somewhere-new' } });
    expect(canGoBack(followed)).toBe(true);
    const back = reduce(followed, { do: 'back' });
    if (state.trail.length < TRAIL_LIMIT) expect(targetOf(back)).toEqual(targetOf(state));
    expect(canGoForward(back)).toBe(true);
    expect(targetOf(reduce(back, { do: 'forward' }))).toEqual(targetOf(followed));
  });

  property('the explanation never stays open on another card', (steps) => {
    const state = run(steps);
    if (!isShown(state)) return;
    const next = reduce(state, { do: 'follow', target: { kind: 'entity', id: 'somewhere-new' } });
    expect(isShown(next) && next.why).toBe(false);
  });

  property('the width of the window is remembered through closing', (steps) => {
    const state = reduce(run(steps), { do: 'sheet', on: true });
    const closed = reduce(reduce(state, { do: 'close' }), {
      do: 'open',
      target: { kind: 'quote', id: 'a' },
      by: 'pointer',
    });
    expect(closed.sheet).toBe(true);
  });
});

describe('one life of a card', () => {
  it('opens, is slow, arrives, explains, copies, closes', () => {
    let state = reduce(CLOSED, { do: 'open', target: { kind: 'quote', id: 'q1' }, by: 'keyboard' });
    expect(delayOf(state)).toBe('patience');
    state = reduce(state, { do: 'elapsed', token: state.token, delay: 'patience' });
    expect(isShown(state) && state.content).toBe('slow');
    expect(reduce(state, { do: 'why' })).toBe(state);
    state = reduce(state, { do: 'arrived', token: state.token, found: true });
    state = reduce(reduce(state, { do: 'why' }), { do: 'copy' });
    expect(state).toMatchObject({ at: 'open', content: 'ready', why: true, copied: true, by: 'keyboard' });
    expect(delayOf(state)).toBe('copied');
    state = reduce(state, { do: 'elapsed', token: state.token, delay: 'copied' });
    expect(isShown(state) && state.copied).toBe(false);
    state = reduce(state, { do: 'close' });
    expect(state.at).toBe('leaving');
  });

  it('says so when nothing is known', () => {
    const asked = reduce(CLOSED, { do: 'open', target: { kind: 'entity', id: 'x' }, by: 'pointer' });
    const state = reduce(asked, { do: 'arrived', token: asked.token, found: false });
    expect(state).toMatchObject({ at: 'open', content: 'missing' });
    expect(reduce(state, { do: 'copy' })).toBe(state);
  });
});
