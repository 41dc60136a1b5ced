import type { Draw } from '../sampling/draw-sample.js';
import { methodOf } from '../sampling/methods/index.js';

/** A stratum as a record holds it. */
export interface RecordedStratum {
  readonly key: string;
  readonly values: readonly string[];
  readonly frameSize: number;
  readonly quota: string;
  readonly sampleSize: number;
  readonly reserves: number;
  readonly reason: string;
  /** References in draw order: the sample, then the reserves. */
  readonly drawn: readonly string[];
  /** Where chances differ: the inclusion probability of each unit of `drawn`. */
  readonly inclusion?: readonly number[];
}

/** The strata as the record holds them. */
export function recordedStrata(draw: Draw): readonly RecordedStratum[] {
  const { equalChance } = methodOf(draw.design.method);
  return draw.strata.map((stratum) => ({
    key: stratum.key,
    values: stratum.values,
    frameSize: stratum.frameSize,
    quota: stratum.quota,
    sampleSize: stratum.sampleSize,
    reserves: stratum.reserves,
    reason: stratum.reason,
    drawn: stratum.drawn.map(({ unitId }) => unitId),
    ...(equalChance ? {} : { inclusion: stratum.drawn.map(({ inclusion }) => inclusion) }),
  }));
}
