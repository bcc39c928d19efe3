import type { Reading } from '../../knowledge/reading';
import { type Child, button, el } from '../element';
import { icon } from '../icon';
import type { Strings } from '../strings';
import { claimCard } from './claim-card';
import { entityCard, entityKicker } from './entity-card';
import { noteCard } from './note-card';
import { type CardContext, quoteCard, quoteKicker } from './quote-card';
import { type CardAction, type Shown, type Target, canGoBack, canGoForward } from './state';
import { type HideKind, type Subject, noteKey } from './subject';
import { whySection } from './why';

/** All that one drawing of the card depends on. */
export interface Drawing {
  readonly state: Shown;
  readonly subject: Subject | null;
  readonly reading: Reading | null;
  readonly strings: Strings;
  act(action: CardAction): void;
  reveal(target: Target): void;
  hide(kind: HideKind): void;
  copy(): void;
  removeNote(id: string): void;
}

/** Back, forward, what kind of card this is, close. The arrows are there only once there is somewhere to go. */
export function drawHead({ state, subject, strings, act }: Drawing): Child[] {
  const trail = state.trail.length > 1;
  const arrow = (which: 'back' | 'forward', possible: boolean): HTMLElement =>
    button(
      { class: 'icon', id: which, 'aria-label': strings.text(which), 'aria-disabled': possible ? null : 'true' },
      () => act({ do: which }),
      icon(which),
    );
  return [
    trail && arrow('back', canGoBack(state)),
    trail && arrow('forward', canGoForward(state)),
    el('p', { class: 'kicker', id: 'kicker' }, subject ? kicker(subject, strings) : ''),
    button(
      { class: 'icon', id: 'close', 'aria-label': strings.text('close') },
      () => act({ do: 'close' }),
      icon('close'),
    ),
  ];
}

function kicker(subject: Subject, strings: Strings): string {
  if (subject.kind === 'quote') return quoteKicker(subject.quote, strings);
  if (subject.kind === 'note') return strings.text(noteKey(subject.note.kind));
  return subject.kind === 'claim' ? strings.text('claim_label') : entityKicker(subject.card, strings);
}

export function drawBody({ state, subject, reading, strings, act, reveal, removeNote }: Drawing): Child[] {
  if (!subject || !reading) {
    const key = state.content === 'missing' ? 'nothing_known' : 'looking_up';
    return [el('p', { class: 'quiet', id: 'title', role: 'status' }, strings.text(key))];
  }
  const follow = (target: Target): void => act({ do: 'follow', target });
  const context: CardContext = { reading, strings, reveal, removeNote, follow };
  if (subject.kind === 'quote') return quoteCard(subject, context);
  if (subject.kind === 'claim') return claimCard(subject, context);
  if (subject.kind === 'note') return noteCard(subject.note, context);
  return entityCard(subject.card, context);
}

export function drawFoot({ state, subject, strings, act, hide, copy }: Drawing): Child[] {
  if (!subject) return [];
  return [
    state.why && whySection(subject, strings, hide),
    el(
      'div',
      { class: 'actions' },
      button(
        {
          class: 'text-button',
          id: 'why',
          'aria-expanded': String(state.why),
          'aria-controls': state.why ? 'why-text' : null,
        },
        () => act({ do: 'why' }),
        strings.text('why'),
      ),
      button({ class: 'text-button', id: 'copy' }, copy, strings.text(state.copied ? 'copied' : 'copy')),
    ),
    el('p', { class: 'unseen', role: 'status' }, state.copied ? strings.text('copied') : ''),
  ];
}
