/** A plot that may be of any width between two; heights and offsets are pixels. */
export interface Plot {
  readonly narrowest: number;
  readonly widest: number;
  readonly height: number;
}

/** A rectangle that stands at a share of the width, whatever that is, and reaches so far from there. */
export interface Box {
  readonly share: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label put somewhere near its point; `led` says that it is far enough to need a line. */
export interface Label extends Box {
  readonly led: boolean;
}

/**
 * The first place near a point where a label of this width meets nothing that is taken, at any width
 * of the plot; null where there is none. Beside the point first, then further off with a line.
 */
export function placeLabel(
  point: { readonly share: number; readonly down: number },
  width: number,
  taken: readonly Box[],
  plot: Plot,
  far: boolean,
): Label | null {
  const offsets = far ? [...beside(width), ...further(width)] : beside(width);
  const labels = offsets.map(({ x, y, led }) => ({
    share: point.share,
    left: x - width / 2,
    right: x + width / 2,
    top: point.down + y - height / 2,
    bottom: point.down + y + height / 2,
    led,
  }));
  return (
    labels.find((label) => within(label, plot) && taken.every((box) => apart(label, box, plot))) ??
    null
  );
}

const height = 18;

interface Offset {
  readonly x: number;
  readonly y: number;
  readonly led: boolean;
}

function beside(width: number): readonly Offset[] {
  const [x, y] = [width / 2 + 11, height / 2 + 8];
  const places = [
    [x, 0],
    [-x, 0],
    [0, -y],
    [0, y],
    [x - 6, -12],
    [x - 6, 12],
    [6 - x, -12],
    [6 - x, 12],
  ] as const;
  return places.map(([across, down]) => ({ x: across, y: down, led: false }));
}

function further(width: number): readonly Offset[] {
  const x = width / 2 + 14;
  return [30, 48, 66, 84, 102, 120, 138].flatMap((distance) =>
    [0, x, -x, 2 * x, -2 * x].flatMap((across) =>
      [-distance, distance].map((down) => ({ x: across, y: down, led: true })),
    ),
  );
}

/** Edges move in proportion to the width, so what holds at both ends holds between them. */
function apart(one: Box, other: Box, { narrowest, widest }: Plot): boolean {
  if (one.bottom <= other.top || other.bottom <= one.top) return true;
  return [
    [one, other],
    [other, one],
  ].some(([first, second]) =>
    [narrowest, widest].every(
      (width) =>
        first !== undefined &&
        second !== undefined &&
        first.share * width + first.right + 2 <= second.share * width + second.left,
    ),
  );
}

function within({ share, left, right, top, bottom }: Box, plot: Plot): boolean {
  if (top < 0 || bottom > plot.height) return false;
  return [plot.narrowest, plot.widest].every(
    (width) => share * width + left >= 0 && share * width + right <= width + 10,
  );
}
