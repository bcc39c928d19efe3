import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/engine/analyze';
import { documentFromText } from '../../src/engine/document';
import { LANGS, type Lang } from '../../src/engine/span';
import { catalogue, chooseLang } from '../../src/ui/catalogues';
import { BROWSER_KEYS, COUNT_KEYS, TEXT_KEYS } from '../../src/ui/keys';
import { RULE_KEYS } from '../../src/ui/rule-keys';
import { createStrings } from '../../src/ui/strings';
import { TEXT, TITLE } from './sample';

const strings = (lang: Lang) => createStrings(catalogue(lang));

/** Words of judgement: Newsgloss extracts and cites, it does not say what is so. */
const JUDGEMENT: Readonly<Record<Lang, RegExp>> = {
  fr: /\b(?:vraie?s?|fau(?:x|sse|sses)|fiab\w+|mensong\w+|crédib\w+|note|score)\b/iu,
  it: /\b(?:ver[oaie]|fals[oaie]|affidabil\w+|attendibil\w+|bugi[ae]|credibil\w+|punteggio)\b/iu,
  en: /\b(?:true|false|fake|reliab\w+|trust\w*|credib\w+|lies?|score|rating|verdict)\b/iu,
  de: /\b(?:wahr\w*|falsch\w*|zuverlässig\w*|glaubwürdig\w*|lügen?|punktzahl)\b/iu,
  es: /\b(?:verdader[oa]s?|fals[oa]s?|fiab\w+|mentira\w*|creíb\w+|puntuación)\b/iu,
  pt: /\b(?:verdadeir[oa]s?|fals[oa]s?|fiáve\w+|confiáve\w+|mentira\w*|credív\w+|pontuação)\b/iu,
};

const placeholders = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

describe.each(LANGS)('catalogue %s', (lang) => {
  const { messages } = catalogue(lang);

  it('holds exactly the keys that the code knows', () => {
    const counted = COUNT_KEYS.flatMap((key) => [`${key}_one`, `${key}_other`]);
    expect(Object.keys(messages).sort()).toEqual(
      [...TEXT_KEYS, ...BROWSER_KEYS, ...counted, ...RULE_KEYS.map((k) => `because_${k}`)].sort(),
    );
  });

  it('has the plural forms that the language uses for 0 to 1000', () => {
    const rules = new Intl.PluralRules(lang);
    const forms = new Set(Array.from({ length: 1001 }, (_, n) => rules.select(n)));
    for (const key of COUNT_KEYS) for (const form of forms) expect(messages).toHaveProperty(`${key}_${form}`);
  });

  it('has the same placeholders as French', () => {
    const french = catalogue('fr').messages;
    // "named once": one is a word there.
    const words = new Set(['n_mentions_one']);
    for (const [key, message] of Object.entries(messages))
      if (!words.has(key)) expect(placeholders(message), key).toEqual(placeholders(french[key] ?? ''));
  });

  it('has no empty message, no stray space, no typewriter apostrophe or quotation mark', () => {
    for (const [key, message] of Object.entries(messages)) {
      expect(message.trim(), key).toBe(message);
      expect(message.length, key).toBeGreaterThan(0);
      expect(message, key).not.toMatch(/['"]| {2}|\.\.\./);
    }
  });

  it('judges nothing', () => {
    for (const [key, message] of Object.entries(messages)) expect(message, key).not.toMatch(JUDGEMENT[lang]);
  });

  it('keeps the store’s limits: name 45, description 132', () => {
    expect((messages['extensionName'] ?? '').length).toBeLessThanOrEqual(45);
    expect((messages['extensionDescription'] ?? '').length).toBeLessThanOrEqual(132);
  });
});

describe('French typography', () => {
  it('has a no-break space before : ; ? ! and inside « »', () => {
    for (const [key, message] of Object.entries(catalogue('fr').messages)) {
      expect(message, key).not.toMatch(/[^\u00A0\u202F][;?!»]|[^\u00A0\u202F]:(?!\/)|«[^\u00A0\u202F]/u);
    }
  });
});

describe('createStrings', () => {
  it.each([
    ['fr', 0, '0 citation'],
    ['fr', 1, '1 citation'],
    ['fr', 2, '2 citations'],
    ['en', 0, '0 quotations'],
    ['de', 1, '1 Zitat'],
    ['it', 1200, '1200 citazioni'],
    ['pt', 0, '0 citação'],
    ['es', 1_000_000, '1.000.000 citas'],
  ] as const)('%s counts %d', (lang, n, words) => {
    expect(strings(lang).count('n_quotes', n)).toBe(words);
  });

  it('writes dates as whole as they are, whatever the clock’s zone', () => {
    expect(strings('fr').date('2024-06-20')).toBe('20 juin 2024');
    expect(strings('fr').date('2024-06-20T23:59:00+02:00')).toBe('20 juin 2024');
    expect(strings('de').date('2024-06')).toBe('Juni 2024');
    expect(strings('en').date('2024')).toBe('2024');
    expect(strings('en').date('2024-06-20')).toBe('20 June 2024');
    expect(strings('en').date('last week')).toBe('last week');
  });

  it('puts its own marks in the place of the article’s', () => {
    expect(strings('fr').quoted('« pas de commentaire”')).toBe('«\u00A0pas de commentaire\u00A0»');
    expect(strings('de').quoted('“erreur”')).toBe('„erreur“');
    expect(strings('en').quoted('il')).toBe('“il”');
  });

  it('leaves a value that looks like a placeholder alone', () => {
    expect(strings('en').text('this_site', { host: '{host}$&' })).toBe('On {host}$&');
  });
});

describe('chooseLang', () => {
  it.each([
    ['auto', ['pt-BR', 'en'], 'pt'],
    ['auto', ['nl', 'de-CH'], 'de'],
    ['auto', ['nl', 'sv'], 'en'],
    ['auto', ['fil', 'frr'], 'en'],
    ['auto', [], 'en'],
    ['it', ['fr'], 'it'],
  ] as const)('%s with %j → %s', (chosen, preferred, lang) => {
    expect(chooseLang(chosen, preferred)).toBe(lang);
  });
});

/** Ids of quotation rules as they stand in the engine's source; claims explain themselves by their features. */
const ENGINE = import.meta.glob<string>('../../src/engine/{quotes,claims}/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const RULE_IDS = [
  ...new Set(
    Object.values(ENGINE).flatMap((code) => code.match(/'(?:govern|content|source|speaker)\.[a-z-]+'/g) ?? []),
  ),
];

describe('explanations', () => {
  it('finds the rules of the engine', () => {
    expect(RULE_IDS.length).toBeGreaterThan(30);
  });

  it.each(RULE_IDS.map((id) => id.slice(1, -1)))('%s is said in words in every language', (id) => {
    for (const lang of LANGS) expect(strings(lang).rule(id), lang).not.toContain(id);
  });

  it('every reason of a whole analysis is said in words', () => {
    const reasons = analyze(documentFromText(TEXT, { title: TITLE }));
    const rules = [...reasons.quotes, ...reasons.claims].flatMap((item) => item.because.map((b) => b.rule));
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) expect(strings('fr').rule(rule), rule).not.toContain('Règle');
  });

  it('an unknown rule is named, not hidden', () => {
    expect(strings('fr').rule('x.new')).toContain('x.new');
  });
});
