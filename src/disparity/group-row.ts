import type { TestResult } from '../statistics/two-groups/two-by-two-test.js';
import { twoByTwoTest } from '../statistics/two-groups/two-by-two-test.js';
import type { GroupRow, NamedValue, Reference } from './comparison.js';
import { measureNames, measures, type MeasureName } from './measures/index.js';
import {
  noEstimate,
  twoByTwo,
  type Counts,
  type Estimate,
  type Measure,
} from './measures/measure.js';

/** A group as counted, before anything is worked out. */
export interface CountedGroup extends NamedValue, Counts {
  readonly known: boolean;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** Below either, a comparison is marked as of too few to compare. */
const fewestEvents = 5;
const fewestMembers = 20;

/** The row of a group: its rate, and its comparison with the reference where both are known. */
export function groupRow(
  group: CountedGroup,
  knownGroups: readonly CountedGroup[],
  reference: Reference,
  level: number,
): GroupRow {
  const { value, label, events, members, outcomes } = group;
  const isReference = reference.kind === 'group' && reference.value === value;
  const role = !group.known ? 'not-known' : isReference ? 'reference' : 'compared';
  const comparator = role === 'compared' ? comparatorOf(group, knownGroups, reference) : null;
  const estimates = Object.fromEntries(
    measureNames.map((name) => [
      name,
      estimate(measures[name], group, comparator, reference, isReference, level),
    ]),
  ) as Record<MeasureName, Estimate>;
  return {
    value,
    label,
    role,
    events,
    members,
    outcomes,
    estimates,
    test: testOf(group, comparator),
    ...judge(group, role, comparator, estimates),
    hidden: { row: '', comparison: '' },
  };
}

/** What the group is tested against: the reference group, or all other known groups together. */
function comparatorOf(
  group: CountedGroup,
  knownGroups: readonly CountedGroup[],
  reference: Reference,
): Counts {
  const others = knownGroups.filter((other) =>
    reference.kind === 'group' ? other.value === reference.value : other.value !== group.value,
  );
  return {
    events: others.reduce((sum, other) => sum + other.events, 0),
    members: others.reduce((sum, other) => sum + other.members, 0),
  };
}

function estimate(
  measure: Measure,
  group: Counts,
  comparator: Counts | null,
  reference: Reference,
  isReference: boolean,
  level: number,
): Estimate {
  if (!measure.compares) return measure.ofGroup(group, level);
  if (isReference) return { value: measure.equal, low: null, high: null };
  if (comparator === null) return noEstimate;
  return reference.kind === 'all'
    ? measure.againstAll(group, comparator, level)
    : measure.against(group, comparator, level);
}

function testOf(group: Counts, comparator: Counts | null): TestResult | null {
  if (comparator === null) return null;
  return twoByTwoTest(twoByTwo(group, comparator));
}

function judge(
  group: CountedGroup,
  role: GroupRow['role'],
  comparator: Counts | null,
  estimates: Readonly<Record<MeasureName, Estimate>>,
): Pick<GroupRow, 'status' | 'note'> {
  if (role === 'not-known') return { status: '[z]', note: 'not compared: not known' };
  if (role === 'reference') {
    return tooFew(group)
      ? { status: '[u]', note: 'reference group; too few to compare' }
      : { status: '', note: 'reference group' };
  }
  if (group.members === 0 || comparator === null || comparator.members === 0) {
    return { status: '[z]', note: 'not compared: no members' };
  }
  const remarks = [
    ...(tooFew(group) || tooFew(comparator) ? ['too few to compare'] : []),
    ...(estimates.ratio.value === null ? [openRatio(estimates.ratio)] : []),
  ];
  return {
    status: tooFew(group) || tooFew(comparator) ? '[u]' : '',
    note: remarks.join('; '),
  };
}

function tooFew({ events, members }: Counts): boolean {
  return events < fewestEvents || members < fewestMembers;
}

function openRatio({ low }: Estimate): string {
  return low === null || low === 0
    ? 'ratio not estimable: no events'
    : `ratio not estimable: no events in the reference, more than ${low.toFixed(2)}`;
}
