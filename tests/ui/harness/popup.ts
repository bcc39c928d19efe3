import { type PageStatus, fail, ok } from '../../../src/browser/messages';
import type { PopupPort, PopupState } from '../../../src/popup/port';
import { mountPopup } from '../../../src/popup/view';
import { log, look, query } from './look';

/** The popup on a port of its own: a page that is on, off, no article, or closed to extensions (?page=…). */
const page = query.get('page') ?? 'on';
let state: PopupState = {
  host: page === 'closed' ? '' : 'www.gazettedulac.example',
  status: null,
  site: undefined,
  layers: { quotes: true, claims: true, names: false },
  density: 'normal',
  ladder: { level: 'this-page', origins: [] },
  siteGranted: false,
  knownSites: 240,
  hasPanel: !query.has('nopanel'),
  selected: query.has('selected') ? { start: 0, end: 8, text: 'le bassin' } : null,
};

const status = (of: Partial<PageStatus>): PageStatus => ({
  host: state.host,
  verdict: { kind: 'article', because: [] },
  state: 'on',
  message: '',
  counts: { quotes: 9, speakers: 6, claims: 4, names: 7 },
  layers: state.layers,
  density: state.density,
  ...of,
});
if (page === 'on') state = { ...state, status: status({}) };
if (page === 'index') state = { ...state, status: status({ state: 'off', verdict: { kind: 'index', because: [] } }) };
if (page === 'restless') state = { ...state, status: status({ state: 'gave-up', message: 'error_restless' }) };

const port: PopupPort = {
  state: () => Promise.resolve(state),
  watch: () => undefined,
  switchPage: (on) => {
    log.push(`switch ${on}`);
    const next = status({ state: on ? 'on' : 'off' });
    state = { ...state, status: next };
    return Promise.resolve(ok(next));
  },
  chooseSite: (site) => {
    log.push(`site ${site}`);
    state = { ...state, site };
    return Promise.resolve(ok(null));
  },
  chooseLayers: (layers, density) => {
    log.push(`layers ${JSON.stringify(layers)} ${density}`);
    state = { ...state, layers, density };
    return Promise.resolve(query.has('full') ? fail('storage-full') : ok(null));
  },
  grant: (step) => {
    log.push(`grant ${step}`);
    const granted = !query.has('refuse');
    if (granted)
      state = { ...state, ladder: { level: step === 'every' ? 'every-site' : 'some-sites', origins: ['x'] } };
    return Promise.resolve(granted);
  },
  revoke: () => {
    log.push('revoke');
    state = { ...state, ladder: { level: 'this-page', origins: [] } };
    return Promise.resolve(true);
  },
  openPanel: () => log.push('panel'),
  note: (edit) => {
    log.push(`note ${JSON.stringify(edit)}`);
    return Promise.resolve(ok(null));
  },
  openOptions: () => log.push('options'),
};

const main = document.querySelector('main') as HTMLElement;
void mountPopup(main, look(), port, new AbortController().signal);
