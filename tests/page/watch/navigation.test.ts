// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { watchNavigation, type Moved } from '../../../src/page/watch/navigation';

/** A window of our own: jsdom has no Navigation API, so an EventTarget stands for it. */
function fakeWindow(withNavigation: boolean): { view: Window; navigation: EventTarget; go(url: string): void } {
  const target = new EventTarget();
  const navigation = new EventTarget();
  const location = { href: 'https://news.example/a' };
  const view = Object.assign(target, { location, ...(withNavigation ? { navigation } : {}) }) as unknown as Window;
  return { view, navigation, go: (url) => void (location.href = url) };
}

describe('watchNavigation', () => {
  let moves: Moved[];
  beforeEach(() => {
    moves = [];
  });

  it('tells of a new address, and not of a fragment', () => {
    const { view, navigation, go } = fakeWindow(true);
    watchNavigation(view, (m) => moves.push(m), new AbortController().signal);
    go('https://news.example/a#comments');
    navigation.dispatchEvent(new Event('navigatesuccess'));
    expect(moves).toEqual([]);
    go('https://news.example/b');
    navigation.dispatchEvent(new Event('navigatesuccess'));
    expect(moves).toEqual([{ move: 'navigated', url: 'https://news.example/b' }]);
  });

  it('falls back to popstate without the Navigation API', () => {
    const { view, go } = fakeWindow(false);
    watchNavigation(view, (m) => moves.push(m), new AbortController().signal);
    go('https://news.example/b');
    view.dispatchEvent(new Event('popstate'));
    expect(moves.map((m) => m.move)).toEqual(['navigated']);
  });

  it('tells of the back/forward cache, both ways', () => {
    const { view } = fakeWindow(true);
    watchNavigation(view, (m) => moves.push(m), new AbortController().signal);
    view.dispatchEvent(new Event('pagehide'));
    view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(moves.map((m) => m.move)).toEqual(['left', 'restored']);
  });

  it('ends with its signal', () => {
    const { view, navigation, go } = fakeWindow(true);
    const abort = new AbortController();
    watchNavigation(view, (m) => moves.push(m), abort.signal);
    abort.abort();
    go('https://news.example/b');
    navigation.dispatchEvent(new Event('navigatesuccess'));
    expect(moves).toEqual([]);
  });
});
