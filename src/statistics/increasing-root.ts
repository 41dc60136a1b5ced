/** A function at a point: its value and its slope. */
export interface ValueAndSlope {
  readonly value: number;
  readonly slope: number;
}

/**
 * Where an increasing function crosses zero between two finite bounds: Newton's method from `start`,
 * with a halving of the bracket where a step would leave it.
 *
 * Ends when a Newton step is below 1e-10 of the point, which squares to below rounding: it wants a
 * smooth function and a scale on which the root is of the order of 1 (logarithms).
 */
export function increasingRoot(
  evaluate: (at: number) => ValueAndSlope,
  lowBound: number,
  highBound: number,
  start: number,
): number {
  let low = lowBound;
  let high = highBound;
  let at = start;
  for (;;) {
    const { value, slope } = evaluate(at);
    if (value === 0) return at;
    if (value < 0) low = at;
    else high = at;
    const newton = at - value / slope;
    if (Math.abs(newton - at) <= 1e-10) return newton;
    const next = newton > low && newton < high ? newton : low + (high - low) / 2;
    if (next === low || next === high) return next;
    at = next;
  }
}
