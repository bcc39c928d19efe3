import { LANGS } from '../../../src/engine/span';
import type { EntityRecord } from '../../../src/knowledge/record';
import { readRecords } from '../records';
import { slug, sourceGz, writeRecords } from './io';

/** ROR schema 2; older records of the dump have another shape and are left out. */
interface RorRecord {
  readonly id: string;
  readonly status: string;
  readonly established?: number | null;
  readonly types: readonly string[];
  readonly names?: readonly { readonly lang: string | null; readonly types: readonly string[]; readonly value: string }[];
  readonly links?: readonly { readonly type?: string; readonly value?: string }[];
  readonly locations?: readonly { readonly geonames_details?: { readonly country_code?: string } }[];
  readonly external_ids?: readonly { readonly type: string; readonly preferred: string | null; readonly all: readonly string[] }[];
}

/** A name that says which one: "University of Dhaka", not "Medical School". */
const SPECIFIC = /\b(?:universit|hochschule|polytech|politecnico|école|college|institut)/i;
const GENERIC = /^(?:the )?(?:(?:medical|national|technical|state|central|military|business|open|free|catholic|agricultural|federal|royal|new|international) )*(?:university|college|institute|school|academy)$/i;

/** Universities that have an encyclopedia article: researchers who are quoted in the news work there. */
export function importUniversities(): void {
  const countries = new Map(readRecords('core/countries.jsonl').map((c) => [c.iso ?? '', c.id]));
  const taken = new Set<string>();
  const records = sourceGz('ror/ror-latest-per-id.jsonl.gz').trim().split('\n').flatMap((line): EntityRecord[] => {
    const record = toRecord(JSON.parse(line) as RorRecord, countries);
    if (!record || taken.has(record.id)) return [];
    taken.add(record.id);
    return [record];
  });
  writeRecords('core/universities.jsonl', records);
}

function toRecord(ror: RorRecord, countries: ReadonlyMap<string, string>): EntityRecord | null {
  if (!Array.isArray(ror.names) || ror.status !== 'active' || !ror.types.includes('education')) return null;
  if (!ror.links?.some((l) => l.type === 'wikipedia')) return null;
  const country = countries.get(ror.locations?.[0]?.geonames_details?.country_code ?? '');
  const named = ror.names.filter((n) => n.types.includes('label') && isName(n.value));
  const english = named.find((n) => n.lang === 'en') ?? named.find((n) => n.types.includes('ror_display'));
  const items = ror.external_ids?.find((e) => e.type === 'wikidata');
  const qid = items?.preferred ?? items?.all[0];
  if (!english || !country || !qid) return null;
  const others = LANGS.flatMap((lang) => {
    const own = named.find((n) => n.lang === lang);
    return lang !== 'en' && own && own.value !== english.value ? [[lang, own.value] as const] : [];
  });
  return {
    id: `${slug(english.value)}-${qid.toLowerCase()}`,
    kind: 'organisation',
    type: 'university',
    names: { en: english.value, ...Object.fromEntries(others) },
    country,
    qid,
    rank: 2,
    ...(ror.established && {
      facts: [{ key: 'founded', value: String(ror.established), ev: [`ror:${ror.id.split('/').at(-1) ?? ''}`] }],
    }),
  };
}

/** At least two words in Latin letters, specific enough to mean one place. */
const isName = (name: string): boolean =>
  /^[\p{Script=Latin}\d'’.,&() -]+$/u.test(name) && name.trim().includes(' ') && SPECIFIC.test(name) && !GENERIC.test(name) && name.length <= 60;
