import { aside, space, stack, abreast, type Piece } from './pieces.js';

/** A piece whose width is known. */
export interface Entry extends Piece {
  readonly width: number;
}

/** Entries of a legend side by side, as many in a row as there is room for. */
export function flow(entries: readonly Entry[], width: number): Piece {
  return stack(flowRows(entries, width));
}

/**
 * The rows of such a legend, for one that may be parted between two of them. Entries begin at
 * twelfths of the width, so that those of several rows stand in columns.
 */
export function flowRows(entries: readonly Entry[], width: number): readonly Piece[] {
  const column = (width + gap) / columns;
  const rows: Piece[][] = [];
  let used = columns;
  for (const entry of entries) {
    const needed = Math.min(columns, Math.ceil((entry.width + gap) / column));
    const open = rows.at(-1);
    if (open === undefined || used + needed > columns) {
      rows.push([entry]);
      used = needed;
    } else {
      open.push(aside(entry, Math.round(used * column)));
      used += needed;
    }
  }
  return rows.map((row) => stack([abreast(row), space(4)]));
}

const gap = 16;
const columns = 12;
