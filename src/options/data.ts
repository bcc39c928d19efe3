import { link } from '../ui/card/evidence';
import { type Child, el } from '../ui/element';
import type { DataSource } from './port';
import { type OptionsContext, part } from './view';

/** What the dataset is, how old, from whom and under which licences. */
export function dataSection({ state, strings }: OptionsContext): HTMLElement {
  const { data, sources } = state;
  const words = !data
    ? strings.text('error_data_missing')
    : data.usable
      ? [
          strings.text('data_version', { version: data.version, date: strings.date(data.built) }),
          strings.count('n_data', data.entities),
        ].join(' · ')
      : strings.message(data.message);
  const row = (source: DataSource): HTMLElement =>
    el(
      'li',
      {},
      link(source.home, source.publisher),
      `, ${source.title}. `,
      el(
        'span',
        { class: 'quiet' },
        [source.licence, strings.date(source.date), source.attribution].filter(Boolean).join(' · '),
      ),
    );
  const list: Child = sources.length > 0 && [
    el('h3', {}, strings.text('data_sources')),
    el('ul', { class: 'plain' }, sources.map(row)),
  ];
  return part(
    'data',
    strings.text('opt_data'),
    el('p', {}, words),
    el('p', { class: 'hint' }, strings.text('data_offline')),
    list,
  );
}
