import { normalUpperTail } from '../statistics/distributions/normal-upper-tail.js';
import { adjustedResiduals } from '../statistics/cross-tables/adjusted-residuals.js';
import { twoByTwoTest } from '../statistics/two-groups/two-by-two-test.js';
import type { Count } from './count.js';
import type { Counter } from './counter.js';
import { informed } from './information.js';
import type { TestedMix } from './mix-counts.js';
import type { NamedValue } from './named.js';
import type { Settings } from './settings.js';

/** One cell against what it would be if all known groups had the mix of all of them together. */
export interface MixResidual {
  readonly group: NamedValue;
  readonly outcome: NamedValue;
  readonly observed: Count;
  readonly ofGroup: Count;
  readonly ofOutcome: Count;
  readonly total: Count;
  /** Null where nobody is in the tested part of the table. */
  readonly expected: number | null;
  /** Standard errors above what is expected; null for a census and where a margin is empty or all. */
  readonly residual: number | null;
  readonly pValue: number | null;
  /** Times the number of cells, at most 1 (Bonferroni); as it is where no correction is asked for. */
  readonly pAdjusted: number | null;
}

/**
 * The adjusted residual of each cell of the tested part, row by row, and its two-sided p-value: that
 * of the cell's own table of two by two, the group against all other known groups.
 *
 * The correction is Bonferroni's, whatever the settings name: it needs the number of cells alone, so
 * that the corrected value of one cell tells nothing of the others, which may be hidden. Rounded
 * counts that leave no such table of two by two give neither residual nor p-value.
 */
export function mixResiduals(
  counter: Counter,
  tested: TestedMix,
  settings: Settings,
): readonly MixResidual[] {
  const { total } = tested;
  const cells = tested.groups.length * tested.outcomes.length;
  return tested.groups.flatMap((group, row) =>
    tested.outcomes.map((outcome, column) => {
      const margins = {
        observed: at(tested.counts[row], column),
        ofGroup: at(tested.ofGroups, row),
        ofOutcome: at(tested.ofOutcomes, column),
        total,
      };
      const scale = informationScale(counter, tested, row, column, settings);
      const { residual, pValue } =
        settings.inference === 'census' ? notTested : cellTest(margins, scale);
      return {
        group,
        outcome,
        ...margins,
        expected:
          total.value === 0
            ? null
            : (margins.ofGroup.value * margins.ofOutcome.value) / total.value,
        residual,
        pValue,
        pAdjusted:
          pValue === null || settings.correction === 'none' ? pValue : Math.min(1, pValue * cells),
      };
    }),
  );
}

type CellTest = Pick<MixResidual, 'residual' | 'pValue'>;

const notTested: CellTest = { residual: null, pValue: null };

function cellTest(
  {
    observed,
    ofGroup,
    ofOutcome,
    total,
  }: Pick<MixResidual, 'observed' | 'ofGroup' | 'ofOutcome' | 'total'>,
  scale: number,
): CellTest {
  const events = observed.value;
  const others = total.value - ofGroup.value;
  const otherEvents = ofOutcome.value - events;
  const table = [
    [events, ofGroup.value - events],
    [otherEvents, others - otherEvents],
  ];
  if (!Number.isFinite(scale) || table.flat().some((count) => count < 0)) return notTested;
  // The residual of a cell is that of its table of two by two: it depends on the margins alone.
  const plain = adjustedResiduals(table)[0]?.[0] ?? null;
  if (plain === null) return notTested;
  const residual = plain * scale;
  // The exact test that stands in where few are expected takes units to be independent.
  if (scale !== 1)
    return { residual, pValue: Math.min(1, 2 * normalUpperTail(Math.abs(residual))) };
  const test = twoByTwoTest({
    groupEvents: events,
    groupMembers: ofGroup.value,
    comparatorEvents: otherEvents,
    comparatorMembers: others,
  });
  return { residual, pValue: test?.pValue ?? null };
}

function at(counts: readonly Count[] | undefined, index: number): Count {
  const count = counts?.[index];
  if (count === undefined) throw new RangeError('A cell lies outside its table.');
  return count;
}

/**
 * What a residual is multiplied by where units are not independent or most of the population was
 * seen: the standard error of the group's share less that of all groups, as if every unit told as
 * much as one, over the same with the information that each group's cell has.
 */
function informationScale(
  counter: Counter,
  { counts, ofGroups, total }: TestedMix,
  row: number,
  column: number,
  settings: Settings,
): number {
  if (counter.frame.unit !== 'allegation' && settings.sampleOf === null) return 1;
  let plain = 0;
  let actual = 0;
  for (const [other, members] of ofGroups.entries()) {
    if (members.value === 0) continue;
    const share = members.value / total.value;
    const weight = other === row ? 1 - share : share;
    const variance = (weight * weight) / members.value;
    const events = at(counts[other], column);
    plain += variance;
    actual += variance / informed(counter, { events, members }, settings).information;
  }
  return Math.sqrt(plain / actual);
}
