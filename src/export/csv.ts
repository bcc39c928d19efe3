import type { Span } from '../engine/span';
import { type ExportSource, claimantOf, segmentTexts, speakerNameOf, speakerOf } from './source';

/** Names of the columns; they are data, the same in every language. */
const COLUMNS = [
  'kind',
  'id',
  'form',
  'start',
  'end',
  'text',
  'speaker',
  'role',
  'verb',
  'hedge',
  'entity',
  'url',
] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | null>>>;

/**
 * One row a passage, RFC 4180, UTF-8 with a byte order mark (Excel takes it for another encoding otherwise). Offsets are UTF-16
 * units of the article's text. A quotation in several segments has one row a segment.
 */
export function toCsv(source: ExportSource): string {
  const rows = [...quoteRows(source), ...claimRows(source), ...nameRows(source)];
  const lines = rows.map((row) => COLUMNS.map((column) => cell(column === 'url' ? source.url : row[column])).join(','));
  return `\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function quoteRows({ reading, text }: ExportSource): Row[] {
  return reading.quotes.flatMap((quote) => {
    const texts = segmentTexts(quote, text);
    return quote.segments.map((s: Span, i) => ({
      kind: 'quote',
      id: quote.id,
      form: quote.kind,
      start: s.start,
      end: s.end,
      text: texts[i] ?? quote.text,
      speaker: speakerNameOf(reading, quote),
      role: speakerOf(reading, quote.correction?.entityId ?? quote.speaker)?.role ?? '',
      verb: quote.cueText,
      entity: quote.correction?.entityId ?? speakerOf(reading, quote.speaker)?.entityId ?? '',
    }));
  });
}

function claimRows({ reading }: ExportSource): Row[] {
  return reading.claims
    .filter((c) => c.key)
    .map((claim) => ({
      kind: 'claim',
      id: claim.id,
      form: claim.type,
      start: claim.start,
      end: claim.end,
      text: claim.text,
      speaker: claimantOf(reading, claim),
      hedge: claim.hedge,
      entity: speakerOf(reading, claim.claimant)?.entityId ?? '',
    }));
}

function nameRows({ reading, text }: ExportSource): Row[] {
  return reading.entities.flatMap((entity) =>
    entity.mentions.map((m) => ({
      kind: 'name',
      id: entity.id,
      form: entity.kind,
      start: m.start,
      end: m.end,
      text: text === undefined ? entity.name : text.slice(m.start, m.end),
      role: entity.role,
      entity: entity.id,
    })),
  );
}

/** A cell that stays a cell: quoted where it must be, and never a formula (a page's text may begin with "=" or "@"). */
function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
