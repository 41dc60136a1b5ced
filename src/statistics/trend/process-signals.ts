/** Where a series shows more than routine variation: positions from `first` to `last`, both included. */
export interface ProcessSignal {
  readonly kind: 'outside the limits' | 'eight on one side' | 'three of four near a limit';
  readonly first: number;
  readonly last: number;
}

/** A figure by how far it lies from the centre line, and how far its limits do. */
export interface ChartPoint {
  readonly fromCentre: number;
  readonly reach: number;
}

/**
 * Wheeler's signals (2000, Understanding Variation, 2nd ed.): a point outside its limits, eight or more
 * in a row on one side of the centre, and three out of four in a row nearer to the same limit than to
 * the centre. Longest stretches once; in order of kind, then of position.
 */
export function processSignals(points: readonly ChartPoint[]): readonly ProcessSignal[] {
  const outside = points.map(({ fromCentre, reach }) => Math.abs(fromCentre) > reach);
  const sides = [1, -1].map((side) => points.map(({ fromCentre }) => side * fromCentre > 0));
  const near = [1, -1].map((side) =>
    inWindows(points.map(({ fromCentre, reach }) => side * fromCentre > reach / 2)),
  );
  return [
    ...stretches(outside, 1).flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, step) => ({
        kind: 'outside the limits' as const,
        first: first + step,
        last: first + step,
      })),
    ),
    ...inOrder(sides.flatMap((side) => stretches(side, 8))).map((stretch) => ({
      kind: 'eight on one side' as const,
      ...stretch,
    })),
    ...inOrder(near.flatMap((side) => stretches(side, 1))).map((stretch) => ({
      kind: 'three of four near a limit' as const,
      ...stretch,
    })),
  ];
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The longest runs of true, of at least a length. */
function stretches(marks: readonly boolean[], least: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let first = 0;
  for (let index = 0; index <= marks.length; index += 1) {
    if (marks[index] === true) continue;
    if (index - first >= least) found.push({ first, last: index - 1 });
    first = index + 1;
  }
  return found;
}

/** Marks every place of each window of four in which at least three places are marked. */
function inWindows(marks: readonly boolean[]): readonly boolean[] {
  const within = marks.map(() => false);
  for (let start = 0; start + 4 <= marks.length; start += 1) {
    const marked = marks.slice(start, start + 4).filter((mark) => mark).length;
    if (marked >= 3) within.fill(true, start, start + 4);
  }
  return within;
}

/** By where they begin, which no two do at one place: there only one side has most of the points. */
function inOrder(found: readonly Stretch[]): readonly Stretch[] {
  return found.toSorted((one, other) => one.first - other.first);
}
