/** A count that is not zero but below the threshold; it is not published. */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}
