import abbreviations from '../../../../data/lexicon/pt/abbreviations.tsv?raw';
import clitics from '../../../../data/lexicon/pt/clitics.tsv?raw';
import cueNouns from '../../../../data/lexicon/pt/cue-nouns.tsv?raw';
import endings from '../../../../data/lexicon/pt/endings.tsv?raw';
import firstNames from '../../../../data/lexicon/pt/first-names.tsv?raw';
import nouns from '../../../../data/lexicon/pt/nouns.tsv?raw';
import organisations from '../../../../data/lexicon/pt/organisations.tsv?raw';
import paradigms from '../../../../data/lexicon/pt/paradigms.tsv?raw';
import places from '../../../../data/lexicon/pt/places.tsv?raw';
import prepositions from '../../../../data/lexicon/pt/prepositions.tsv?raw';
import titles from '../../../../data/lexicon/pt/titles.tsv?raw';
import verbs from '../../../../data/lexicon/pt/verbs.tsv?raw';
import words from '../../../../data/lexicon/pt/words.tsv?raw';
import { romance } from '../define';

export const pt = romance('pt', true, () => ({
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
