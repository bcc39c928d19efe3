import type { Because } from '../../engine/analysis';
import { button, el } from '../element';
import type { Strings } from '../strings';
import { type HideKind, type Subject, hideKindOf } from './subject';

/** Why this is marked: each rule that fired with the words that made it fire, and the way to be rid of the kind here. */
export function whySection(subject: Subject, strings: Strings, hide: (kind: HideKind) => void): HTMLElement {
  const kind = hideKindOf(subject);
  return el(
    'section',
    { class: 'why', id: 'why-text', 'aria-label': strings.text('why_title') },
    reasons(subject, strings),
    kind && button({ class: 'text-button', id: 'hide-kind' }, () => hide(kind), strings.text('hide_kind')),
  );
}

function reasons(subject: Subject, strings: Strings): HTMLElement {
  if (subject.kind === 'card') return el('p', {}, strings.text('why_name'));
  if (subject.kind === 'note') return el('p', {}, strings.text('why_own'));
  const because = subject.kind === 'quote' ? subject.quote.because : subject.claim.because;
  return el(
    'ul',
    {},
    because.map((b) => el('li', {}, reason(b, strings))),
  );
}

const reason = ({ rule, text }: Because, strings: Strings): string =>
  text ? strings.text('because_with', { reason: strings.rule(rule), words: strings.quoted(text) }) : strings.rule(rule);
