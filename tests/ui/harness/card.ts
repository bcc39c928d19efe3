import type { Lang } from '../../../src/engine/span';
import type { Target } from '../../../src/ui/card/state';
import { createOutlineSheet } from '../../../src/ui/outline/sheet';
import { createCard } from '../../../src/ui/card/view';
import { catalogue } from '../../../src/ui/catalogues';
import { createStrings } from '../../../src/ui/strings';
import { CARD, OWN, READING as PLAIN, STORY_CARD, TITLE, URL_OF_SAMPLE } from '../sample';
import { dressed, query } from './look';
import { drawArticle, paint } from './article';

/**
 * The card over an article, driven by the address: ?open=quote:q1&by=keyboard&theme=dark&lang=de&long&rtl. What the
 * annotator does is done here by the shortest way; the card, its strings and the marks are the real ones.
 */
const READING = query.has('own') ? { ...PLAIN, own: OWN } : PLAIN;
const dark = query.get('theme') === 'dark';
const forcedColors = matchMedia('(forced-colors: active)').matches;
document.documentElement.classList.toggle('dark', dark);
if (query.has('rtl')) document.documentElement.dir = 'rtl';

const rangeOf = drawArticle(document.querySelector('main') as HTMLElement);
paint(rangeOf, { dark, forcedColors, own: READING.own ?? [] });

const host = document.createElement('news-gloss');
// As hard as the annotator's own host: nothing of the page, and no colour scheme, gets in.
host.style.cssText = 'all: initial !important; position: absolute !important; top: 0 !important; left: 0 !important';
document.body.append(host);
// Open here, closed in the extension: axe and the tests must see inside.
const root = host.attachShadow({ mode: 'open' });
const words = catalogue((query.get('lang') ?? 'fr') as Lang);
const log: string[] = [];
const end = new AbortController();

const rangeFor = (target: Target): Range => {
  const found =
    READING.quotes.find((q) => q.id === target.id) ??
    READING.claims.find((c) => c.id === target.id) ??
    OWN.find((n) => n.id === target.id)?.place ??
    READING.entities.find((e) => e.id === target.id)?.mentions[0] ??
    (target.kind === 'story' ? READING.claims[0] : undefined);
  if (!found) throw new Error(`harness: expected a target of the sample, got ${target.id}`);
  return rangeOf(found);
};

const card = createCard({
  root,
  strings: createStrings(dressed(words)),
  signal: end.signal,
  isDark: () => dark,
  on: {
    lookUp: (target) =>
      new Promise((resolve) =>
        setTimeout(
          () => resolve([CARD, STORY_CARD].find((c) => c.id === target.id) ?? null),
          Number(query.get('delay') ?? 0),
        ),
      ),
    reveal: (target) => {
      log.push(`reveal ${target.id}`);
      const range = rangeFor(target);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      card.open(target, { reference: range, by: 'pointer' });
    },
    removeNote: (id) => log.push(`remove ${id}`),
    hide: (kind) => log.push(`hide ${kind}`),
    copy: (text) => {
      log.push(`copy ${text}`);
      return Promise.resolve(true);
    },
    closed: () => log.push('closed'),
  },
});
card.read(READING, {
  title: TITLE,
  url: URL_OF_SAMPLE,
  publisher: 'La Gazette du Lac',
  linkTo: (words) => `${URL_OF_SAMPLE}#${words}`,
});

const open = (target: Target, by: 'keyboard' | 'pointer'): void => {
  const range = rangeFor(target);
  // Nobody presses what is out of sight.
  if (range.getBoundingClientRect().top >= innerHeight)
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  // ?sentence: the paragraph stands for the sentence that the annotator would name.
  const paragraph = range.startContainer.parentElement;
  const clear = query.has('sentence') && paragraph ? { keepClear: () => paragraph.getBoundingClientRect() } : {};
  card.open(target, { reference: { getBoundingClientRect: () => range.getBoundingClientRect(), ...clear }, by });
};
if (query.has('outline')) {
  const sheet = createOutlineSheet({
    root,
    strings: createStrings(dressed(words)),
    signal: end.signal,
    on: {
      reveal: (target) => log.push(`reveal ${target.id}`),
      lookUp: () => Promise.resolve(CARD),
      closed: () => log.push('sheet closed'),
    },
  });
  sheet.open(READING);
}

const [kind, id] = (query.get('open') ?? '').split(':');
if (kind && id) open({ kind: kind as Target['kind'], id }, query.get('by') === 'keyboard' ? 'keyboard' : 'pointer');

Object.assign(window, { harness: { card, open, log, end, rangeFor, root } });
