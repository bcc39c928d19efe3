import type { ClaimType, Origin, QuoteKind } from '../../engine/analysis';
import type { Card } from '../../knowledge/context';
import type { OwnNote, ReadClaim, ReadQuote, Reading, Speaker } from '../../knowledge/reading';
import type { TextKey } from '../keys';
import type { Strings } from '../strings';
import type { Target } from './state';

/** Kinds of mark that a reader may hide on a site; stored in Settings.hidden. */
export type HideKind = `quote-${QuoteKind}` | `claim-${ClaimType}` | 'name';

/** What a target stands for in the reading; null: the reading has no such id (the page has changed). */
export type Subject =
  | {
      readonly kind: 'quote';
      readonly quote: ReadQuote;
      readonly speaker: Speaker | null;
      readonly text: Speaker | null;
    }
  | { readonly kind: 'claim'; readonly claim: ReadClaim; readonly claimant: Speaker | null }
  | { readonly kind: 'note'; readonly note: OwnNote }
  | { readonly kind: 'card'; readonly card: Card };

/** Quotations and claims come from the reading alone; names, outlets and stories need the dataset's card. */
export function subjectOf(reading: Reading, target: Target): Subject | null {
  const speakerOf = (id: string | null): Speaker | null => reading.speakers.find((s) => s.id === id) ?? null;
  if (target.kind === 'quote') {
    const quote = reading.quotes.find((q) => q.id === target.id);
    if (!quote) return null;
    const corrected = quote.correction?.entityId ?? null;
    const text = speakerOf(quote.speaker);
    return { kind: 'quote', quote, text, speaker: corrected ? (speakerOf(corrected) ?? named(quote)) : text };
  }
  if (target.kind === 'claim') {
    const claim = reading.claims.find((c) => c.id === target.id);
    return claim ? { kind: 'claim', claim, claimant: speakerOf(claim.claimant) } : null;
  }
  const note = target.kind === 'note' ? reading.own?.find((n) => n.id === target.id) : undefined;
  return note ? { kind: 'note', note } : null;
}

/** A speaker whom only the dossier names, with nothing else said in this article. */
function named(quote: ReadQuote): Speaker | null {
  const { correction } = quote;
  if (!correction) return null;
  const { entityId, name } = correction;
  const base = { kind: 'unknown', anonymous: false, role: '', words: 0, quotes: [], mentions: [] } as const;
  return { ...base, id: entityId, entityId, name, slot: Number.MAX_SAFE_INTEGER };
}

/** Null: the reader's own notes are removed, not hidden. */
export function hideKindOf(subject: Subject): HideKind | null {
  if (subject.kind === 'quote') return `quote-${subject.quote.kind}`;
  if (subject.kind === 'claim') return `claim-${subject.claim.type}`;
  return subject.kind === 'card' ? 'name' : null;
}

export const kindKey = (kind: QuoteKind): TextKey => `kind_${kind}`;
export const noteKey = (kind: OwnNote['kind']): TextKey => (kind === 'claim' ? 'own_claim' : 'own_note');
export const claimKey = (type: ClaimType): TextKey => `claim_${type}`;

/** A hidden kind in words, for the card and for the options; a rule that is not a kind is given back as it is. */
export function hideKindWords(kind: string, strings: Strings): string {
  const [layer, of] = kind.split('-') as [string, string | undefined];
  if (layer === 'quote' && of) return strings.text(kindKey(of as QuoteKind));
  if (layer === 'claim' && of) return strings.text(claimKey(of as ClaimType));
  return layer === 'name' ? strings.text('kind_names') : kind;
}

/** Stated by the text, with or without its language, or inferred above the bar: quotations in it are not verbatim. */
export const isTranslation = ({ translatedFrom, machineTranslated, translationScore }: Origin): boolean =>
  translatedFrom !== null || machineTranslated || translationScore === 1;

/** Name to show for a speaker; null: nobody was identified. */
export function speakerName(speaker: Speaker | null, strings: Strings): string {
  if (!speaker) return strings.text('speaker_unknown');
  return speaker.name || strings.text('speaker_unnamed');
}

/** Who asserts a claim: somebody quoted, somebody only named, or the reporter. */
export function claimantWords(claim: ReadClaim, claimant: Speaker | null, strings: Strings): string {
  if (claimant) return speakerName(claimant, strings);
  return claim.claimantName || strings.text('claimant_article');
}
