import type { OutcomeMix } from '../../disparity/mix.js';
import type { MixTest } from '../../disparity/mix-test.js';
import type { Count } from '../../disparity/count.js';
import { readableNumber } from '../../format/numbers.js';
import type { Cell, Table } from '../../format/table.js';
import { unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { hiddenMark } from '../shown.js';
import { notShown } from './words.js';

/** The test as a table of one row, so that scripts need not read it from words. */
export function mixTestTable(mix: OutcomeMix, name: string, edition: Edition): Table {
  const { test } = mix;
  const shown = edition.shows(...testedCounts(mix));
  const figure = (value: Cell | undefined): Cell => (shown ? (value ?? '[z]') : hiddenMark);
  const association = test?.association;
  return {
    name,
    caption: `${mix.query.outcome.title} and ${mix.query.group.title}: test of no association, known groups by known outcomes`,
    columns: [
      { name: 'test', label: 'Test', kind: 'text' },
      { name: 'chi_square', label: 'Chi-square', kind: 'number' },
      { name: 'degrees', label: 'Degrees of freedom', kind: 'count' },
      { name: 'p_value', label: 'p-value', kind: 'p-value' },
      { name: 'p_error', label: 'Standard error of the p-value', kind: 'number' },
      { name: 'random_tables', label: 'Random tables', kind: 'count' },
      { name: 'cramers_v', label: "Cramér's V", kind: 'number' },
      { name: 'smallest_expected', label: 'Smallest expected count', kind: 'number' },
      { name: 'share_expected_below_five', label: 'Cells expected below 5', kind: 'rate' },
      { name: 'information', label: 'Information of a unit', kind: 'number' },
      { name: 'sentence', label: 'In words', kind: 'text' },
    ],
    rows: [
      [
        figure(test?.test),
        figure(association?.statistic),
        figure(association?.degrees),
        figure(test?.pValue ?? (test === null ? undefined : '[u]')),
        figure(test?.standardError ?? undefined),
        figure(test?.replicates ?? undefined),
        figure(association?.cramersV),
        figure(association?.smallestExpected),
        figure(association?.shareExpectedBelowFive),
        figure(test?.information),
        testInWords(mix, edition),
      ],
    ],
    notes: [],
  };
}

/** What the test found, in a sentence: whether, how sure, how strong. */
export function testInWords(mix: OutcomeMix, edition: Edition): string {
  const { query, settings, test, tested, unit } = mix;
  const differ = `the known groups of ${query.group.title} differ in their mix of outcomes`;
  if (!edition.shows(...testedCounts(mix))) return `Whether ${differ} is ${notShown}.`;
  if (settings.inference === 'census') return 'Counted, not estimated: there is no test.';
  if (test === null) return 'Not tested: there are no two groups and two outcomes to compare.';
  if (test.pValue === null) {
    return `Not tested: too few are expected in some cells for ${unitInWords(unit)} that go together in cases.`;
  }
  const how = `(${howInWords(test, test.pValue)})`;
  return test.pValue < 1 - settings.level
    ? `More than chance would explain, ${differ} ${how}; a difference that needs explaining.`
    : `No difference in the mix of outcomes that these ${readableNumber(tested.total.value, 'count')} ${unitInWords(unit)} could tell from chance ${how}.`;
}

/** X² and all that follows from it depend on every cell that is tested. */
function testedCounts({ tested }: OutcomeMix): readonly Count[] {
  return tested.counts.flat();
}

function howInWords(
  { test, association, standardError, replicates, information }: MixTest,
  pValue: number,
): string {
  const probability = readableNumber(pValue, 'p-value');
  const p = probability.startsWith('less') ? `p ${probability}` : `p = ${probability}`;
  const simulated =
    replicates === null || standardError === null
      ? ''
      : `, from ${readableNumber(replicates, 'count')} random tables, give or take ${readableNumber(2 * standardError, 'number')}`;
  const shrunk =
    information === 1
      ? ''
      : `, of which ${readableNumber(information, 'ratio')} times as much counts`;
  return `${test} ${readableNumber(association.statistic, 'ratio')} on ${String(association.degrees)} degrees of freedom${shrunk}, ${p}${simulated}; Cramér's V ${readableNumber(association.cramersV, 'ratio')} of 1 at most`;
}
