import type { Piece } from './pieces.js';

/**
 * Pieces in as few runs as stand on a sheet each, and the runs about as tall as each other. A piece
 * that is taller than a sheet stands alone.
 */
export function inParts(pieces: readonly Piece[], tallest: number): readonly (readonly Piece[])[] {
  const fewest = filled(pieces, tallest);
  const total = pieces.reduce((sum, { height }) => sum + height, 0);
  for (let room = total / fewest.length; room < tallest; room += 10) {
    const even = filled(pieces, room);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

function filled(pieces: readonly Piece[], room: number): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  let height = 0;
  for (const piece of pieces) {
    const open = parts.at(-1);
    if (open === undefined || (height + piece.height > room && open.length > 0)) {
      parts.push([piece]);
      height = piece.height;
    } else {
      open.push(piece);
      height += piece.height;
    }
  }
  return parts;
}

/** A title that says which part of a chart this is, where there are several. */
export function partTitle(title: string, index: number, count: number): string {
  return `${title}${partName(index, count)}`;
}

export function partName(index: number, count: number): string {
  return count === 1 ? '' : ` (part ${String(index + 1)} of ${String(count)})`;
}
