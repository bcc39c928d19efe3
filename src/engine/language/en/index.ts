import abbreviations from '../../../../data/lexicon/en/abbreviations.tsv?raw';
import clitics from '../../../../data/lexicon/en/clitics.tsv?raw';
import cueNouns from '../../../../data/lexicon/en/cue-nouns.tsv?raw';
import endings from '../../../../data/lexicon/en/endings.tsv?raw';
import firstNames from '../../../../data/lexicon/en/first-names.tsv?raw';
import nouns from '../../../../data/lexicon/en/nouns.tsv?raw';
import organisations from '../../../../data/lexicon/en/organisations.tsv?raw';
import paradigms from '../../../../data/lexicon/en/paradigms.tsv?raw';
import places from '../../../../data/lexicon/en/places.tsv?raw';
import prepositions from '../../../../data/lexicon/en/prepositions.tsv?raw';
import titles from '../../../../data/lexicon/en/titles.tsv?raw';
import verbs from '../../../../data/lexicon/en/verbs.tsv?raw';
import words from '../../../../data/lexicon/en/words.tsv?raw';
import { defineLanguage } from '../define';

export const en = defineLanguage(
  'en',
  {
    proDrop: false,
    bareThat: true,
    capitalNouns: false,
    verbLast: false,
    reportedMood: false,
    headLast: true,
    nounGender: false,
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
