/**
 * Lexicon files: one entry a line, cells between tabs, `#` starts a comment line, `-` is an empty cell. The first row
 * that is no comment names the columns, so that a file explains itself and a moved column is an error, not a wrong answer.
 */
export type Row = Readonly<Record<string, string>>;

/** A fault in a lexicon is the editor's to mend: it throws with file, line and what was expected. */
export function parseRows(file: string, text: string, columns: readonly string[]): readonly Row[] {
  const rows: Row[] = [];
  let header: readonly string[] | null = null;
  text.split('\n').forEach((line, i) => {
    if (line.startsWith('#') || !line.trim()) return;
    const cells = line.split('\t');
    for (let c = 0; c < cells.length; c++) cells[c] = (cells[c] as string).trim();
    if (!header) {
      header = cells;
      const missing = columns.filter((c) => !cells.includes(c));
      if (missing.length > 0)
        throw new Error(`${file}:${i + 1}: expected the columns ${columns.join(', ')}, got ${cells.join(', ')}`);
      return;
    }
    if (cells.length > header.length)
      throw new Error(`${file}:${i + 1}: expected ${header.length} cells, got ${cells.length}: "${line}"`);
    const row: Record<string, string> = {};
    for (let c = 0; c < header.length; c++) row[header[c] as string] = cells[c] === '-' ? '' : (cells[c] ?? '');
    rows.push(row);
  });
  return rows;
}

/** The cell's items: between spaces; `_` stands for a space inside an item. Empty cell: empty list. */
export function items(cell: string | undefined): readonly string[] {
  if (!cell) return [];
  const parts = cell.includes('  ') ? cell.split(/ +/) : cell.split(' ');
  return cell.includes('_') ? parts.map((item) => item.replaceAll('_', ' ')) : parts;
}

/** A computed value that is made at its first use: a page in French never pays for the other five languages. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
