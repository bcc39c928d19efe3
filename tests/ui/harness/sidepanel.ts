import { type PageStatus, fail, ok } from '../../../src/browser/messages';
import type { PanelPort } from '../../../src/sidepanel/port';
import { mountPanel } from '../../../src/sidepanel/view';
import { CARD, OWN, READING, STORY_CARD, TEXT, URL_OF_SAMPLE } from '../sample';
import { log, look, query } from './look';

/** The panel on a port of its own: the sample's reading, or nothing (?page=none|index); with notes (?own), words selected (?selected). */
const page = query.get('page') ?? 'on';
const status: PageStatus = {
  host: 'www.example.org',
  verdict: { kind: page === 'index' ? 'index' : 'article', because: [] },
  state: page === 'on' ? 'on' : 'off',
  message: '',
  counts: { quotes: 9, speakers: 6, claims: 4, names: 7 },
  layers: { quotes: true, claims: true, names: true },
  density: 'normal',
};

let own = OWN;
let changed = (): void => undefined;
const port: PanelPort = {
  version: '0.1.0',
  state: () =>
    Promise.resolve({
      status: page === 'none' ? null : status,
      reading: page === 'on' ? { ...READING, ...(query.has('own') && { own }) } : null,
      isPrivate: query.has('private'),
    }),
  watch: (again) => (changed = again),
  reveal: (target, open) => {
    log.push(`reveal ${target.kind} ${target.id} ${open}`);
    return Promise.resolve(!query.has('gone'));
  },
  card: (target) => Promise.resolve(target.kind === 'story' ? STORY_CARD : { ...CARD, kind: 'outlet' }),
  article: () => Promise.resolve({ text: TEXT, url: URL_OF_SAMPLE }),
  near: () => Promise.resolve(query.get('near')),
  selected: () => Promise.resolve(query.has('selected') ? { start: 0, end: 11, text: TEXT.slice(0, 11) } : null),
  note: (edit) => {
    log.push(`note ${JSON.stringify(edit)}`);
    if (edit.do === 'remove') own = own.filter((n) => n.id !== edit.id);
    changed();
    return Promise.resolve(query.has('full') ? fail('storage-full') : ok(null));
  },
  notes: () => Promise.resolve(null),
  readPage: () => {
    log.push('read');
    return Promise.resolve(ok(status));
  },
};

void mountPanel(document.querySelector('main') as HTMLElement, look(), port, new AbortController().signal);
