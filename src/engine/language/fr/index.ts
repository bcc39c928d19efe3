import abbreviations from '../../../../data/lexicon/fr/abbreviations.tsv?raw';
import clitics from '../../../../data/lexicon/fr/clitics.tsv?raw';
import cueNouns from '../../../../data/lexicon/fr/cue-nouns.tsv?raw';
import endings from '../../../../data/lexicon/fr/endings.tsv?raw';
import firstNames from '../../../../data/lexicon/fr/first-names.tsv?raw';
import nouns from '../../../../data/lexicon/fr/nouns.tsv?raw';
import organisations from '../../../../data/lexicon/fr/organisations.tsv?raw';
import paradigms from '../../../../data/lexicon/fr/paradigms.tsv?raw';
import places from '../../../../data/lexicon/fr/places.tsv?raw';
import prepositions from '../../../../data/lexicon/fr/prepositions.tsv?raw';
import titles from '../../../../data/lexicon/fr/titles.tsv?raw';
import verbs from '../../../../data/lexicon/fr/verbs.tsv?raw';
import words from '../../../../data/lexicon/fr/words.tsv?raw';
import { romance } from '../define';

export const fr = romance('fr', false, () => ({
  words,
  endings,
  paradigms,
  verbs,
  cueNouns,
  prepositions,
  nouns,
  titles,
  abbreviations,
  places,
  organisations,
  firstNames,
  clitics,
}));
