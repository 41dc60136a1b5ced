import type { DrawRecord } from './draw-record.js';

/** The units that a draw sampled, in draw order stratum by stratum, reserves apart. */
export function sampledUnits({ strata }: Pick<DrawRecord, 'strata'>): readonly string[] {
  return strata.flatMap(({ drawn, sampleSize }) => drawn.slice(0, sampleSize));
}
