import { twoByTwoTest, type TestResult } from '../statistics/two-groups/two-by-two-test.js';
import { measureNames, measures, type MeasureName } from './measures/index.js';
import {
  noEstimate,
  twoByTwo,
  type Counts,
  type Estimate,
  type Measure,
} from './measures/measure.js';
import type { Reference } from './query.js';
import type { Settings } from './settings.js';

/** What follows from the counts of a row and those of its comparator alone. */
export interface RowFigures {
  readonly estimates: Readonly<Record<MeasureName, Estimate>>;
  readonly test: TestResult | null;
}

/** What a row is to its comparison. */
export type RowRole = 'reference' | 'compared' | 'not-known';

/**
 * The figures of a row from its counts: `other` is what it is compared with, the other known groups
 * where the reference is all; null for a row that is not compared. A census has neither limits nor test.
 */
export function rowFigures(
  own: Counts,
  other: Counts | null,
  role: RowRole,
  reference: Reference['kind'],
  { level, inference }: Pick<Settings, 'level' | 'inference'>,
): RowFigures {
  const isCensus = inference === 'census';
  const estimate = (measure: Measure): Estimate => {
    const whole = estimateOf(measure, own, other, role, reference, level);
    return isCensus ? { ...whole, low: null, high: null } : whole;
  };
  return {
    estimates: Object.fromEntries(
      measureNames.map((name) => [name, estimate(measures[name])]),
    ) as Record<MeasureName, Estimate>,
    test:
      other === null || isCensus || !canVary(own, other)
        ? null
        : twoByTwoTest(twoByTwo(own, other)),
  };
}

function estimateOf(
  measure: Measure,
  own: Counts,
  other: Counts | null,
  role: RowRole,
  reference: Reference['kind'],
  level: number,
): Estimate {
  if (!measure.compares) return measure.ofGroup(own, level);
  // Held against itself a group is its equal, unless nothing is held against nothing.
  const isNothing = measure.equal === 1 && own.events === 0;
  if (role === 'reference') return { ...noEstimate, value: isNothing ? null : measure.equal };
  if (other === null) return noEstimate;
  return reference === 'all'
    ? measure.againstAll(own, other, level)
    : measure.against(own, other, level);
}

/** Whether there is anything to test: events on one side at least, and not everywhere. */
function canVary(own: Counts, other: Counts): boolean {
  const events = own.events + other.events;
  return events > 0 && events < own.members + other.members;
}
