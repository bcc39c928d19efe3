import type { Cluster, Quote } from '../../src/engine/analysis';
import type { Span } from '../../src/engine/span';
import type { Card, Evidence, LinkedEntity } from '../../src/knowledge/context';
import type { OwnNote, ReadClaim, ReadQuote, Reading, Speaker } from '../../src/knowledge/reading';
import type { ArticleNotes } from '../../src/knowledge/story/notes';

/**
 * A French article of ours about invented people, with the reading that a careful reader would make of it: what cards,
 * panel and exports are drawn with in tests and pictures.
 */
export const TITLE = 'Accord sur l’eau du Lac Noir : la Valmérie menace de se retirer';
export const URL_OF_SAMPLE = 'https://www.example.org/monde/accord-lac-noir.html';

export const PARAGRAPHS = [
  'La Valmérie pourrait se retirer dès cet automne de l’accord sur le partage des eaux du Lac Noir, signé en 2019 avec la Sorrène. « Nous ne signerons pas un texte qui assèche nos champs », a averti mardi la présidente Irène Castel, à l’issue d’un conseil des ministres consacré à la sécheresse.',
  'Selon le ministère de l’Agriculture, le niveau du lac a baissé de 2,4 mètres en trois ans, soit deux fois plus que ce que prévoyait le traité. L’article 7 du texte interdit pourtant « tout prélèvement nouveau » sans l’accord des deux capitales.',
  'Le premier ministre sorrène, Paol Brandt, a rejeté ces accusations. « Les chiffres de nos voisins sont anciens – a-t-il répondu devant la presse – et personne ici ne pompe une goutte de plus qu’en 2019. » Il a ajouté que son pays restait « ouvert à une mission commune » de mesure, qui réunirait des hydrologues des deux rives.',
  'Un haut responsable de l’ONU, qui a requis l’anonymat, a estimé que la situation devenait « intenable » pour les 340 000 habitants de la plaine. Les deux armées ont été placées en état d’alerte dans la nuit de lundi à mardi.',
  'Pour l’hydrologue Maud Serrat, de l’Institut des eaux, « le lac perdra un tiers de sa surface avant 2035 » si rien ne change. Elle juge l’hypothèse d’un « barrage commun » peu crédible. La formule d’une « paix de l’eau » revient dans tous les discours.',
] as const;
export const TEXT = PARAGRAPHS.join('\n\n');

const place = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(`sample: expected "${words}" in the text`);
  return { start, end: start + words.length };
};

const evidence = (publisher: string, title: string, date: string, licence = 'facts only'): Evidence => ({
  publisher,
  title,
  date,
  licence,
  url: `https://www.example.org/${publisher.length}-${date}`,
});

interface QuoteDraft {
  readonly id: string;
  readonly kind: Quote['kind'];
  readonly segments: readonly string[];
  readonly cue?: readonly [words: string, lemma: string, strength: NonNullable<Quote['cue']>['strength']];
  readonly source?: string;
  readonly speaker: string | null;
  readonly because: readonly (readonly [string, string])[];
}

function quote(draft: QuoteDraft): ReadQuote {
  const segments = draft.segments.map((words) => place(words));
  const first = segments[0] as Span;
  const [cueText = '', lemma = '', strength = 'neutral'] = draft.cue ?? [];
  return {
    id: draft.id,
    kind: draft.kind,
    start: first.start,
    end: (segments.at(-1) as Span).end,
    segments,
    cue: draft.cue ? { ...place(cueText), lemma, strength: strength as 'neutral', negated: false } : null,
    source: draft.source ? place(draft.source) : null,
    speaker: draft.speaker,
    confidence: 0.92,
    because: draft.because.map(([rule, text]) => ({ rule, text })),
    text: draft.segments.join(' … '),
    sourceText: draft.source ?? '',
    cueText,
    correction: null,
  };
}

const QUOTES: readonly ReadQuote[] = [
  quote({
    id: 'q1',
    kind: 'direct',
    segments: ['« Nous ne signerons pas un texte qui assèche nos champs »'],
    cue: ['a averti', 'avertir', 'warns'],
    source: 'la présidente Irène Castel',
    speaker: 'irene-castel',
    because: [
      ['govern.after-marks', '« Nous ne signerons pas'],
      ['source.subject-before', 'a averti'],
      ['source.subject-after', 'la présidente Irène Castel'],
    ],
  }),
  quote({
    id: 'q2',
    kind: 'indirect',
    segments: ['le niveau du lac a baissé de 2,4 mètres en trois ans'],
    cue: ['Selon', 'selon', 'neutral'],
    source: 'le ministère de l’Agriculture',
    speaker: 'ministry',
    because: [['content.preposition', 'Selon']],
  }),
  quote({
    id: 'q3',
    kind: 'partial',
    segments: ['« tout prélèvement nouveau »'],
    cue: ['interdit', 'interdire', 'orders'],
    source: 'L’article 7',
    speaker: 'treaty',
    because: [['govern.after-marks', '« tout prélèvement nouveau »']],
  }),
  quote({
    id: 'q4',
    kind: 'direct',
    segments: [
      '« Les chiffres de nos voisins sont anciens',
      'et personne ici ne pompe une goutte de plus qu’en 2019. »',
    ],
    cue: ['a-t-il répondu', 'répondre', 'denies'],
    source: 'Le premier ministre sorrène, Paol Brandt',
    speaker: 'paol-brandt',
    because: [['govern.aside', 'a-t-il répondu']],
  }),
  quote({
    id: 'q5',
    kind: 'partial',
    segments: ['« ouvert à une mission commune »'],
    cue: ['a ajouté', 'ajouter', 'neutral'],
    source: 'Il',
    speaker: 'paol-brandt',
    because: [['govern.object', 'a ajouté']],
  }),
  quote({
    id: 'q6',
    kind: 'partial',
    segments: ['« intenable »'],
    cue: ['a estimé', 'estimer', 'neutral'],
    source: 'Un haut responsable de l’ONU',
    speaker: 'anonymous-1',
    because: [['govern.object', 'a estimé']],
  }),
  quote({
    id: 'q7',
    kind: 'direct',
    segments: ['« le lac perdra un tiers de sa surface avant 2035 »'],
    cue: ['Pour', 'pour', 'neutral'],
    source: 'l’hydrologue Maud Serrat',
    speaker: 'maud-serrat',
    because: [['content.preposition', 'Pour']],
  }),
  quote({
    id: 'q8',
    kind: 'partial',
    segments: ['« paix de l’eau »'],
    speaker: null,
    because: [['govern.after-marks', '« paix de l’eau »']],
  }),
];

interface SpeakerDraft extends Pick<Speaker, 'id' | 'name' | 'role' | 'words' | 'quotes'> {
  readonly entityId?: string;
  readonly kind?: Cluster['kind'];
  readonly anonymous?: boolean;
}

const SPEAKERS: readonly Speaker[] = (
  [
    {
      id: 'paol-brandt',
      entityId: 'paol-brandt',
      name: 'Paol Brandt',
      role: 'premier ministre de la Sorrène',
      words: 27,
      quotes: ['q4', 'q5'],
    },
    {
      id: 'irene-castel',
      entityId: 'irene-castel',
      name: 'Irène Castel',
      role: 'présidente de la Valmérie',
      words: 10,
      quotes: ['q1', 'q9'],
    },
    { id: 'maud-serrat', name: 'Maud Serrat', role: 'hydrologue, Institut des eaux', words: 10, quotes: ['q7'] },
    {
      id: 'treaty',
      entityId: 'lake-treaty',
      name: 'Traité du Lac Noir',
      role: '',
      words: 3,
      quotes: ['q3'],
      kind: 'document',
    },
    { id: 'anonymous-1', name: 'Un haut responsable de l’ONU', role: '', words: 1, quotes: ['q6'], anonymous: true },
    { id: 'ministry', name: 'Ministère de l’Agriculture', role: '', words: 0, quotes: ['q2'], kind: 'organisation' },
  ] satisfies SpeakerDraft[]
).map((draft: SpeakerDraft, slot) => ({
  kind: 'person',
  anonymous: false,
  entityId: null,
  mentions: [],
  ...draft,
  slot,
}));

interface ClaimDraft extends Pick<ReadClaim, 'id' | 'text' | 'type' | 'claimant' | 'hedge'> {
  readonly quantities?: readonly (readonly [words: string, value: number | null, unit: string, date: string | null])[];
  readonly key?: boolean;
}

const claim = ({ quantities = [], ...draft }: ClaimDraft): ReadClaim => ({
  score: 0.7,
  key: true,
  checkable: draft.type !== 'forecast',
  claimantName: SPEAKERS.find((s) => s.id === draft.claimant)?.name ?? '',
  because: [{ rule: 'claim.headline', text: '' }],
  ...draft,
  ...place(draft.text),
  quantities: quantities.map(([words, value, unit, date]) => ({ ...place(words), value, unit, date })),
});

const CLAIMS: readonly ReadClaim[] = [
  claim({
    id: 'c1',
    text: 'La Valmérie pourrait se retirer dès cet automne de l’accord sur le partage des eaux du Lac Noir',
    type: 'forecast',
    claimant: null,
    hedge: 'conditional',
  }),
  claim({
    id: 'c2',
    text: 'le niveau du lac a baissé de 2,4 mètres en trois ans',
    type: 'figure',
    claimant: 'ministry',
    hedge: 'reported',
    quantities: [
      ['2,4 mètres', 2.4, 'm', null],
      ['trois ans', 3, 'a', null],
    ],
  }),
  claim({
    id: 'c3',
    text: 'personne ici ne pompe une goutte de plus qu’en 2019',
    type: 'comparison',
    claimant: 'paol-brandt',
    hedge: 'reported',
    quantities: [['2019', null, '', '2019']],
  }),
  claim({
    id: 'c4',
    text: 'Les deux armées ont été placées en état d’alerte dans la nuit de lundi à mardi',
    type: 'event',
    claimant: null,
    hedge: 'none',
  }),
];

const entity = (id: string, name: string, kind: LinkedEntity['kind'], [words, role = '']: readonly [string, string?]) =>
  ({ id, name, kind, role, from: 'record', mentions: [place(words)] }) satisfies LinkedEntity;

const ENTITIES: readonly LinkedEntity[] = [
  entity('valmeria', 'Valmérie', 'place', ['Valmérie']),
  entity('black-lake', 'Lac Noir', 'place', ['Lac Noir']),
  entity('sorrene', 'Sorrène', 'place', ['Sorrène']),
  entity('irene-castel', 'Irène Castel', 'person', ['Irène Castel', 'présidente de la Valmérie']),
  entity('lake-treaty', 'Traité du Lac Noir', 'document', ['l’accord sur le partage des eaux du Lac Noir']),
  entity('paol-brandt', 'Paol Brandt', 'person', ['Paol Brandt', 'premier ministre de la Sorrène']),
  entity('un', 'Organisation des Nations unies', 'organisation', ['l’ONU']),
];

const corrected: ReadQuote = {
  ...quote({
    id: 'q9',
    kind: 'partial',
    segments: ['« barrage commun »'],
    source: 'Elle',
    speaker: 'maud-serrat',
    because: [['govern.object', 'juge']],
  }),
  correction: {
    quote: place('« barrage commun »'),
    entityId: 'irene-castel',
    name: 'Irène Castel',
    note: 'Le projet est celui de la présidente, qui l’a présenté le 3 septembre ; l’hydrologue ne fait que le commenter.',
    evidence: [evidence('Agence du Lac', 'Castel présente un barrage commun', '2025-09-03')],
  },
};

export const READING: Reading = {
  lang: 'fr',
  date: '2025-09-09',
  title: TITLE,
  quotes: [...QUOTES, corrected],
  claims: CLAIMS,
  speakers: SPEAKERS,
  entities: ENTITIES,
  origin: {
    agency: 'ansa',
    syndicatedFrom: null,
    translatedFrom: 'it',
    machineTranslated: false,
    translationScore: 0.9,
    cues: [{ rule: 'credit.agency', text: 'Reproduction réservée © ANSA', span: null }],
  },
  outlet: { id: 'gazette', name: 'La Gazette du Lac' },
  story: {
    id: 'black-lake-treaty',
    title: 'Traité du Lac Noir, 2019–2025',
    confidence: 0.97,
    because: ['le traité', 'Irène Castel et Paol Brandt', 'le 9 septembre 2025'],
    corrections: corrected.correction ? [corrected.correction] : [],
    notes: [
      {
        ...place('ne pompe une goutte'),
        original: 'non preleva una goccia',
        note: 'L’italien parle de tout prélèvement, non de pompage seulement.',
        evidence: [evidence('ANSA', 'Lago Nero, Brandt respinge le accuse', '2025-09-09')],
      },
    ],
  },
  coverage: { quotesWithoutSpeaker: 1, namesKnown: 7, namesFound: 11, blocksRead: 5, blocksSeen: 6 },
};

export const CARD: Card = {
  id: 'irene-castel',
  kind: 'person',
  lang: 'fr',
  name: 'Irène Castel',
  summary: 'Femme d’État valmérienne, née en 1968, juriste de formation.',
  then: [
    {
      label: 'Fonction',
      text: 'Présidente de la Valmérie',
      from: '2021-03-14',
      to: null,
      asOf: null,
      evidence: [evidence('Journal officiel de Valmérie', 'Proclamation des résultats', '2021-03-14')],
    },
    {
      label: 'Parti',
      text: 'Union des campagnes, qu’elle préside',
      from: null,
      to: null,
      asOf: '2025-06',
      evidence: [evidence('Wikidata', 'Irène Castel', '2025-11-02', 'CC0-1.0')],
    },
  ],
  since: [
    {
      label: '12 décembre 2025',
      text: 'La Valmérie notifie son retrait du traité, effectif six mois plus tard.',
      from: '2025-12-12',
      to: null,
      asOf: null,
      evidence: [
        evidence('Nations unies', 'Recueil des traités, notification', '2025-12-15'),
        evidence('Agence du Lac', 'Retrait notifié', '2025-12-12'),
      ],
    },
  ],
  relations: [
    {
      label: 'Traité du Lac Noir',
      text: 'L’a signé en 2019 comme ministre de l’Agriculture',
      from: '2019-05-02',
      to: null,
      asOf: null,
      evidence: [evidence('Nations unies', 'Recueil des traités, n° 1201', '2019-05-02')],
    },
  ],
  pack: null,
};

/** The dossier of the story: some events before the article, one on its day, two after it. */
export const STORY_CARD: Card = {
  id: 'black-lake-treaty',
  kind: 'story',
  lang: 'fr',
  name: 'Traité du Lac Noir, 2019–2025',
  summary: 'La Valmérie et la Sorrène se disputent les eaux qu’elles partagent depuis 2019.',
  then: [],
  since: [],
  relations: [],
  timeline: (
    [
      ['2019-05-02', null, 'Signature', 'Les deux États signent le traité sur le partage des eaux.', 'Nations unies'],
      ['2022', '2025', 'Sécheresse', 'Le niveau du lac baisse de 2,4 mètres.', 'Institut des eaux'],
      ['2025-09-03', null, 'Barrage', 'Irène Castel présente un projet de barrage commun.', 'Agence du Lac'],
      ['2025-12-12', null, 'Retrait', 'La Valmérie notifie son retrait du traité.', 'Nations unies'],
      ['2026-06', null, 'Fin', 'Le retrait prend effet.', 'Agence du Lac'],
    ] as const
  ).map(([from, to, label, text, publisher]) => ({
    label,
    text,
    from,
    to,
    asOf: null,
    evidence: [evidence(publisher, label, from.length === 10 ? from : `${from.slice(0, 4)}-12-31`)],
  })),
  pack: null,
};

/** Notes of a reader: one on words of a quotation, a claim, one found again nearly so, and one whose words are gone. */
export const OWN: readonly OwnNote[] = (
  [
    ['note-1', 'note', 'un texte qui assèche nos champs', 'Même formule qu’au congrès du parti, en mars.', 'exact'],
    ['note-2', 'claim', '340 000 habitants', 'Chiffre à comparer au recensement de 2021.', 'exact'],
    ['note-3', 'note', 'une mission commune', 'Proposée une première fois en 2020.', 'approximate'],
    ['note-4', 'note', 'un accord de principe', 'Disparu depuis la première version.', null],
  ] as const
).map(([id, kind, exact, text, how]) => ({
  id,
  kind,
  exact,
  text,
  how,
  place: how ? place(exact) : null,
  created: '2025-09-09T18:20:00Z',
}));

export const ARTICLE_NOTES: ArticleNotes = {
  title: TITLE,
  url: URL_OF_SAMPLE,
  lang: 'fr',
  date: '2025-09-09',
  recognise: { texts: [], core: [], side: [], apart: [], dates: [], numbers: [] },
  notes: OWN.slice(0, 2).map(({ id, kind, exact, text, created }) => ({
    id,
    kind,
    text,
    created,
    at: { lang: 'fr', exact },
    ...place(exact),
  })),
};
