import { type Child, el } from '../ui/element';
import type { Strings } from '../ui/strings';
import { sampleText } from './sample-text';

/** What Newsgloss does: in a sentence, on two sentences of news, and as the legend of the marks. */
export function promisePart(strings: Strings): Child[] {
  const sign = (form: string, words: string): HTMLElement =>
    el('li', {}, el('span', { class: `swatch ${form}`, 'data-place': '0', 'aria-hidden': 'true' }), words);
  return [
    el(
      'section',
      { class: 'promise' },
      el('p', { class: 'product' }, strings.text('app_name')),
      el('h1', {}, strings.text('welcome_title')),
      el('p', { class: 'lead' }, strings.text('welcome_lead')),
    ),
    el(
      'section',
      { class: 'shown' },
      sampleText(strings.text('welcome_sample')),
      el(
        'ul',
        { class: 'signs' },
        sign('form-direct', strings.text('welcome_voices')),
        sign('form-claim', strings.text('welcome_claims')),
        sign('form-name', strings.text('welcome_names')),
      ),
      el('p', { class: 'vow' }, strings.text('welcome_promise')),
    ),
  ];
}
