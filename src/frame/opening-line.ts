/**
 * The physical line on which a cell of a record begins, given the line on which the record begins.
 * It differs from the record's own line when an earlier cell of the record holds line ends. Used
 * only to name a fault, where csv-parse tells the last line read instead.
 */
export function openingLine(
  pieces: readonly string[],
  recordLine: number,
  cellIndex: number,
  delimiter: string,
): number {
  let line = 1;
  let cell = 0;
  let quoted = false;
  let previous = '';
  for (const piece of pieces) {
    for (const character of piece) {
      const inside = line >= recordLine;
      const ends = character === '\r' || (character === '\n' && previous !== '\r');
      if (inside && character === '"') quoted = !quoted;
      if (inside && !quoted && character === delimiter) cell += 1;
      if (inside && cell === cellIndex && character === '"') return line;
      if (ends) line += 1;
      if (inside && ends && !quoted) return recordLine;
      previous = character;
    }
  }
  return recordLine;
}
