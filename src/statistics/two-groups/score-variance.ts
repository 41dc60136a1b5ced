/** Whether the variance of a score is multiplied by N/(N - 1), which makes it unbiased under no difference. */
export type ScoreVariance = 'unbiased' | 'plain';

/** The factor on the variance for N members in both groups together, which are more than 1. */
export function varianceFactor(variance: ScoreVariance, members: number): number {
  return variance === 'plain' ? 1 : members / (members - 1);
}
