import { askBackground } from '../browser/channel';
import type { Words } from '../browser/messages';
import { loadSettings } from '../browser/settings';
import { shareLink } from '../export/share-link';
import type { Card } from '../knowledge/context';
import type { Reading } from '../knowledge/reading';
import { tintAt } from '../page/paint/tint';
import { createCard, type CardView } from '../ui/card/view';
import type { OpenedBy, Target } from '../ui/card/state';
import type { Reference } from '../ui/card/place';
import type { PageSource } from '../ui/card/plain-text';
import { createStrings } from '../ui/strings';
import { askCard } from './look-up';
import type { SharedPage } from './shared';

/** The card in the page: made when the first one is opened, so that a page on which none is stays as it was. */
export interface Cards {
  open(target: Target, at: CardPlace): Promise<void>;
  /** After each reading: an open card whose passage is gone closes. */
  read(reading: Reading): void;
  close(): void;
}

export interface CardPlace {
  readonly reference: Reference;
  readonly by: OpenedBy;
}

export function createCards(page: SharedPage): Cards {
  const { document } = page.view;
  let made: Promise<CardView | null> | null = null;
  let story: string | undefined;
  const known = new Map<string, Promise<Card | null>>();

  const make = async (): Promise<CardView | null> => {
    const [words, { theme }] = await Promise.all([askBackground('words', null), loadSettings()]);
    if (!words.ok || page.signal.aborted) return null;
    page.host.attach();
    return createCard({
      root: page.host.root,
      strings: createStrings(words.value),
      signal: page.signal,
      isDark: (near) => (theme === 'auto' ? isDarkAt(near ?? document.documentElement) : theme === 'dark'),
      on: {
        reveal: (target) => void page.reveal(target.id, true),
        hide: (kind) => page.hide(kind),
        removeNote: (id) => void page.lent.notes?.edit({ do: 'remove', id }),
        closed: () => page.cardClosed(),
        lookUp: (target) => lookUp(target, words.value),
        copy,
      },
    });
  };

  /** One question a name and page; the answers stay for the page's life, unless the story turns out to be another. */
  function lookUp(target: Target, { lang }: Words): Promise<Card | null> {
    const reading = page.reading();
    const now = `${reading?.story?.id} ${reading?.date}`;
    if (now !== story) known.clear();
    story = now;
    const key = `${target.kind} ${target.id}`;
    const asked = known.get(key) ?? askCard(target, lang, reading);
    known.set(key, asked);
    return asked;
  }

  return {
    async open(target, place) {
      const card = await (made ??= make());
      if (!card) {
        made = null;
        return;
      }
      page.host.attach();
      const reading = page.reading();
      if (reading) card.read(reading, sourceOf(page, reading));
      card.open(target, place);
    },
    read: (next) => void made?.then((card) => card?.read(next, sourceOf(page, next))),
    close: () => void made?.then((card) => card?.close()),
  };
}

function sourceOf({ view, article }: SharedPage, reading: Reading): PageSource {
  const url = article()?.url ?? view.location.href;
  return {
    title: reading.title || view.document.title,
    url,
    linkTo: (words) => shareLink(url, words),
    publisher: reading.outlet?.name ?? '',
  };
}

/** The card is as dark as the article under it, which need not follow the system. */
function isDarkAt(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return view !== null && tintAt(element, view) === 'dark';
}

/** Works after a click or a key in any page of https; elsewhere the browser refuses, and the card says so. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
