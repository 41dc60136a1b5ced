import {
  crossTableTest,
  type CrossTableTest,
} from '../statistics/cross-tables/cross-table-test.js';
import { chiSquareUpperTail } from '../statistics/distributions/chi-square-upper-tail.js';
import type { Counter } from './counter.js';
import { informed } from './information.js';
import type { TestedMix } from './mix-counts.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';

/** Whether the known groups differ in their mix of known outcomes by more than chance explains. */
export interface MixTest extends Omit<CrossTableTest, 'pValue'> {
  /** Null where the units are not independent and too few are expected for an approximation. */
  readonly pValue: number | null;
  /**
   * What X² was multiplied by before it was looked up: below 1 for repeats in a case, above 1 for a
   * sample that is a large part of all units; 1 otherwise, and for an exact or simulated p-value.
   */
  readonly information: number;
}

/**
 * Tests the table of known groups by known outcomes: chi-square where enough are expected, else the
 * exact or simulated p-value of the same statistic. Null for a census, for a sample of every unit,
 * and where fewer than two groups or two outcomes have anybody.
 *
 * Allegations of one case go together: X² is then divided by the mean design effect of its cells,
 * the first-order correction of Rao and Scott (1981, Journal of the American Statistical Association
 * 76: 221-230), and without enough expected there is no p-value, as the exact ones take units to be
 * independent. For a sample they are kept without the finite-population factor, which makes them
 * cautious.
 */
export function mixTest(
  counter: Counter,
  tested: TestedMix,
  query: Query,
  settings: Settings,
): MixTest | null {
  if (settings.inference === 'census') return null;
  const purpose = `outcome mix ${counter.frame.unit} ${query.outcome.field} by ${query.group.field}`;
  const counts = tested.counts.map((row) => row.map(({ value }) => value));
  const test = crossTableTest(counts, settings.random(purpose));
  if (test === null) return null;
  const information = meanInformation(counter, tested, test, settings);
  if (!Number.isFinite(information)) return null;
  if (information === 1) return { ...test, information };
  if (test.test === 'chi-square') {
    const { statistic, degrees } = test.association;
    return { ...test, information, pValue: chiSquareUpperTail(statistic * information, degrees) };
  }
  return counter.frame.unit === 'allegation'
    ? { ...test, information, pValue: null, standardError: null, replicates: null }
    : { ...test, information: 1 };
}

/** One over Σ (1 - group's share)(1 - outcome's share) · design effect / degrees of freedom. */
function meanInformation(
  counter: Counter,
  { counts, ofGroups, ofOutcomes, total }: TestedMix,
  { association }: CrossTableTest,
  settings: Settings,
): number {
  if (counter.frame.unit !== 'allegation' && settings.sampleOf === null) return 1;
  let effect = 0;
  counts.forEach((row, index) => {
    const members = ofGroups[index];
    if (members === undefined || members.value === 0) return;
    row.forEach((events, column) => {
      const ofOutcome = ofOutcomes[column]?.value ?? 0;
      if (ofOutcome === 0) return;
      const { information } = informed(counter, { events, members }, settings);
      const weight = (1 - members.value / total.value) * (1 - ofOutcome / total.value);
      effect += weight / information;
    });
  });
  return association.degrees / effect;
}
