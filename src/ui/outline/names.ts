import type { LinkedEntity } from '../../knowledge/context';
import { el } from '../element';
import type { OutlineContext } from './outline';
import { counted, meta, passageRow, section } from './section';

/** Every name that has a card, in the order in which the article first gives it. */
export function namesSection(context: OutlineContext): HTMLElement {
  const { reading, strings } = context;
  return section(
    'names',
    counted(strings.text('names'), strings.number(reading.entities.length)),
    reading.entities.length > 0
      ? el(
          'ul',
          {},
          reading.entities.map((entity) => el('li', {}, row(entity, context))),
        )
      : el('p', { class: 'quiet' }, strings.text('no_names')),
  );
}

function row(entity: LinkedEntity, { strings, on }: OutlineContext): HTMLElement {
  return passageRow(
    { id: entity.id, key: `name-${entity.id}` },
    () => on.reveal({ kind: 'entity', id: entity.id }, true),
    el('span', { class: 'name-words' }, entity.name),
    meta(
      entity.role || strings.text(`entity_${entity.kind}`),
      entity.mentions.length > 1 && strings.count('n_mentions', entity.mentions.length),
    ),
  );
}
