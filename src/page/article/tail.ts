import { READ_ROLES } from '../../engine/document';
import type { RoledLine } from './roles';

/** Lines in a row that name who did what: fewer may be a signature or a line of verse. */
const MIN_RUN = 4;
const LONGEST = 80;
const PROSE = 80;

/**
 * The indices of credits behind the text: four or more short lines in a row after the last paragraph, each names and offices and no
 * sentence ("Photographer: Ann Lee", "Hair Stylist Bo Chan at The Wall Group"). Not: a list, a verse, "He left at once."
 */
export function creditsBehind(lines: readonly RoledLine[]): readonly number[] {
  const last = lines.findLastIndex((l) => READ_ROLES.has(l.as) && l.line.text.length > PROSE && l.as !== 'table-row');
  const run: number[] = [];
  for (let i = last + 1; i < lines.length; i++) if (lines[i]?.as === 'body') run.push(i);
  return last >= 0 && run.length >= MIN_RUN && run.every((i) => isCredit(lines[i]?.line.text ?? '')) ? run : [];
}

/** Names and offices are written with capitals; what stands between them is short. */
function isCredit(text: string): boolean {
  if (text.length > LONGEST || /[.!?…»”"]$/.test(text)) return false;
  const words = text.match(/\p{L}[\p{L}.’'-]*/gu) ?? [];
  const capital = words.filter((w) => /^\p{Lu}/u.test(w) || w.length < 4).length;
  return words.length >= 2 && capital >= words.length * 0.75;
}

const NOTES =
  /^(?:footnotes?|endnotes?|notes?|references?|sources?|works cited|bibliograph\w+|fußnoten|anmerkungen|quellen(?:angaben)?|einzelnachweise|literatur|notes de bas de page|références|note|riferimenti|fonti|bibliografia|notas|referencias|fuentes|referências|fontes)\s*:?$/i;
/** "[1] Lee, Ann: …", "3. …", an address, a year in brackets. */
const ENTRY = /^(?:\[\d+\]|\(?\d{1,3}[.)]\s|\d{1,3}\s+\p{Lu})|https?:\/\/|\((?:19|20)\d\d\)|\bISBN\b/u;

/** The indices of the notes behind the text: their heading and all that follows it, where that is a list of sources and no prose. */
export function notesBehind(lines: readonly RoledLine[]): readonly number[] {
  const read = lines.flatMap((l, i) => (READ_ROLES.has(l.as) ? [i] : []));
  const at = read.findLastIndex((i) => lines[i]?.as === 'heading' && NOTES.test(lines[i]?.line.text ?? ''));
  const behind = at > 0 ? read.slice(at) : [];
  const entries = behind.slice(1).filter((i) => ENTRY.test(lines[i]?.line.text ?? '')).length;
  return entries > 0 && entries >= (behind.length - 1) / 2 ? behind : [];
}
