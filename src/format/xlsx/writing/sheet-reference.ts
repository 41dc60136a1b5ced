import { columnLetters, parseCellRange } from '../../cell-address.js';

/** The name of a sheet as a formula has it: always quoted, so that no name needs thought. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A range of a sheet that stays where it is: 'Lists'!$A$2:$A$5. */
export function fixedRange(sheet: string, range: string): string {
  const ends = parseCellRange(range);
  if (ends === null) throw new RangeError(`"${range}" is no range of cells.`);
  const [from, to] = [
    `$${columnLetters(ends.left)}$${ends.top}`,
    `$${columnLetters(ends.right)}$${ends.bottom}`,
  ];
  return `${quotedSheet(sheet)}!${from}:${to}`;
}
