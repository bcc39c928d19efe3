import type { Frame, PageLine } from './walk';

/** A table as far as its lines tell what it is for. */
interface Table {
  readonly rows: Set<Frame>;
  readonly cells: Set<Frame>;
  headed: boolean;
  units: number;
  /** Units in lines that are longer than a cell of data is. */
  running: number;
}

/** "Rechtsanwalt, Fachanwalt für Arbeitsrecht" is an entry; what is longer is a sentence or two. */
const LONGEST_ENTRY = 120;
const MIN_ROWS = 2;
const MIN_CELLS = 4;

/**
 * The cells of a row of data as one line ("Ohio State 115 14 .907"). Data are several rows of several short cells; tables that hold running
 * text or other tables are layout (the HTML Standard forbids it in 4.9.1, and many pages do it), and their lines stay as they are.
 */
export function joinRows(lines: readonly PageLine[]): readonly PageLine[] {
  const tables = new Map<Frame, Table>();
  const places = lines.map((line) => {
    const place = line.frame.inTable ? placeOf(line.frame) : null;
    if (place) tally(tables, line, place);
    return place;
  });
  if (tables.size === 0) return lines;
  const outer = new Set([...tables.keys()].flatMap((table) => placeOf(table.parent)?.table ?? []));
  const data = new Set(
    [...tables].filter(([frame, table]) => !outer.has(frame) && isData(frame, table)).map(([frame]) => frame),
  );
  const joined: PageLine[] = [];
  lines.forEach((line, i) => {
    const place = places[i];
    if (!place || !data.has(place.table)) return joined.push(line);
    const last = joined.at(-1);
    if (last?.frame === place.row) joined[joined.length - 1] = join(last, line);
    else joined.push({ ...line, frame: place.row });
  });
  return joined;
}

/** True for a line that `joinRows` made: nothing else stands in a row but cells. */
export const isRow = ({ frame }: PageLine): boolean => frame.tag === 'tr';

function join(row: PageLine, cell: PageLine): PageLine {
  const at = row.text.length + 1;
  return {
    ...row,
    text: `${row.text} ${cell.text}`,
    pieces: [...row.pieces, ...cell.pieces.map((p) => ({ ...p, at: p.at + at }))],
    linked: row.linked + cell.linked,
    anchored: row.anchored + cell.anchored,
    strong: row.strong + cell.strong,
  };
}

interface Place {
  readonly table: Frame;
  readonly row: Frame;
  readonly cell: Frame;
}

function placeOf(frame: Frame | null): Place | null {
  let cell: Frame | null = null;
  let row: Frame | null = null;
  for (let f = frame; f; f = f.parent) {
    if (f.tag === 'td' || f.tag === 'th') cell ??= f;
    else if (f.tag === 'tr') row ??= f;
    else if (f.tag === 'table') return cell && row && { table: f, row, cell };
  }
  return null;
}

function tally(tables: Map<Frame, Table>, line: PageLine, { table, row, cell }: Place): void {
  let known = tables.get(table);
  if (!known) tables.set(table, (known = { rows: new Set(), cells: new Set(), headed: false, units: 0, running: 0 }));
  known.rows.add(row);
  known.cells.add(cell);
  known.headed ||= cell.tag === 'th';
  known.units += line.text.length;
  if (line.text.length > LONGEST_ENTRY) known.running += line.text.length;
}

function isData({ element }: Frame, table: Table): boolean {
  if (/^(?:presentation|none)$/.test(element.getAttribute('role') ?? '')) return false;
  const { rows, cells, headed, units, running } = table;
  const isGrid = rows.size >= MIN_ROWS && cells.size >= Math.max(MIN_CELLS, rows.size * 1.5);
  return isGrid && running < units * (headed ? 0.7 : 0.4);
}
