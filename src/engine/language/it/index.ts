import abbreviations from '../../../../data/lexicon/it/abbreviations.tsv?raw';
import clitics from '../../../../data/lexicon/it/clitics.tsv?raw';
import cueNouns from '../../../../data/lexicon/it/cue-nouns.tsv?raw';
import endings from '../../../../data/lexicon/it/endings.tsv?raw';
import firstNames from '../../../../data/lexicon/it/first-names.tsv?raw';
import nouns from '../../../../data/lexicon/it/nouns.tsv?raw';
import organisations from '../../../../data/lexicon/it/organisations.tsv?raw';
import paradigms from '../../../../data/lexicon/it/paradigms.tsv?raw';
import places from '../../../../data/lexicon/it/places.tsv?raw';
import prepositions from '../../../../data/lexicon/it/prepositions.tsv?raw';
import titles from '../../../../data/lexicon/it/titles.tsv?raw';
import verbs from '../../../../data/lexicon/it/verbs.tsv?raw';
import words from '../../../../data/lexicon/it/words.tsv?raw';
import { romance } from '../define';

export const it = romance('it', true, () => ({
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
