import { type Result, fail, ok } from '../../../src/browser/messages';
import type { Settings } from '../../../src/browser/settings-types';
import type { OptionsPort, OptionsState } from '../../../src/options/port';
import { mountOptions } from '../../../src/options/view';
import { ARTICLE_NOTES, URL_OF_SAMPLE } from '../sample';
import { log, look, query } from './look';

/** The options page on a port of its own, with something in every list (?empty: nothing in any). */
const empty = query.has('empty');
const DEFAULTS: Settings = {
  version: 1,
  sites: empty ? {} : { 'www.gazettedulac.example': 'on', 'forum.example.org': 'off' },
  layers: { quotes: true, claims: true, names: false },
  density: 'normal',
  uiLang: 'auto',
  theme: 'auto',
  hover: false,
  hidden: empty ? {} : { 'www.example.org': ['quote-partial', 'claim-forecast'] },
};

let state: OptionsState = {
  settings: DEFAULTS,
  ladder: { level: 'some-sites', origins: ['*://*.gazettedulac.example/*', '*://*.example.org/*'] },
  data: { usable: true, message: '', version: '2025.11', built: '2025-11-20', entities: 41_250, names: 118_400 },
  sources: [
    {
      publisher: 'Wikidata',
      title: 'personnes et organisations',
      home: 'https://www.wikidata.org/',
      date: '2025-11-02',
      licence: 'CC0-1.0',
      attribution: '',
    },
    {
      publisher: 'Unicode',
      title: 'CLDR, noms de pays',
      home: 'https://cldr.unicode.org/',
      date: '2025-10-29',
      licence: 'Unicode-3.0',
      attribution: '© 1991–2025 Unicode, Inc.',
    },
  ],
  packs: empty
    ? []
    : [
        {
          format: 2,
          id: 'black-lake',
          title: { fr: 'Le partage des eaux du Lac Noir', en: 'Sharing the waters of the Black Lake' },
          author: 'Lycée du Lac, classe de 1re B',
          licence: 'CC-BY-4.0',
          date: '2025-10-01',
          stories: [],
        },
      ],
  notes: empty ? {} : { [URL_OF_SAMPLE]: ARTICLE_NOTES },
  synced: false,
  shortcuts: query.has('nokeys')
    ? []
    : [
        { command: 'toggle', keys: 'Alt+Shift+H' },
        { command: 'next', keys: 'Alt+Shift+K' },
        { command: 'previous', keys: '' },
        { command: 'panel', keys: 'Alt+Shift+P' },
      ],
  knownSites: 240,
};

const change = (edit: (now: Settings) => Settings): Promise<Result<unknown>> => {
  state = { ...state, settings: edit(state.settings) };
  log.push(JSON.stringify(state.settings));
  return Promise.resolve(ok(null));
};

const port: OptionsPort = {
  state: () => Promise.resolve(state),
  watch: () => undefined,
  change,
  importSettings: () => Promise.resolve(ok(null)),
  reset: () => change(() => DEFAULTS),
  grant: (step) => {
    log.push(`grant ${step}`);
    return Promise.resolve(!query.has('refuse'));
  },
  revoke: (origins) => {
    log.push(`revoke ${origins.join()}`);
    return Promise.resolve(true);
  },
  keepNotes: (key, notes) => {
    log.push(`notes ${key} ${notes?.notes.length ?? 'none'}`);
    const others = Object.fromEntries(Object.entries(state.notes).filter(([k]) => k !== key));
    state = { ...state, notes: notes && notes.notes.length > 0 ? { ...others, [key]: notes } : others };
    return Promise.resolve(ok(null));
  },
  sync: (on) => {
    log.push(`sync ${on}`);
    if (query.has('full')) return Promise.resolve(fail('sync-failed'));
    state = { ...state, synced: on };
    return Promise.resolve(ok(null));
  },
  packs: {
    add: () =>
      Promise.resolve({
        ok: false,
        faults: [{ where: 'stories[0].facts[3].date', what: 'expected a day, got "soon"', mend: 'Write 2025-10-01.' }],
      }),
    remove: (id) => {
      state = { ...state, packs: state.packs.filter((p) => p.id !== id) };
      return Promise.resolve(true);
    },
    exportText: () => '{}',
  },
  changeShortcuts: () => Promise.resolve(false),
};

void mountOptions(document.querySelector('main') as HTMLElement, look(), port, new AbortController().signal);
