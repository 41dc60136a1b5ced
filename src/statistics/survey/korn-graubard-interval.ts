import { studentQuantile } from '../distributions/student-quantile.js';
import type { Interval } from '../interval.js';
import { clopperPearsonInterval } from '../proportion/clopper-pearson-interval.js';
import { effectiveSize } from './effective-size.js';
import type { Estimate } from './ratio-estimate.js';

/**
 * Korn and Graubard's interval for a proportion from a stratified sample (1998, Survey Methodology
 * 24: 193-201): Clopper and Pearson's limits for the effective number of units, p(1 - p)/V times the
 * square of t(n - 1)/t(degrees), with its share of events; R's svyciprop(method = "beta").
 *
 * The effective number is held down to `most`, by default the number sampled, as NCHS does (Parker
 * and others 2017) and R's survey package does not (`most` of Infinity): V is itself estimated, and
 * from few units often too small. At a proportion of 0 or 1, or where no unit differs from its stratum,
 * V shows nothing, and `most` itself is the effective number, or the number sampled if that is less.
 * Without degrees of freedom it is 0, and the limits 0 and 1.
 */
export function kornGraubardInterval(
  estimate: Pick<Estimate, 'value' | 'standardError' | 'sampled' | 'degrees'>,
  level = 0.95,
  most: number = estimate.sampled,
): Interval {
  const size = kornGraubardSize(estimate, level, most);
  return clopperPearsonInterval(size * estimate.value, size, level) ?? { low: 0, high: 1 };
}

/** The effective number of units by which that interval goes. */
export function kornGraubardSize(
  estimate: Pick<Estimate, 'value' | 'standardError' | 'sampled' | 'degrees'>,
  level = 0.95,
  most: number = estimate.sampled,
): number {
  return Math.min(most, adjustedSize(estimate, level));
}

function adjustedSize(
  { value, standardError, sampled, degrees }: Parameters<typeof kornGraubardInterval>[0],
  level: number,
): number {
  if (value === 0 || value === 1) return sampled;
  if (degrees === 0) return 0;
  if (standardError === 0) return sampled;
  const risk = (1 - level) / 2;
  const ratio = studentQuantile(risk, sampled - 1) / studentQuantile(risk, degrees);
  return effectiveSize(value, standardError) * ratio * ratio;
}
