import type { Reading } from '../../knowledge/reading';
import { button, el } from '../element';
import { icon } from '../icon';
import parts from '../parts.css?inline';
import { adoptStyle } from '../style';
import type { Strings } from '../strings';
import tokens from '../tokens.css?inline';
import outlineStyle from './outline.css?inline';
import { type OutlineEvents, createOutline } from './outline';
import sheetStyle from './sheet.css?inline';

export interface OutlineSheetOptions {
  /** The closed shadow root that Newsgloss owns in the page. */
  readonly root: ShadowRoot;
  readonly strings: Strings;
  readonly signal: AbortSignal;
  readonly on: OutlineEvents & { closed(): void };
}

export interface OutlineSheet {
  open(reading: Reading): void;
  close(): void;
  isOpen(): boolean;
}

/**
 * The outline in the page itself, for browsers that have no panel (Firefox for Android): a sheet at the bottom. Choosing a
 * passage closes it, because the passage is what the reader wants to see then.
 */
export function createOutlineSheet({ root, strings, signal, on }: OutlineSheetOptions): OutlineSheet {
  const outline = createOutline(strings, {
    lookUp: on.lookUp,
    reveal(target, open) {
      close();
      on.reveal(target, open);
    },
  });
  const labels = { role: 'dialog', 'aria-labelledby': 'outline-title', popover: 'manual', tabindex: -1 };
  const sheet = el(
    'section',
    { class: 'outline-sheet themed', lang: strings.lang, dir: 'ltr', hidden: true, ...labels },
    el(
      'div',
      { class: 'head' },
      el('h1', { id: 'outline-title' }, strings.text('panel_title')),
      button({ class: 'icon', id: 'outline-close', 'aria-label': strings.text('close') }, close, icon('close')),
    ),
    el('div', { class: 'scroll' }, outline.element),
  );
  const unstyle = adoptStyle(root, [tokens, parts, outlineStyle, sheetStyle].join('\n'));
  root.append(sheet);
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !sheet.hidden) close();
  };
  root.ownerDocument.addEventListener('keydown', escape, { signal, capture: true });
  signal.addEventListener('abort', () => {
    sheet.remove();
    unstyle();
  });

  function close(): void {
    if (sheet.hidden) return;
    if (sheet.matches(':popover-open')) sheet.hidePopover();
    sheet.hidden = true;
    on.closed();
  }

  return {
    open(reading) {
      if (signal.aborted) return;
      outline.show(reading);
      sheet.hidden = false;
      sheet.showPopover?.();
      sheet.focus({ preventScroll: true });
    },
    close,
    isOpen: () => !sheet.hidden,
  };
}
