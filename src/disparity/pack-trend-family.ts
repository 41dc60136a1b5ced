import { compareBytewise } from '../frame/bytewise.js';
import { correctedFamily } from './adjusted-family.js';
import { packChange, type NotCompared, type PackChange } from './pack-trend-change.js';
import type { TrendSettings } from './pack-trend-figures.js';
import { packLimits, type PackLimits } from './pack-trend-limits.js';
import type { CountedSeries } from './pack-trend-series.js';

/** Rates, or themes, that are tested as one family. */
export interface PackFamily {
  /** What rises, the most certain first; then all others by how much they rise; last what is not compared. */
  readonly series: readonly PackSeries[];
  /** What rises by more than chance would explain among as many as are tested, the most certain first. */
  readonly rising: readonly PackSeries[];
  readonly falling: readonly PackSeries[];
  /** How many are tested. */
  readonly tested: number;
}

/** A rate or a theme: its course, its limits, and the latest period against the earlier ones. */
export interface PackSeries extends CountedSeries {
  readonly change: PackChange | null;
  /** Null where it is compared. */
  readonly notCompared: NotCompared | null;
  /** The p-value corrected for the number of tests of the family. */
  readonly pAdjusted: number | null;
  readonly finding: 'rises' | 'falls' | 'within chance' | 'not compared';
  readonly limits: PackLimits | null;
}

/** Tests all series as one family and puts them in order of what they show. */
export function packFamily(
  counted: readonly CountedSeries[],
  { level, correction }: TrendSettings,
): PackFamily {
  const changes = counted.map((series) => ({ series, found: packChange(series, level) }));
  const corrected = correctedFamily(
    changes,
    ({ found }) => (typeof found === 'string' ? null : found.pValue),
    correction,
  );
  const all = changes.map((one): PackSeries => {
    const { series, found } = one;
    const limits = packLimits(series);
    const pAdjusted = corrected.get(one) ?? null;
    if (typeof found === 'string') {
      const finding = 'not compared';
      return { ...series, change: null, notCompared: found, pAdjusted, finding, limits };
    }
    const beyond = pAdjusted !== null && pAdjusted < 1 - level;
    const finding = !beyond ? 'within chance' : growthOf(found) > 1 ? 'rises' : 'falls';
    return { ...series, change: found, notCompared: null, pAdjusted, finding, limits };
  });
  const rising = all.filter(({ finding }) => finding === 'rises').sort(byCertainty);
  const others = all.filter(({ finding }) => finding === 'falls' || finding === 'within chance');
  return {
    series: [
      ...rising,
      ...others.toSorted(byGrowth),
      ...all.filter(({ finding }) => finding === 'not compared'),
    ],
    rising,
    falling: all.filter(({ finding }) => finding === 'falls').sort(byCertainty),
    tested: corrected.size,
  };
}

function byCertainty(left: PackSeries, right: PackSeries): number {
  const certainty = ({ change, pAdjusted }: PackSeries): readonly number[] => [
    pAdjusted ?? 1,
    change?.pValue ?? 1,
  ];
  const [adjusted = 1, alone = 1] = certainty(left);
  const [otherAdjusted = 1, otherAlone = 1] = certainty(right);
  return adjusted - otherAdjusted || alone - otherAlone || byGrowth(left, right);
}

function byGrowth(left: PackSeries, right: PackSeries): number {
  const [one, other] = [left, right].map(({ change }) => (change === null ? 0 : growthOf(change)));
  if (one !== undefined && other !== undefined && one !== other) return other > one ? 1 : -1;
  return compareBytewise(left.key, right.key);
}

/** Latest over earlier; Infinity for what is new. */
function growthOf({ ratio, latest }: PackChange): number {
  return ratio.value ?? (latest.events > 0 ? Infinity : 0);
}
