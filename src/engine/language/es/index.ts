import abbreviations from '../../../../data/lexicon/es/abbreviations.tsv?raw';
import clitics from '../../../../data/lexicon/es/clitics.tsv?raw';
import cueNouns from '../../../../data/lexicon/es/cue-nouns.tsv?raw';
import endings from '../../../../data/lexicon/es/endings.tsv?raw';
import firstNames from '../../../../data/lexicon/es/first-names.tsv?raw';
import nouns from '../../../../data/lexicon/es/nouns.tsv?raw';
import organisations from '../../../../data/lexicon/es/organisations.tsv?raw';
import paradigms from '../../../../data/lexicon/es/paradigms.tsv?raw';
import places from '../../../../data/lexicon/es/places.tsv?raw';
import prepositions from '../../../../data/lexicon/es/prepositions.tsv?raw';
import titles from '../../../../data/lexicon/es/titles.tsv?raw';
import verbs from '../../../../data/lexicon/es/verbs.tsv?raw';
import words from '../../../../data/lexicon/es/words.tsv?raw';
import { romance } from '../define';

export const es = romance('es', true, () => ({
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
