import type { Lang } from '../engine/span';

type Six = Readonly<Record<Lang, string>>;

type Row = readonly [fr: string, it: string, en: string, de: string, es: string, pt: string];
const six = (...[fr, it, en, de, es, pt]: Row): Six => ({ fr, it, en, de, es, pt });

/** Labels of a card's statements, by fact key. Keys are the vocabulary of data/records: the schema lists them. */
export const FACT_LABELS = {
  office: six('Fonction', 'Carica', 'Office', 'Amt', 'Cargo', 'Cargo'),
  born: six('Naissance', 'Nascita', 'Born', 'Geboren', 'Nacimiento', 'Nascimento'),
  died: six('Mort', 'Morte', 'Died', 'Gestorben', 'Fallecimiento', 'Morte'),
  founded: six('Création', 'Fondazione', 'Founded', 'Gegründet', 'Fundación', 'Fundação'),
  ended: six('Fin', 'Fine', 'Ended', 'Ende', 'Fin', 'Fim'),
  started: six('Début', 'Inizio', 'Began', 'Beginn', 'Inicio', 'Início'),
  seat: six('Siège', 'Sede', 'Seat', 'Sitz', 'Sede', 'Sede'),
  owner: six('Propriétaire', 'Proprietà', 'Owner', 'Eigentümer', 'Propietario', 'Proprietário'),
  funding: six('Financement', 'Finanziamento', 'Funding', 'Finanzierung', 'Financiación', 'Financiamento'),
  control: six('Contrôle', 'Controllo', 'Control', 'Kontrolle', 'Control', 'Controle'),
  members: six('Membres', 'Membri', 'Members', 'Mitglieder', 'Miembros', 'Membros'),
  signed: six('Signature', 'Firma', 'Signed', 'Unterzeichnet', 'Firma', 'Assinatura'),
  'in-force': six('Entrée en vigueur', 'In vigore', 'In force', 'In Kraft', 'En vigor', 'Em vigor'),
  adopted: six('Adoption', 'Adozione', 'Adopted', 'Angenommen', 'Adopción', 'Adoção'),
  parties: six('Parties', 'Parti', 'Parties', 'Parteien', 'Partes', 'Partes'),
  article: six('Article clé', 'Articolo chiave', 'Key article', 'Schlüsselartikel', 'Artículo clave', 'Artigo-chave'),
  capital: six('Capitale', 'Capitale', 'Capital', 'Hauptstadt', 'Capital', 'Capital'),
  'capital-of': six('Capitale', 'Capitale', 'Capital', 'Hauptstadt', 'Capital', 'Capital'),
  population: six('Population', 'Popolazione', 'Population', 'Einwohner', 'Población', 'População'),
  'head-of-state': six(
    'Chef de l’État',
    'Capo dello Stato',
    'Head of state',
    'Staatsoberhaupt',
    'Jefe de Estado',
    'Chefe de Estado',
  ),
  'head-of-government': six(
    'Chef du gouvernement',
    'Capo del governo',
    'Head of government',
    'Regierungschef',
    'Jefe de Gobierno',
    'Chefe de governo',
  ),
  status: six('Statut', 'Status', 'Status', 'Status', 'Estatus', 'Estatuto'),
  role: six('Rôle', 'Ruolo', 'Role', 'Rolle', 'Función', 'Função'),
  meaning: six('Sens', 'Significato', 'Meaning', 'Bedeutung', 'Significado', 'Significado'),
  event: six('Fait', 'Fatto', 'Event', 'Ereignis', 'Hecho', 'Fato'),
  former: six('Ancien nom', 'Nome precedente', 'Former name', 'Früherer Name', 'Nombre anterior', 'Nome anterior'),
  party: six('Parti', 'Partito', 'Party', 'Partei', 'Partido', 'Partido'),
  website: six('Site', 'Sito', 'Website', 'Website', 'Sitio web', 'Site'),
  standards: six('Engagements', 'Impegni', 'Standards', 'Selbstverpflichtung', 'Compromisos', 'Compromissos'),
  country: six('Pays', 'Paese', 'Country', 'Land', 'País', 'País'),
  relation: six('Lien', 'Legame', 'Link', 'Verbindung', 'Relación', 'Ligação'),
} as const;

export type FactKey = keyof typeof FACT_LABELS;

/** Sentence frames; {x} is filled in. Times stand in brackets: no language's prepositions need to bend to a partial date. */
export const FRAMES = {
  /** An open statement that the source knew to hold on {date} and says nothing of after. */
  lastKnown: six(
    '{x} (état : {date})',
    '{x} (aggiornato: {date})',
    '{x} (as of {date})',
    '{x} (Stand: {date})',
    '{x} (actualizado: {date})',
    '{x} (atualizado: {date})',
  ),
  since: six(
    '{x} (depuis : {from})',
    '{x} (dal: {from})',
    '{x} (since {from})',
    '{x} (seit {from})',
    '{x} (desde: {from})',
    '{x} (desde: {from})',
  ),
  until: six(
    '{x} (jusqu’à : {to})',
    '{x} (fino al: {to})',
    '{x} (until {to})',
    '{x} (bis {to})',
    '{x} (hasta: {to})',
    '{x} (até: {to})',
  ),
  between: six(
    '{x} ({from} – {to})',
    '{x} ({from} – {to})',
    '{x} ({from} – {to})',
    '{x} ({from} – {to})',
    '{x} ({from} – {to})',
    '{x} ({from} – {to})',
  ),
  differ: six(
    'les sources diffèrent : {x}',
    'le fonti divergono: {x}',
    'sources differ: {x}',
    'die Quellen weichen ab: {x}',
    'las fuentes difieren: {x}',
    'as fontes divergem: {x}',
  ),
} as const;

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  it: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  pt: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
};

/** "20 juin 2024", "20. Juni 2024", "20 de junio de 2024"; months and years alone as far as they are known. */
export function sayDate(date: string, lang: Lang): string {
  const [year = '', month, day] = date.split('-');
  const name = MONTHS[lang][Number(month) - 1];
  if (!month || !name) return year;
  const of = lang === 'es' || lang === 'pt' ? ' de ' : ' ';
  if (!day) return `${name}${of}${year}`;
  const n = Number(day);
  const first = n === 1 && lang === 'fr' ? '1er' : n === 1 && (lang === 'it' || lang === 'pt') ? '1º' : String(n);
  return `${first}${lang === 'de' ? '.' : ''}${of}${name}${of}${year}`;
}

export const fill = (frame: Six, lang: Lang, values: Readonly<Record<string, string>>): string =>
  frame[lang].replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');

const DECIMAL: Readonly<Record<Lang, string>> = { fr: ',', it: ',', en: '.', de: ',', es: ',', pt: ',' };
const MILLIONS = six('millions', 'milioni', 'million', 'Millionen', 'millones', 'milhões');

/** A count for people: "140,1 millions", "46 000". Rounded to a tenth of a million. */
export function sayNumber(value: number, lang: Lang): string {
  if (value >= 1_000_000) return `${(value / 1_000_000).toFixed(1).replace('.', DECIMAL[lang])} ${MILLIONS[lang]}`;
  const group = lang === 'en' ? ',' : '\u202f';
  return String(value).replace(/\B(?=(\d{3})+$)/g, group);
}
