import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../src/engine/document';
import { brokenGrammar, tokensOf } from '../../../src/engine/origin/breaks';
import { HABITS } from '../../../src/engine/origin/habit-patterns';
import { habitSteps } from '../../../src/engine/origin/habits';
import { brokenPairs, brokenSpacing } from '../../../src/engine/origin/marks';
import { foreignNames, foreignWords } from '../../../src/engine/origin/residue';
import { LANGS, type Lang } from '../../../src/engine/span';
import { finish } from '../../../src/engine/steps';
import { readWritten } from '../../../scripts/gold/load';

/** The rules that fire on a text. */
function rules(lang: Lang, text: string): string[] {
  const document = documentFromText(text);
  const tokens = tokensOf(document);
  const traces = [
    ...brokenPairs(document, lang),
    ...brokenSpacing(document),
    ...brokenGrammar(tokens, lang),
    ...finish(habitSteps(document, tokens, lang)),
    ...foreignWords(tokens, lang),
    ...foreignNames(tokens, text, lang),
  ];
  for (const { span } of traces) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  return traces.map((t) => t.rule);
}

/** For each rule a text in which it fires and one, as near as can be, in which it does not. */
const RULES: readonly (readonly [rule: string, lang: Lang, fires: string, silent: string])[] = [
  ['marks-mixed', 'fr', '“C’est vrai», dit-elle.', '« C’est “vrai” », dit-elle.'],
  ['marks-mixed', 'de', '„Das ist wahr», sagte sie.', '»Das ist wahr«, sagte sie. »Ja«, sagte er.'],
  ['mark-repeated', 'it', 'È “vero“, dice.', 'È “vero”, dice.'],
  ['word-glued', 'fr', 'l’union “impie”représente un danger', 'l’union « impie » représente un danger'],
  ['stops-doubled', 'fr', 'sa doctrine nucléaire., sachant que', 'les armes, etc., sachant que'],
  [
    'sentence-restarts',
    'fr',
    'contre l’un des pays. deux villages ont',
    'selon M. le président, le pays. Deux villages ont',
  ],
  ['never-pair', 'fr', 'il dit que il vient', 'il dit qu’il vient'],
  ['never-pair', 'en', 'the his brother came', 'his brother came'],
  ['never-pair', 'es', 'los padres y hijos salieron', 'los padres y hierbas crecieron'],
  ['never-pair', 'es', 'invitados a se informar pronto', 'invitados a informarse pronto'],
  ['elision-missing', 'fr', 'Le autoroute reste fermé', 'Le onze reste fermé'],
  ['elision-missing', 'fr', 'les malades du hôpital attendent', 'les malades du haut attendent'],
  ['elision-missing', 'fr', 'a signalé l’curé du lieu', 'a signalé l’abbé du lieu'],
  ['elision-missing', 'it', 'dice che il unione resta', 'dice che il sindaco resta'],
  ['agreement-broken', 'fr', 'le décision est prise', 'le bastion est pris'],
  ['agreement-broken', 'it', 'il decisione è presa', 'la decisione è presa'],
  ['agreement-broken', 'en', 'a attack was seen', 'a tax was seen'],
  ['subject-twice', 'fr', 'Le président russe il a précisé.', 'La semaine dernière il a précisé.'],
  ['subject-twice', 'fr', 'Les agents de police ils ont couru.', 'Les agents que hier ils ont vus courent.'],
  ['subject-twice', 'it', 'I sindacati, loro, sono contrari.', 'I sindacati e loro sono contrari.'],
  ['verb-late', 'de', 'Gestern der Minister hat gesprochen.', 'Gestern hat der Minister gesprochen.'],
  ['verb-late', 'de', 'Am Dienstag die Gewerkschaft hat gestreikt.', 'Am Dienstag hat die Gewerkschaft gestreikt.'],
  ['verb-late', 'de', 'Wenn genehmigt, der Plan würde helfen.', 'Wenn genehmigt, würde der Plan helfen.'],
  ['verb-late', 'de', 'Er hat empfangen die Vertreter.', 'Er hat begonnen, die Vertreter zu rufen.'],
  ['verb-last', 'it', 'crede che la fusione finita sarà.', 'crede che la fusione sarà finita.'],
  ['verb-last', 'en', 'three people injured been today', 'three people had been injured today'],
  ['verb-first', 'en', '"No", has explained the prefect.', '"No", the prefect has explained.'],
  ['comma-inside', 'fr', '“Nous irons,” a-t-il dit.', '« Nous irons », a-t-il dit.'],
  ['said-last', 'fr', '« Nous irons », elle a dit.', '« Nous irons », a-t-elle dit.'],
  ['said-last', 'es', 'Murieron tres personas, oficiales dijeron.', 'Murieron tres personas, según dijeron.'],
  ['said-last', 'de', 'Das ist gut, Beamte sagten.', 'Das ist gut, wie Beamte sagten.'],
  ['title-bare', 'fr', 'Maire Linda Hartley veut voter.', 'La maire Linda Hartley veut voter.'],
  ['title-bare', 'fr', 'On sait que Sen. Mark Dunley vient.', 'On sait que M. Mark Dunley vient.'],
  ['age-bare', 'es', 'Kevin Marsh, 34, enfrenta cargos.', 'Kevin Marsh, 34 años, enfrenta cargos.'],
  ['month-capital', 'fr', 'le 5 Juin prochain', 'le 5 juin prochain'],
  ['month-capital', 'en', 'it opened on monday', 'it opened on Monday'],
  ['foreign-number', 'fr', 'environ 12,500 habitants', 'environ 12,5 habitants'],
  ['foreign-number', 'fr', 'devant 48.112 spectateurs', 'devant 48 112 spectateurs'],
  ['foreign-number', 'en', 'some 480 000 people', 'some 480,000 people'],
  ['foreign-number', 'en', 'worth 45 millions euro', 'worth 45 million euros'],
  ['foreign-mark', 'fr', 'il dit „non“ hier', 'il dit « non » hier'],
  ['french-spacing', 'it', 'dice « Noi » ieri', 'dice «Noi» ieri'],
  ['foreign-letter', 'pt', 'a linha è interrompida', 'a linha é interrompida'],
  ['comma-missing', 'de', 'Er sagte dass er kommt.', 'Er sagte, dass er kommt.'],
  ['rendered-phrase', 'en', 'they work since many years here', 'they have worked for many years here'],
  ['foreign-word', 'fr', 'le conseil della province vote', 'le Corriere della Sera vote'],
  ['foreign-name', 'fr', 'un voyage à Mosca cet hiver', 'un voyage à Moscou cet hiver'],
  ['foreign-name', 'fr', 'un avion de Beijing est parti', 'le China Beijing Daily est paru'],
];

describe('traces of translation', () => {
  it.each(RULES)('%s (%s) fires on “%s”, not on “%s”', (rule, lang, fires, silent) => {
    expect(rules(lang, fires)).toContain(rule);
    expect(rules(lang, silent)).not.toContain(rule);
  });

  it('leaves quoted words alone', () => {
    expect(rules('fr', 'Il crie : « que il vienne della Mosca » hier.')).toEqual([]);
  });

  it('asks for nothing before a habit that the habit can do without', () => {
    // Of all languages, also those to which the habit is no stranger: there it is found often.
    const texts = LANGS.flatMap((lang) => readWritten(process.cwd(), lang).flatMap((a) => a.paragraphs));
    for (const { pattern, needs } of HABITS)
      for (const text of [...texts, ...RULES.map(([, , fires]) => fires)])
        if (needs && new RegExp(pattern().source, 'u').test(text)) expect(text).toMatch(needs);
  });
});
