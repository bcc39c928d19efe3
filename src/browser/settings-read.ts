import type { Density, Layer, Settings } from './settings-types';

export const DEFAULTS: Settings = {
  version: 1,
  sites: {},
  layers: { quotes: true, claims: true, names: true },
  density: 'normal',
  uiLang: 'auto',
  theme: 'auto',
  hover: false,
  hidden: {},
};

type Raw = Readonly<Record<string, unknown>>;

/**
 * Step n turns settings of version n into version n + 1. Append only: a reader may come back after years. A new field with a
 * default needs no step, because a field that is missing gets its default below.
 */
const MIGRATIONS: readonly ((old: Raw) => Raw)[] = [
  // 0 → 1: settings without a number are taken as they are.
  (old) => ({ ...old, version: 1 }),
];

/**
 * Settings from whatever was stored: brought up to date, each field checked by itself, so that one damaged field costs that
 * field and not the rest. Settings of a later version than ours (the reader went back) are read as far as we know them.
 */
export function readSettings(stored: unknown): Settings {
  const raw = migrate(isRaw(stored) ? stored : {});
  return {
    version: DEFAULTS.version,
    sites: entries(raw['sites'], (v): v is 'on' | 'off' => v === 'on' || v === 'off'),
    layers: readLayers(raw['layers']),
    density: choice(raw['density'], ['few', 'normal', 'many'] satisfies Density[], DEFAULTS.density),
    uiLang: choice(
      raw['uiLang'],
      ['auto', 'fr', 'it', 'en', 'de', 'es', 'pt'] satisfies Settings['uiLang'][],
      DEFAULTS.uiLang,
    ),
    theme: choice(raw['theme'], ['auto', 'light', 'dark'] satisfies Settings['theme'][], DEFAULTS.theme),
    hover: raw['hover'] === true,
    hidden: entries(raw['hidden'], isTextList),
  };
}

function migrate(raw: Raw): Raw {
  const version = typeof raw['version'] === 'number' && raw['version'] >= 0 ? Math.trunc(raw['version']) : 0;
  return MIGRATIONS.slice(version).reduce((settings, step) => step(settings), raw);
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((v) => typeof v === 'string');

function choice<T>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.includes(value as T) ? (value as T) : otherwise;
}

/** Entries of an object keyed by host, those that pass; an object without prototype, so that no host name is special. */
function entries<T>(value: unknown, passes: (v: unknown) => v is T): Readonly<Record<string, T>> {
  if (!isRaw(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((e): e is [string, T] => passes(e[1])));
}

function readLayers(value: unknown): Settings['layers'] {
  const raw = isRaw(value) ? value : {};
  const layer = (name: Layer): boolean => (typeof raw[name] === 'boolean' ? raw[name] : DEFAULTS.layers[name]);
  return { quotes: layer('quotes'), claims: layer('claims'), names: layer('names') };
}
