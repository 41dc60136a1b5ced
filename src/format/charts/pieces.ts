/** Something drawn from 0 down; pieces are stacked, so none needs to know where it stands. */
export interface Piece {
  readonly svg: string;
  readonly height: number;
}

/** Pieces one below the other. */
export function stack(pieces: readonly Piece[]): Piece {
  let height = 0;
  const drawn = pieces.map((piece) => {
    const top = height;
    height += piece.height;
    return moved(piece.svg, 0, top);
  });
  return { svg: drawn.join(''), height };
}

/** Pieces on one another or side by side, from the same top down. */
export function abreast(pieces: readonly Piece[]): Piece {
  const height = Math.max(0, ...pieces.map((piece) => piece.height));
  return { svg: pieces.map(({ svg }) => svg).join(''), height };
}

/** A piece moved to the right by so many pixels, or to the left where that is less than 0. */
export function aside({ svg, height }: Piece, across: number): Piece {
  return { svg: moved(svg, across, 0), height };
}

export function space(height: number): Piece {
  return { svg: '', height };
}

function moved(svg: string, across: number, down: number): string {
  if (svg === '' || (across === 0 && down === 0)) return svg;
  return `<g transform="translate(${String(across)} ${String(down)})">\n${svg}</g>\n`;
}
