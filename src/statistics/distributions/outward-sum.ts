/**
 * The masses from beyond `count` to `end` of a distribution on the whole numbers, as a multiple of
 * the mass at `count`, until they add nothing: `ratio` gives the next mass outwards over the mass at a
 * count. Away from the mode, every term is smaller than the one before.
 */
export function outwardSum(count: number, end: number, ratio: (count: number) => number): number {
  const step = end < count ? -1 : 1;
  let term = 1;
  let sum = 0;
  for (let at = count; step * (end - at) > 0; at += step) {
    term *= ratio(at);
    if (!(sum + term > sum)) break;
    sum += term;
  }
  return sum;
}
