import abbreviations from '../../../../data/lexicon/de/abbreviations.tsv?raw';
import clitics from '../../../../data/lexicon/de/clitics.tsv?raw';
import cueNouns from '../../../../data/lexicon/de/cue-nouns.tsv?raw';
import endings from '../../../../data/lexicon/de/endings.tsv?raw';
import firstNames from '../../../../data/lexicon/de/first-names.tsv?raw';
import nouns from '../../../../data/lexicon/de/nouns.tsv?raw';
import organisations from '../../../../data/lexicon/de/organisations.tsv?raw';
import paradigms from '../../../../data/lexicon/de/paradigms.tsv?raw';
import places from '../../../../data/lexicon/de/places.tsv?raw';
import prepositions from '../../../../data/lexicon/de/prepositions.tsv?raw';
import titles from '../../../../data/lexicon/de/titles.tsv?raw';
import verbs from '../../../../data/lexicon/de/verbs.tsv?raw';
import words from '../../../../data/lexicon/de/words.tsv?raw';
import { defineLanguage } from '../define';

export const de = defineLanguage(
  'de',
  {
    proDrop: false,
    bareThat: true,
    capitalNouns: true,
    verbLast: true,
    reportedMood: true,
    headLast: true,
    nounGender: true,
  },
  () => ({
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
  }),
);
