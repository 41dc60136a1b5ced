import { UserError } from '../errors.js';
import { notStated } from '../frame/code-list.js';
import type { Frame } from '../frame/frame.js';
import type { Comparison, NamedValue, Reference, UnknownShare } from './comparison.js';
import { sha256Hex } from '../random/sha256.js';
import { countOf, countOutcomes, outcomesSeen } from './count-outcomes.js';
import { groupRow, type CountedGroup } from './group-row.js';
import { rate } from './measures/rate.js';
import { findValue, resolveValue } from './resolve-value.js';
import { inReadingOrder, named, vocabularyOf, type Vocabulary } from './vocabulary.js';

/** What to compare; values may be given as codes or as labels. */
export interface ComparisonRequest {
  /** The outcome field. */
  readonly outcome: string;
  /** The outcomes that count as the event. */
  readonly events: readonly string[];
  /** The grouping field. */
  readonly group: string;
  /** A group; or `everyone-else`, the other known groups; or `all`, the known groups together. */
  readonly reference: string;
  /** The outcomes that make a unit a member of the denominator; every unit when absent. */
  readonly among?: readonly string[];
  /** Confidence level, 0.95 when absent. */
  readonly level?: number;
}

/**
 * Compares how often an outcome befell the groups of a frame. Units whose group is not known keep
 * rows of their own and are in the totals, but are never compared nor part of the reference.
 * @throws UserError UNKNOWN_FIELD, UNKNOWN_VALUE, REFERENCE_ABSENT, EVENT_NOT_AMONG, NOTHING_TO_COMPARE
 */
export function compareGroups(frame: Frame, request: ComparisonRequest): Comparison {
  const counts = countOutcomes(frame, request.group, request.outcome);
  const seen = outcomesSeen(counts);
  const outcome = vocabularyOf(frame, request.outcome);
  const vocabulary = vocabularyOf(frame, request.group);
  const resolve = (given: string): NamedValue => resolveValue(outcome, seen, given);
  const events = distinct(request.events.map(resolve));
  const among = request.among === undefined ? null : distinct(request.among.map(resolve));
  refuseEventsOutside(events, among);

  const eventSet = new Set(events.map(({ value }) => value));
  const memberSet = among === null ? null : new Set(among.map(({ value }) => value));
  const groups: CountedGroup[] = inReadingOrder(vocabulary, counts.keys()).map((value) => ({
    ...named(vocabulary, value),
    known: !vocabulary.notKnown.has(value),
    events: countOf(counts.get(value), eventSet),
    members: countOf(counts.get(value), memberSet),
    outcomes: Object.fromEntries(counts.get(value) ?? []),
  }));
  refuseEmpty(groups, request);
  const known = groups.filter((group) => group.known);
  const reference = referenceOf(vocabulary, known, request.reference);
  const level = request.level ?? 0.95;
  const total = sumOf(groups);
  const blankOutcomes = groups.map((group) => group.outcomes[notStated] ?? 0);
  return {
    unit: frame.unit,
    frameSize: frame.units.length,
    population: sha256Hex(frame.units.map(({ id }) => id).join('\n')),
    outcome: { field: outcome.field, title: outcome.title },
    events,
    among,
    group: { field: vocabulary.field, title: vocabulary.title },
    scheme: vocabulary.scheme,
    reference,
    level,
    rows: groups.map((group) => groupRow(group, known, reference, level)),
    total: { ...total, rate: rate.ofGroup(total, level) },
    notKnown: shareNotKnown(groups, total),
    outsideDenominator: frame.units.length - total.members,
    outcomeNotStated:
      memberSet === null || memberSet.has(notStated)
        ? blankOutcomes.reduce((sum, count) => sum + count, 0)
        : 0,
  };
}

function distinct(values: readonly NamedValue[]): readonly NamedValue[] {
  return [...new Map(values.map((value) => [value.value, value])).values()];
}

function sumOf(groups: readonly CountedGroup[]): { events: number; members: number } {
  return {
    events: groups.reduce((sum, group) => sum + group.events, 0),
    members: groups.reduce((sum, group) => sum + group.members, 0),
  };
}

function shareNotKnown(
  groups: readonly CountedGroup[],
  total: { readonly events: number; readonly members: number },
): UnknownShare {
  const { events, members } = sumOf(groups.filter((group) => !group.known));
  return {
    events,
    members,
    shareOfEvents: total.events === 0 ? null : events / total.events,
    shareOfMembers: total.members === 0 ? null : members / total.members,
  };
}

function referenceOf(
  vocabulary: Vocabulary,
  known: readonly CountedGroup[],
  given: string,
): Reference {
  if (given === 'everyone-else' || given === 'all') return { kind: given };
  const withMembers = known.filter((group) => group.members > 0);
  const found = findValue(vocabulary, new Set(known.map(({ value }) => value)), given);
  const group = withMembers.find(({ value }) => value === found?.value);
  if (group !== undefined) return { kind: 'group', value: group.value, label: group.label };
  const names = withMembers.map(({ label }) => label);
  throw new UserError(
    'REFERENCE_ABSENT',
    `No unit of the comparison is in the reference group "${given}" of ${vocabulary.field}.`,
    `Use a group that has members (${names.join(', ') || 'there is none'}), everyone-else or all.`,
  );
}

function refuseEventsOutside(
  events: readonly NamedValue[],
  among: readonly NamedValue[] | null,
): void {
  if (among === null) return;
  const outside = events.filter(({ value }) => !among.some((member) => member.value === value));
  if (outside.length === 0) return;
  const names = outside.map(({ label }) => label).join(', ');
  throw new UserError(
    'EVENT_NOT_AMONG',
    `An event is not among the outcomes of the denominator: ${names}.`,
    'Add it to the outcomes given with --among, or take it from the events.',
  );
}

function refuseEmpty(groups: readonly CountedGroup[], request: ComparisonRequest): void {
  if (groups.some((group) => group.members > 0)) return;
  throw new UserError(
    'NOTHING_TO_COMPARE',
    `No unit has an outcome of the denominator in ${request.outcome}.`,
    'Check the period and the outcomes given with --among.',
  );
}
