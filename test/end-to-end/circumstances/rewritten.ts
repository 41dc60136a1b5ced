/** How one export may be written: nothing of this may change who is drawn. */
export interface Writing {
  readonly lineEnd: '\r\n' | '\n' | '\r';
  readonly encoding: 'utf8' | 'utf8 with a mark' | 'utf16le' | 'utf16be';
  readonly quoted: 'where needed' | 'every cell' | 'cells at random';
  readonly endsLine: boolean;
  readonly rowOrder: readonly number[];
  readonly columnOrder: readonly number[];
}

/** The bytes of a table so written; `chance` decides which cells are quoted at random. */
export function rewritten(
  table: readonly (readonly string[])[],
  { lineEnd, encoding, quoted, endsLine, rowOrder, columnOrder }: Writing,
  chance: () => number,
): Uint8Array {
  const [header = [], ...rows] = table;
  const ordered = [header, ...rowOrder.map((place) => rows[place]!)].map((row) =>
    columnOrder.map((place) => row[place]!),
  );
  const written = (cell: string): string => {
    const asked = quoted === 'every cell' || (quoted === 'cells at random' && chance() < 0.5);
    return asked || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
  const text = ordered.map((row) => row.map(written).join(',')).join(lineEnd);
  return encoded(`${text}${endsLine ? lineEnd : ''}`, encoding);
}

function encoded(text: string, encoding: Writing['encoding']): Uint8Array {
  if (encoding === 'utf8') return Buffer.from(text);
  if (encoding === 'utf8 with a mark') return Buffer.from(`\ufeff${text}`);
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf16le' ? little : little.swap16();
}

/** 0 to n - 1 in random order (Fisher-Yates). */
export function shuffled(n: number, chance: () => number): readonly number[] {
  const places = Array.from({ length: n }, (_, place) => place);
  for (let last = n - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [places[last], places[other]] = [places[other]!, places[last]!];
  }
  return places;
}
