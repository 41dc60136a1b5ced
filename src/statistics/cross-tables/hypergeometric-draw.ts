import { logFactorial } from '../distributions/log-factorial.js';

/**
 * How many of `drawn` units, taken at random without replacement from `all`, are among the `marked`:
 * by inversion of one number of `next`, outwards from the mode. No number is taken where only one
 * count is possible.
 */
export function hypergeometricDraw(
  drawn: number,
  marked: number,
  all: number,
  next: () => number,
): number {
  const unmarked = all - marked;
  const least = Math.max(0, drawn - unmarked);
  const most = Math.min(drawn, marked);
  if (least === most) return least;
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (all + 2));
  let above = mode;
  let below = mode;
  let massAbove = massAt(mode, drawn, marked, all);
  let massBelow = massAbove;
  let rest = next() - massAbove;
  if (rest < 0) return mode;
  while (above < most || below > least) {
    if (above < most) {
      massAbove *=
        ((marked - above) / (above + 1)) * ((drawn - above) / (unmarked - drawn + above + 1));
      above += 1;
      rest -= massAbove;
      if (rest < 0) return above;
    }
    if (below > least) {
      massBelow *=
        (below / (marked - below + 1)) * ((unmarked - drawn + below) / (drawn - below + 1));
      below -= 1;
      rest -= massBelow;
      if (rest < 0) return below;
    }
  }
  // Rounding can leave a hair beyond both ends; it belongs to the mode.
  return mode;
}

function massAt(count: number, drawn: number, marked: number, all: number): number {
  const unmarked = all - marked;
  return Math.exp(
    quickLogFactorial(marked) +
      quickLogFactorial(unmarked) +
      quickLogFactorial(drawn) +
      quickLogFactorial(all - drawn) -
      quickLogFactorial(all) -
      quickLogFactorial(count) -
      quickLogFactorial(marked - count) -
      quickLogFactorial(drawn - count) -
      quickLogFactorial(unmarked - drawn + count),
  );
}

/** By table: a simulation asks for the same few thousand millions of times. */
function quickLogFactorial(n: number): number {
  return logFactorials[n] ?? logFactorial(n);
}

const logFactorials = Float64Array.from({ length: 2048 }, (_, n) => logFactorial(n));
