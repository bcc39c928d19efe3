import type { Card } from '../../knowledge/context';
import type { Reading } from '../../knowledge/reading';
import type { Target } from '../card/state';
import { el, redraw } from '../element';
import type { Strings } from '../strings';
import { aboutSection } from './about';
import { claimsSection } from './claims';
import { namesSection } from './names';
import { type NoteActions, ownSection } from './own';
import { uncoveredSection } from './uncovered';
import { voicesSection } from './voices';

export interface OutlineEvents {
  /** Scroll to the passage and flash it; `open`: its card too. */
  reveal(target: Target, open: boolean): void;
  /** The dataset's card of the outlet or the story; null: nothing is known. */
  lookUp(target: Target): Promise<Card | null>;
  /** What can be done with the reader's notes; null or absent: they are only listed. */
  notes?(): NoteActions | null;
}

export interface OutlineContext {
  readonly reading: Reading;
  readonly strings: Strings;
  readonly on: OutlineEvents;
}

export interface Outline {
  readonly element: HTMLElement;
  show(reading: Reading): void;
  /** Marks the passages of this id as the ones at which the reader is; null: none. */
  at(id: string | null): void;
}

/**
 * The accessible twin of the page's marks: every one of them is reachable here, in labelled lists under headings, in the
 * article's order. It knows no browser; the panel and the in-page sheet show the same.
 */
export function createOutline(strings: Strings, on: OutlineEvents): Outline {
  const element = el('div', { class: 'outline', lang: strings.lang });
  return {
    element,
    show(reading) {
      const context: OutlineContext = { reading, strings, on };
      const hasOwn = (reading.own ?? []).length > 0;
      redraw(
        element,
        aboutSection(context),
        // What the reader wrote comes first; the word that something could be written does not.
        hasOwn && ownSection(context),
        claimsSection(context),
        voicesSection(context),
        namesSection(context),
        !hasOwn && ownSection(context),
        uncoveredSection(context),
      );
    },
    at(id) {
      for (const passage of element.querySelectorAll('[data-id]')) {
        if (passage instanceof HTMLElement && passage.dataset['id'] === id)
          passage.setAttribute('aria-current', 'true');
        else passage.removeAttribute('aria-current');
      }
    },
  };
}
