import type { ExportWords } from '../export/source';
import type { Reading } from '../knowledge/reading';
import { hedgeKey } from '../ui/card/claim-card';
import { claimKey, isTranslation, kindKey } from '../ui/card/subject';
import type { Strings } from '../ui/strings';

/** The reader's words for the exports, from the one catalogue. */
export function exportWords(reading: Reading, version: string, strings: Strings): ExportWords {
  const { translatedFrom } = reading.origin;
  return {
    madeWith: strings.text('export_made_with', { version, title: strings.quoted(reading.title) }),
    claims: strings.text('claims'),
    voices: strings.text('voices'),
    names: strings.text('names'),
    sources: strings.text('data_sources'),
    unknownSpeaker: strings.text('speaker_unknown'),
    theArticle: strings.text('claimant_article'),
    translated: translatedFrom
      ? strings.text('translated_quote', { language: strings.language(translatedFrom) })
      : isTranslation(reading.origin)
        ? strings.text('translated_quote_unknown')
        : '',
    kind: (kind) => strings.text(kindKey(kind)),
    claim: (type) => strings.text(claimKey(type)),
    hedge: (hedge) => strings.text(hedgeKey(hedge)),
    quoted: (words) => strings.quoted(words),
    date: (iso) => strings.date(iso),
  };
}
