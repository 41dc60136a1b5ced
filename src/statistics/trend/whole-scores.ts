/**
 * Scores as the smallest whole numbers from 0 on that stand in the same proportion to each other: 0,
 * 0.5, 1.5, 4 as 0, 1, 3, 8. Null where none up to a thousandfold do.
 */
export function wholeScores(scores: readonly number[]): readonly number[] | null {
  const least = Math.min(...scores);
  const from0 = scores.map((score) => score - least);
  for (let factor = 1; factor <= 1_000; factor += 1) {
    const scaled = from0.map((score) => score * factor);
    const whole = scaled.map((score) => Math.round(score));
    if (scaled.every((score, index) => Math.abs(score - (whole[index] ?? 0)) <= 1e-9 * factor)) {
      const common = whole.reduce(greatestCommonDivisor, 0);
      return common === 0 ? whole : whole.map((score) => score / common);
    }
  }
  return null;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
