import { type PageStatus, ok } from '../../../src/browser/messages';
import type { PanelPort } from '../../../src/sidepanel/port';
import { mountPanel } from '../../../src/sidepanel/view';
import { CARD, READING, TEXT, URL_OF_SAMPLE } from '../sample';
import { log, look, query } from './look';

/** The panel on a port of its own: the sample's reading, or nothing (?page=none|index). */
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

const port: PanelPort = {
  version: '0.1.0',
  state: () =>
    Promise.resolve({
      status: page === 'none' ? null : status,
      reading: page === 'on' ? READING : null,
    }),
  watch: () => undefined,
  reveal: (target, open) => {
    log.push(`reveal ${target.kind} ${target.id} ${open}`);
    return Promise.resolve(!query.has('gone'));
  },
  card: () => Promise.resolve({ ...CARD, kind: 'outlet' }),
  article: () => Promise.resolve({ text: TEXT, url: URL_OF_SAMPLE }),
  near: () => Promise.resolve(query.get('near')),
  readPage: () => {
    log.push('read');
    return Promise.resolve(ok(status));
  },
};

void mountPanel(document.querySelector('main') as HTMLElement, look(), port, new AbortController().signal);
