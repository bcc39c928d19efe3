import type { Lang } from '../../../src/engine/span';

/**
 * "of" + country in six languages, as far as grammar needs a list. Names as CLDR has them. The rule covers the rest:
 * French feminine in -e, Italian by the last vowel, German without article, English without article.
 */
const FR_MASCULINE_IN_E = new Set(['Mexique', 'Cambodge', 'Mozambique', 'Zimbabwe', 'Belize', 'Suriname', 'Royaume-Uni']);
const FR_FEMININE = new Set(['Sierra Leone']);
const FR_BARE = /^(?:Cuba|Chypre|Israël|Taïwan|Haïti|Madagascar|Malte|Monaco|Singapour|Bahreïn|Oman|Djibouti|Saint-|Sainte-|Andorre|Sao Tomé|Maurice|Tuvalu|Vanuatu|Kiribati|Nauru|Fidji|Samoa|Tonga|Antigua|Trinité|Hong Kong|Macao|Porto Rico|Guam|Gibraltar|Jersey|Guernesey|Brunei|Aruba|Curaçao|Niue|Mayotte)/;
const PLURAL = {
  fr: /^(?:États-|Pays-Bas|Émirats|Philippines|Maldives|Seychelles|Comores|Bahamas|Îles|Fidji|Territoires|Tonga$|Palaos|Terres)/,
  it: /^(?:Stati Uniti|Paesi Bassi|Emirati|Territori)/,
  itF: /^(?:Filippine|Maldive|Seychelles|Comore|Bahamas|Isole|Figi|Mauritius)/,
  es: /^(?:Estados Unidos|Países Bajos|Emiratos|Territorios)/,
  esF: /^(?:Islas|Bahamas|Comoras|Maldivas|Filipinas|Seychelles)/,
  pt: /^(?:Estados Unidos|Países Baixos|Emirados|Territórios|Camarões)/,
  ptF: /^(?:Ilhas|Bahamas|Maldivas|Filipinas|Seicheles|Comores)/,
};
const IT_BARE = /^(?:Cuba|Cipro|Israele|Taiwan|Haiti|Malta|Monaco|San |Singapore|Gibuti|Andorra|Hong Kong|Macao|Panamá?|Saint |Santa |Sant|São Tomé|Samoa|Tonga|Tuvalu|Vanuatu|Kiribati|Nauru|Palau|Timor|Barbados|Trinidad|Antigua|Dominica$|Grenada|Sri Lanka|Niue|Porto Rico|Guam|Gibilterra|Jersey|Guernsey|Aruba|Curaçao|Mayotte|El Salvador|Capo)/;
const IT_MASCULINE_IN_A = new Set(['Kenya', 'Ruanda', 'Botswana', 'Canada', 'Nicaragua', 'Venezuela', 'Ghana', 'Guatemala', 'Sudafrica', 'Burkina Faso', 'Sahara Occidentale']);
const DE_ARTICLE: readonly (readonly [RegExp, string])[] = [
  [/^(?:Ukraine|Türkei|Schweiz|Slowakei|Mongolei|Republik Moldau|Elfenbeinküste|Westsahara|Isle of Man)$/, 'der '],
  [/^(?:Niederlande|Philippinen|Bahamas|Malediven|Seychellen|Komoren|Salomonen|Färöer|Marshallinseln)/, 'der '],
  [/^(?:Irak|Iran|Jemen|Libanon|Sudan|Südsudan|Tschad|Niger|Senegal)$/, 'des '],
];
const DE_WHOLE: Readonly<Record<string, string>> = {
  'Vereinigte Staaten': 'der Vereinigten Staaten',
  'Vereinigtes Königreich': 'des Vereinigten Königreichs',
  'Vereinigte Arabische Emirate': 'der Vereinigten Arabischen Emirate',
  'Zentralafrikanische Republik': 'der Zentralafrikanischen Republik',
  'Dominikanische Republik': 'der Dominikanischen Republik',
  'Demokratische Republik Kongo': 'der Demokratischen Republik Kongo',
  'Palästinensische Autonomiegebiete': 'der Palästinensischen Autonomiegebiete',
  'Republik Kongo': 'der Republik Kongo',
  Vatikan: 'des Vatikans',
};
const EN_THE = /^(?:United |Netherlands|Philippines|Bahamas|Maldives|Seychelles|Comoros|Gambia|Czech Republic|Central African|Dominican Republic|Democratic Republic|Republic of|Palestinian Territories|.* Islands$)/;
const ES_ARTICLE: readonly (readonly [RegExp, string])[] = [
  [/^(?:República|India|Santa Sede|Ciudad del Vaticano)/, 'de la '],
  [/^(?:Reino Unido|Líbano|Congo|Vaticano|Yemen|Sáhara)/, 'del '],
];
const PT_FEMININE = /^(?:República|Rússia|Ucrânia|China|França|Alemanha|Itália|Espanha|Grécia|Turquia|Síria|Índia|Indonésia|Austrália|Coreia|Polônia|Hungria|Romênia|Bulgária|Sérvia|Croácia|Bósnia|Albânia|Áustria|Bélgica|Suíça|Suécia|Noruega|Finlândia|Dinamarca|Islândia|Irlanda|Letônia|Lituânia|Estônia|Bielorrússia|Belarus|Moldávia|Geórgia|Armênia|Arábia|Jordânia|Palestina|Líbia|Tunísia|Argélia|Nigéria|Etiópia|Eritreia|Somália|Tanzânia|Zâmbia|Namíbia|África|Libéria|Guiné|Gâmbia|Mauritânia|Costa|Argentina|Bolívia|Colômbia|Venezuela|Guiana|Nicarágua|Guatemala|Jamaica|Tailândia|Malásia|Mongólia|Nova Zelândia|Eslováquia|Eslovênia|Tchéquia|Macedônia|Birmânia|Papua|Serra Leoa|Antártida|Cidade|Gronelândia|Groenlândia)/;
const PT_BARE = /^(?:Portugal|Angola|Moçambique|Cabo Verde|São|Cuba|Israel|Taiwan|Malta|Mônaco|Andorra|Singapura|Honduras|El Salvador|Porto Rico|Timor|Hong Kong|Macau|Marrocos|Chipre|Gana|Uganda|Ruanda|Madagascar|Mianmar|Omã|Liechtenstein|San Marino|Trinidad|Barbados|Antígua|Dominica|Granada|Santa|Vanuatu|Tuvalu|Tonga|Samoa|Fiji|Nauru|Palau|Djibuti|Botsuana|Eswatini|Bangladesh)/;

const vowel = (s: string): boolean => /^[aeiouyâàáéèêëíîóôúhAEIOUÂÀÁÉÈÊËÍÎÓÔÚ]/.test(s) && !/^(?:Yémen|Haut)/.test(s);
const last = (s: string): string => s.split(/[ (-]/)[0]?.at(-1) ?? '';

const RULES: Readonly<Record<Lang, (name: string) => string>> = {
  en: (n) => (EN_THE.test(n) ? `of the ${n}` : `of ${n}`),
  fr(n) {
    if (PLURAL.fr.test(n)) return `des ${n}`;
    if (FR_BARE.test(n)) return vowel(n) && !/^H/.test(n) ? `d’${n}` : `de ${n}`;
    if (vowel(n) && !/^H/.test(n)) return `de l’${n}`;
    const feminine = FR_FEMININE.has(n) || (/e$/.test(n.split(/[ -]/)[0] ?? '') && !FR_MASCULINE_IN_E.has(n));
    return feminine ? `de la ${n}` : `du ${n}`;
  },
  it(n) {
    if (PLURAL.it.test(n)) return /^[EAIO]/.test(n) ? `degli ${n}` : /^St/.test(n) ? `degli ${n}` : `dei ${n}`;
    if (PLURAL.itF.test(n)) return `delle ${n}`;
    if (IT_BARE.test(n)) return `di ${n}`;
    if (/^[AEIOUH]/.test(n)) return `dell’${n}`;
    const feminine = (last(n) === 'a' && !IT_MASCULINE_IN_A.has(n)) || /^(?:Costa|Repubblica|Nuova)/.test(n);
    if (feminine) return `della ${n}`;
    return /^(?:S[bcdfghlmnpqrtvz]|Z|Y|Gn|Ps)/.test(n) ? `dello ${n}` : `del ${n}`;
  },
  de: (n) => DE_WHOLE[n] ?? `${DE_ARTICLE.find(([pattern]) => pattern.test(n))?.[1] ?? 'von '}${n}`,
  es(n) {
    if (PLURAL.es.test(n)) return `de los ${n}`;
    if (PLURAL.esF.test(n) && /^Islas/.test(n)) return `de las ${n}`;
    return `${ES_ARTICLE.find(([pattern]) => pattern.test(n))?.[1] ?? 'de '}${n}`;
  },
  pt(n) {
    if (PLURAL.pt.test(n)) return `dos ${n}`;
    if (PLURAL.ptF.test(n)) return `das ${n}`;
    if (PT_BARE.test(n)) return `de ${n}`;
    return PT_FEMININE.test(n) ? `da ${n}` : `do ${n}`;
  },
};

/** "de la Russie", "dell’Ucraina", "of the United States", "des Irak", "de los Países Bajos", "do Japão". */
export const ofCountry = (name: string, lang: Lang): string => RULES[lang](name);

/** Feminine and plural forms of an adjective, by the regular endings of its language; the masculine comes first. */
export function inflected(word: string, lang: Lang): string[] {
  const forms: Readonly<Record<Lang, readonly (readonly [RegExp, readonly string[]])[]>> = {
    fr: [[/en$/, ['en', 'enne', 'ens', 'ennes']], [/ais$/, ['ais', 'aise', 'aises']], [/ois$/, ['ois', 'oise', 'oises']], [/e$/, ['e', 'es']], [/$/, ['', 'e', 's', 'es']]],
    it: [[/o$/, ['o', 'a', 'i', 'e']], [/e$/, ['e', 'i']], [/$/, ['']]],
    es: [[/és$/, ['és', 'esa', 'eses', 'esas']], [/o$/, ['o', 'a', 'os', 'as']], [/án$/, ['án', 'ana', 'anes', 'anas']], [/$/, ['', 's']]],
    pt: [[/ês$/, ['ês', 'esa', 'eses', 'esas']], [/o$/, ['o', 'a', 'os', 'as']], [/ão$/, ['ão', 'ã', 'ães', 'ãs']], [/$/, ['', 's']]],
    de: [[/sch$/, ['sche', 'scher', 'schen', 'sches', 'schem', 'sch']], [/$/, ['', 'e', 'er', 'en', 'es', 'em']]],
    en: [[/$/, ['']]],
  };
  const rule = forms[lang].find(([ending]) => ending.test(word));
  return rule ? rule[1].map((ending) => word.replace(rule[0], ending)) : [word];
}
