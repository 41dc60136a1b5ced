/**
 * Where a decreasing function crosses zero between two bounds, by bisection down to neighbouring
 * doubles; a bound itself where the function does not change sign.
 */
export function decreasingRoot(
  decreasing: (at: number) => number,
  lowBound: number,
  highBound: number,
): number {
  if (decreasing(lowBound) <= 0) return lowBound;
  if (decreasing(highBound) >= 0) return highBound;
  let low = lowBound;
  let high = highBound;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (decreasing(middle) > 0) low = middle;
    else high = middle;
  }
}
