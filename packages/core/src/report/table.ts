/** A cell: its text, on which side it stands, and what it is painted with. */
export interface Cell {
  readonly text: string;
  readonly align?: 'left' | 'right';
  readonly paint?: (text: string) => string;
}

/**
 * Lines of aligned columns, two spaces apart, without trailing space. Cells are painted after they were measured.
 *
 * @param indent - Spaces in front of each line, default 2.
 */
export function renderTable(rows: readonly (readonly (Cell | string)[])[], indent = 2): string[] {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)));
  const widths: number[] = [];
  for (const row of cells)
    row.forEach(({ text }, column) => {
      widths[column] = Math.max(widths[column] ?? 0, text.length);
    });
  return cells.map((row) => {
    const texts = row.map((cell, column) => renderCell(cell, widths[column] ?? 0, column === row.length - 1));
    return (' '.repeat(indent) + texts.join('  ')).trimEnd();
  });
}

function renderCell({ text, align = 'left', paint = (same) => same }: Cell, width: number, last: boolean): string {
  const space = ' '.repeat(width - text.length);
  if (text === '') return space;
  if (align === 'right') return space + paint(text);
  return last ? paint(text) : paint(text) + space;
}
