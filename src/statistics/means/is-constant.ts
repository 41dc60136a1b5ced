/**
 * Whether a standard error is nothing but rounding beside the means it belongs to: below ten units of
 * the last place, where R's t.test refuses the data as essentially constant; 0 always is.
 */
export function isConstant(standardError: number, ...means: readonly number[]): boolean {
  const size = Math.max(...means.map(Math.abs));
  return standardError <= 10 * Number.EPSILON * size;
}
