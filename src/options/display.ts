import type { Density, Layer, Settings } from '../browser/settings-types';
import { LANGS, type Lang } from '../engine/span';
import { hideKindWords } from '../ui/card/subject';
import { choices, picker, toggle } from '../ui/controls';
import { type Child, button, el } from '../ui/element';
import { type OptionsContext, part } from './view';

/** What is marked, how densely, and what the reader hid on single sites. */
export function displaySection(context: OptionsContext): HTMLElement {
  const { state, strings, port, run } = context;
  const { layers, density } = state.settings;
  const turn =
    (layer: Layer) =>
    (on: boolean): void =>
      void run(port.change((now) => ({ ...now, layers: { ...now.layers, [layer]: on } })));
  return part(
    'display',
    strings.text('opt_display'),
    (['quotes', 'claims', 'names'] as const).map((layer) =>
      toggle(
        { id: `layer-${layer}`, label: strings.text(`layer_${layer}`), checked: layers[layer] },
        turn(layer),
        sign(layer),
      ),
    ),
    choices<Density>(
      {
        id: 'density',
        legend: strings.text('density'),
        value: density,
        of: (['few', 'normal', 'many'] as const).map((value) => ({ value, label: strings.text(`density_${value}`) })),
      },
      (value) => void run(port.change((now) => ({ ...now, density: value }))),
    ),
    el('h3', {}, strings.text('hidden_title')),
    hidden(context),
  );
}

const FORMS = { quotes: 'form-direct', claims: 'form-claim', names: 'form-name' } as const satisfies Record<
  Layer,
  string
>;

/** The mark itself beside its name. */
const sign = (layer: Layer): HTMLElement =>
  el('span', { class: `swatch ${FORMS[layer]}`, 'data-place': layer === 'quotes' ? '0' : null, 'aria-hidden': 'true' });

function hidden({ state, strings, port, run }: OptionsContext): Child {
  const pairs = Object.entries(state.settings.hidden).flatMap(([host, kinds]) =>
    kinds.map((kind) => [host, kind] as const),
  );
  if (pairs.length === 0) return el('p', { class: 'quiet' }, strings.text('hidden_none'));
  const row = ([host, kind]: readonly [string, string]): HTMLElement =>
    el(
      'li',
      {},
      el('span', {}, host, ' ', el('span', { class: 'tag' }, hideKindWords(kind, strings))),
      button(
        {
          class: 'text-button',
          id: `show-${host}-${kind}`,
          'aria-label': `${strings.text('hidden_show')}: ${host}, ${hideKindWords(kind, strings)}`,
        },
        () => void run(port.change(shown(host, kind))),
        strings.text('hidden_show'),
      ),
    );
  return el('ul', { class: 'rows' }, pairs.map(row));
}

/** Settings in which the kind is marked again on the host; a host with nothing hidden has no entry. */
const shown =
  (host: string, kind: string) =>
  (now: Settings): Settings => {
    const left = Object.entries(now.hidden).map(
      ([h, kinds]) => [h, h === host ? kinds.filter((k) => k !== kind) : kinds] as const,
    );
    return { ...now, hidden: Object.fromEntries(left.filter(([, kinds]) => kinds.length > 0)) };
  };

/** Language, theme, and opening on hover, which is off unless asked for. */
export function lookSection({ state, strings, port, run }: OptionsContext): HTMLElement {
  const { uiLang, theme, hover } = state.settings;
  const languages = LANGS.map((value) => ({ value, label: ownName(value) }));
  return part(
    'look',
    strings.text('opt_look'),
    picker<'auto' | Lang>(
      {
        id: 'language',
        label: strings.text('language'),
        value: uiLang,
        of: [{ value: 'auto', label: strings.text('language_auto') }, ...languages],
      },
      (value) => void run(port.change((now) => ({ ...now, uiLang: value }))),
    ),
    choices<Settings['theme']>(
      {
        id: 'theme',
        legend: strings.text('theme'),
        value: theme,
        of: (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: strings.text(`theme_${value}`) })),
      },
      (value) => void run(port.change((now) => ({ ...now, theme: value }))),
    ),
    toggle(
      { id: 'hover', label: strings.text('hover'), checked: hover },
      (on) => void run(port.change((now) => ({ ...now, hover: on }))),
    ),
  );
}

/** A language in its own words, "Deutsch": who looks for it may not read the others. */
function ownName(lang: Lang): string {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}
