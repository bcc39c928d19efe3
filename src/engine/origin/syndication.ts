import type { DocumentMeta } from '../document';
import type { OriginCue } from '../analysis';
import { isMonth } from '../story/days';
import type { Lang } from '../span';
import { span } from '../span';
import { originWords } from './lexicon';
import type { Line } from './lines';

export interface Syndication {
  readonly outlet: string;
  readonly cue: OriginCue;
}

/** Between the phrase and the outlet's name: prepositions and articles of the six languages. */
const LINK =
  /^[\s:]*(?:(?:ici|here|hier|qui|aquí|aqui|en|in|on|by|at|from|par|sur|dans|le|la|les|bei|beim|auf|im|der|die|das|von|su|da|dal|dalla|nel|nella|il|por|el|no|na|em|pelo|pela|o|a|the|le \d+ \p{L}+ \d{4})\s+){0,4}/u;
/** An outlet's name: capitalised words with small ones between, or a domain. */
const NAME =
  /^(?:«\s?|“|")?((?:\p{Lu}[\p{L}\p{M}\p{N}’'.&-]*|\p{L}+\.(?:com|org|net|fr|it|de|es|pt|co\.uk))(?:\s+(?:(?:of|de|del|della|der|die|du|des|da|do|the|and|&|la|le)\s+)?\p{Lu}[\p{L}\p{M}\p{N}’'&-]*){0,5})/u;

function published(line: Line, lang: Lang): Syndication[] {
  if (line.text.length > 400) return [];
  const low = line.text.toLowerCase().replaceAll('’', "'");
  for (const phrase of originWords(lang).words.first) {
    const at = low.indexOf(phrase);
    if (at < 0) continue;
    const rest = line.text.slice(at + phrase.length);
    const link = LINK.exec(rest)?.[0] ?? '';
    const name = NAME.exec(rest.slice(link.length))?.[1]?.replace(/[.,]+$/u, '');
    if (!name || link.trim() === '' || isMonth(name.split(' ')[0] ?? '')) continue;
    const place = line.span
      ? span(line.span.start + at, line.span.start + at + phrase.length + link.length + name.length)
      : null;
    const text = line.text.slice(at, at + phrase.length + link.length + name.length);
    return [{ outlet: name, cue: { rule: 'first-published', text, span: place } }];
  }
  return [];
}

/** Caches and converters that carry a page under their own address: they publish nothing. */
const CARRIERS = /(?:^|\.)(?:ampproject\.org|googleusercontent\.com|archive\.org|archive\.ph|translate\.goog)$/u;
const hostOf = (url: string): string => /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/iu.exec(url)?.[1]?.toLowerCase() ?? '';

/** "bbc" of both www.bbc.co.uk and bbc.com: sister addresses of one outlet are not syndication. */
function outletLabel(host: string): string {
  const labels = host.split('.');
  const last = labels.length - 1;
  const second = /^(?:co|com|org|net|gov|ac|or|ne)$/u.test(labels[last - 1] ?? '') && (labels[last] ?? '').length === 2;
  return labels[last - (second ? 2 : 1)] ?? host;
}

/** Letters that two names must share in one run to be taken for one outlet: "guardiannews" and "theguardian". */
const SHARED_RUN = 6;

function akin(a: string, b: string): boolean {
  if (a === b) return true;
  for (let i = 0; i + SHARED_RUN <= a.length; i += 1) if (b.includes(a.slice(i, i + SHARED_RUN))) return true;
  return false;
}

function canonicalElsewhere(meta: DocumentMeta): Syndication[] {
  const [here, there] = [hostOf(meta.url), hostOf(meta.canonical)];
  if (here === '' || there === '' || CARRIERS.test(here) || CARRIERS.test(there)) return [];
  if (!there.includes('.') || akin(outletLabel(here), outletLabel(there))) return [];
  return [
    { outlet: there.replace(/^www\./u, ''), cue: { rule: 'canonical-elsewhere', text: meta.canonical, span: null } },
  ];
}

/** "Originally published on Live Science", on livescience.com: the outlet speaks of itself. */
function isItself(outlet: string, meta: DocumentMeta): boolean {
  const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const own = [outletLabel(hostOf(meta.url)), meta.publisher].map(bare).filter((name) => name !== '');
  return own.some(
    (name) => name === bare(outlet) || name === bare(outlet.replace(/^(?:The|Le|La|Il|El|Der|Die|Das)\s/u, '')),
  );
}

/** Who published the text first, where it or its page says so: the words of the text before the address in its head. */
export function findSyndication(lines: readonly Line[], meta: DocumentMeta, lang: Lang): Syndication | null {
  const said = lines
    .filter((l) => l.place !== 'author' && l.place !== 'publisher')
    .flatMap((l) => published(l, lang))
    .filter((s) => !isItself(s.outlet, meta));
  return [...said, ...canonicalElsewhere(meta)][0] ?? null;
}
