import { askBackground } from '../browser/channel';
import { loadSettings } from '../browser/settings';
import { shareLink } from '../export/share-link';
import type { Card, CardRequest } from '../knowledge/context';
import type { Reading } from '../knowledge/reading';
import { tintAt } from '../page/paint/tint';
import { createCard, type CardView } from '../ui/card/view';
import type { OpenedBy, Target } from '../ui/card/state';
import type { HideKind } from '../ui/card/subject';
import type { Reference } from '../ui/card/place';
import type { PageSource } from '../ui/card/plain-text';
import { createStrings } from '../ui/strings';
import type { Host } from './card-host';

/** The card in the page: made when the first one is opened, so that a page on which none is stays as it was. */
export interface Cards {
  open(target: Target, at: CardPlace): Promise<void>;
  /** After each reading: an open card whose passage is gone closes. */
  read(reading: Reading, page: Document): void;
  close(): void;
  /** The dataset's card of an outlet or story, in the reader's language. */
  lookUp(target: Target): Promise<Card | null>;
}

export interface CardPlace {
  readonly reference: Reference;
  readonly by: OpenedBy;
}

export interface CardOwner {
  reveal(target: Target): void;
  hide(kind: HideKind): void;
  closed(): void;
}

export interface CardsOptions {
  readonly page: Document;
  readonly host: Host;
  readonly owner: CardOwner;
  readonly signal: AbortSignal;
}

export function createCards({ page, host, owner, signal }: CardsOptions): Cards {
  let made: Promise<CardView | null> | null = null;
  let reading: Reading | null = null;
  const known = new Map<string, Promise<Card | null>>();

  const make = async (): Promise<CardView | null> => {
    const [words, { theme }] = await Promise.all([askBackground('words', null), loadSettings()]);
    if (!words.ok || signal.aborted) return null;
    host.attach();
    return createCard({
      root: host.root,
      strings: createStrings(words.value),
      signal,
      isDark: (near) => (theme === 'auto' ? isDarkAt(near ?? page.documentElement) : theme === 'dark'),
      on: { ...owner, lookUp: (target) => lookUp(target, words.value.lang), copy },
    });
  };

  /** One question a name and page; the answers stay for the page's life. */
  function lookUp(target: Target, lang: CardRequest['langs'][number]): Promise<Card | null> {
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
      host.attach();
      if (reading) card.read(reading, sourceOf(page, reading));
      card.open(target, place);
    },
    read(next) {
      if (reading?.story?.id !== next.story?.id || reading?.date !== next.date) known.clear();
      reading = next;
      void made?.then((card) => card?.read(next, sourceOf(page, next)));
    },
    close: () => void made?.then((card) => card?.close()),
    async lookUp(target) {
      const words = await askBackground('words', null);
      return words.ok ? lookUp(target, words.value.lang) : null;
    },
  };
}

async function askCard(
  target: Target,
  lang: CardRequest['langs'][number],
  reading: Reading | null,
): Promise<Card | null> {
  if (target.kind === 'quote' || target.kind === 'claim') return null;
  const langs = reading?.lang && reading.lang !== lang ? [lang, reading.lang] : [lang];
  const others = reading?.entities.map((e) => e.id) ?? [];
  const answer = await askBackground('card', {
    kind: target.kind,
    id: target.id,
    date: reading?.date ?? null,
    langs,
    others,
  });
  return answer.ok ? answer.value : null;
}

const sourceOf = (page: Document, reading: Reading): PageSource => ({
  title: reading.title || page.title,
  url: page.location.href,
  linkTo: (words) => shareLink(page.location.href, words),
  publisher: reading.outlet?.name ?? '',
});

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
