import { describe, expect, it } from 'vitest';
import { fingerprints, writePrints } from '../../../src/engine/story/shingles';
import { matchStory } from '../../../src/knowledge/story/match';
import type { Story } from '../../../src/knowledge/story/types';
import { bundled, cases, readLater, theTreaty } from './stories';

const stories = bundled();
const ask = (
  c: {
    lang: 'fr' | 'it' | 'en' | 'de' | 'es' | 'pt';
    title: string;
    date: string | null;
    paragraphs: readonly string[];
  },
  list: readonly Story[] = stories,
) => matchStory(list, { text: c.paragraphs.join('\n'), lang: c.lang, title: c.title, date: c.date, entities: [] });

describe('retellings in other words and languages', () => {
  it.each(cases('retellings').map((c) => [c.id, c] as const))(
    '%s gets its dossier, with three reasons or more',
    (_, c) => {
      const match = ask(c);
      expect(match?.id).toBe(c.story);
      expect(match?.because.length).toBeGreaterThanOrEqual(3);
      expect(match?.confidence).toBeGreaterThan(0.7);
      expect(match?.confidence).toBeLessThan(1);
    },
  );
});

describe('other stories about the same people', () => {
  it.each(cases('others').map((c) => [c.id, c] as const))('%s gets none', (_, c) => {
    expect(ask(c)).toBeNull();
    expect(ask({ ...c, date: null, title: '' })).toBeNull();
  });
});

describe('later stages of a story', () => {
  const later = readLater();
  it.each(later.map((c) => [c.id, c] as const))('%s gets its own dossier or none, never another', (_, c) => {
    const found = ask(c);
    expect([c.story, undefined]).toContain(found?.id);
    // Told with the event's own days, words and names, a later stage is recognised; named in passing, the event is background.
    if (c.told) expect(found?.id).toBe(c.story);
    expect([c.story, undefined]).toContain(ask({ ...c, date: null, title: '' })?.id);
  });
});

describe('a known text', () => {
  const paragraphs = [
    'Hier soir, le port de Valdorsa a rouvert ses quais après neuf mois de travaux, en présence de Carla Denti et du préfet Ugo Marani.',
    'La digue, longue de quatre cents mètres, protège désormais les bateaux des pêcheurs contre les vents du large, si souvent meurtriers ici.',
    'Les commerçants du quai Garibaldi espèrent retrouver leurs clients avant la foire du printemps que Carla Denti promet plus grande que jamais.',
    'Ugo Marani a rappelé que la région avait payé douze millions, et que le reste viendrait de Rome dès que la commission aurait rendu son avis.',
    'Au bar du phare, on trinquait sans attendre : le premier ferry pour Isola Bianca partira samedi à l’aube, complet depuis trois semaines.',
    'Carla Denti a conclu la soirée en musique, avec la fanfare de Valdorsa et un feu d’artifice tiré depuis Isola Bianca, sous les yeux du préfet.',
  ];
  const key = (form: string) => ({ label: form, entities: [], forms: [form] });
  const story: Story = {
    ...theTreaty(),
    id: 'port',
    period: { from: '2024-03-01', to: '2024-03-02' },
    recognise: {
      texts: [
        {
          lang: 'fr',
          label: 'Le Quai, 2024-03-01',
          date: '2024-03-01',
          prints: writePrints(fingerprints(paragraphs.join('\n'))),
        },
      ],
      core: [key('Valdorsa'), key('Carla Denti'), key('Ugo Marani')],
      side: [key('Isola Bianca'), key('Garibaldi'), key('ferry')],
      apart: [],
      dates: [],
      numbers: [],
    },
    corrections: [],
    notes: [],
  };
  const found = (list: readonly string[], date: string | null = null) =>
    ask({ lang: 'fr', title: '', date, paragraphs: list }, [story]);

  it('is recognised whole, in thirds, in other typography and with a header', () => {
    expect(found(paragraphs)?.id).toBe('port');
    expect(found(paragraphs.slice(0, 2), '2024-03-01')?.id).toBe('port');
    expect(found(paragraphs.slice(4))?.id).toBe('port');
    expect(
      found(['Accueil · Ports · Vidéos', ...paragraphs.map((p) => p.toUpperCase().replaceAll('’', "'"))])?.id,
    ).toBe('port');
  });

  it('is recognised with one word in twelve changed', () => {
    const edited = paragraphs.map((p) =>
      p
        .split(' ')
        .map((w, i) => (i % 12 === 5 ? 'autrement' : w))
        .join(' '),
    );
    expect(found(edited)?.because[0]).toMatch(/empreintes.*Le Quai/u);
  });

  it('does not make a dossier of a single quoted sentence', () => {
    const other = Array.from(
      { length: 40 },
      (_, i) => `La phrase numéro ${i} parle de tout autre chose que de la mer et des bateaux.`,
    );
    expect(found([...other, paragraphs[1] ?? ''])).toBeNull();
  });

  it('needs two signals more than its words', () => {
    expect(found([paragraphs[1] ?? '', paragraphs[1] ?? ''])).toBeNull();
  });
});

describe('linked entities', () => {
  it('stand for names that the pack does not write', () => {
    const text =
      'Le chef a signé le pacte à Pyongyang. L’article 4 prévoit une aide immédiate. Le chef est reparti, et le pacte reste.';
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const question = { text, lang: 'fr' as const, title: '', date: '2024-06-20' };
    expect(matchStory(stories, { ...question, entities: [] })).toBeNull();
    const entities = [
      {
        id: 'vladimir-putin',
        mentions: [span('Le chef a'), { start: text.lastIndexOf('Le chef'), end: text.lastIndexOf('Le chef') + 7 }],
      },
      { id: 'north-korea', mentions: [span('signé')] },
    ];
    expect(matchStory(stories, { ...question, entities })?.id).toBe('russia-dprk-treaty-2024');
  });
});

describe('what the dossier knows better than the text', () => {
  const base = cases('retellings').find((c) => c.id === 'treaty-fr');
  const text = `${base?.paragraphs.join('\n')}\nUne décision qui serait une "erreur", a-t-il déclaré à Poutine. Tirs de porte-avions mis à disposition de Kiev.`;
  const match = matchStory(stories, { text, lang: 'fr', title: base?.title ?? '', date: '2024-06-20', entities: [] });

  it('corrects the speaker of the quotation, marks included, with evidence', () => {
    const [correction] = match?.corrections ?? [];
    expect(text.slice(correction?.quote.start, correction?.quote.end)).toBe('"erreur"');
    expect(correction).toMatchObject({ entityId: 'vladimir-putin', name: 'Vladimir Poutine' });
    expect(correction?.evidence.length).toBeGreaterThan(0);
  });

  it('notes the mistranslated word with its original', () => {
    const note = match?.notes.find((n) => n.original === 'vettori');
    expect(text.slice(note?.start, note?.end)).toBe('porte-avions');
  });

  it('says nothing of the same words in other surroundings or in another language', () => {
    const elsewhere = matchStory(stories, {
      text: `${base?.paragraphs.join('\n')}\nC’est une erreur de calcul.`,
      lang: 'fr',
      title: '',
      date: '2024-06-20',
      entities: [],
    });
    expect(elsewhere?.id).toBe('russia-dprk-treaty-2024');
    expect(elsewhere?.corrections).toEqual([]);
  });
});

describe('no story', () => {
  it('matches an empty text, or a list of none', () => {
    expect(ask({ lang: 'fr', title: '', date: null, paragraphs: [''] })).toBeNull();
    expect(ask({ lang: 'fr', title: '', date: null, paragraphs: ['Poutine et Kim'] }, [])).toBeNull();
  });

  it('matches an article older than the event', () => {
    const c = cases('retellings').find((x) => x.id === 'treaty-fr');
    expect(c && ask({ ...c, date: '2024-05-01' })).toBeNull();
  });
});
