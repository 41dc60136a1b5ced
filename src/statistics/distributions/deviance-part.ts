/**
 * Loader's bd0: observed · log(observed / expected) + expected - observed, without the cancellation
 * that ruins it where the two are close. Both are above 0. The gap is passed apart where it is known
 * better than the subtraction gives it.
 */
export function deviancePart(
  observed: number,
  expected: number,
  gap = observed - expected,
): number {
  if (Math.abs(gap) >= 0.1 * (observed + expected)) {
    return observed * Math.log(observed / expected) - gap;
  }
  const ratio = gap / (observed + expected);
  let sum = gap * ratio;
  let power = 2 * observed * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    // Not "if equal": NaN would never end.
    if (!(Math.abs(next - sum) > 0)) return next;
    sum = next;
  }
}
