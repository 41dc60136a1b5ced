import { UserError } from '../errors.js';
import type { Frame, Unit } from '../frame/frame.js';

/** How many units of each group had each outcome: group, then outcome. */
export type OutcomeCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Counts every unit of the frame once, by its group and its outcome.
 * @throws UserError UNKNOWN_FIELD when the units do not carry a field
 */
export function countOutcomes(
  frame: Frame,
  groupField: string,
  outcomeField: string,
): OutcomeCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const unit of frame.units) {
    const group = valueOf(unit, groupField);
    const outcome = valueOf(unit, outcomeField);
    const ofGroup = counts.get(group) ?? new Map<string, number>();
    counts.set(group, ofGroup.set(outcome, (ofGroup.get(outcome) ?? 0) + 1));
  }
  return counts;
}

function valueOf(unit: Unit, field: string): string {
  const value = unit.values[field];
  if (value !== undefined) return value;
  throw new UserError(
    'UNKNOWN_FIELD',
    `The units have no field ${field}.`,
    `Use one of the fields: ${Object.keys(unit.values).join(', ')}.`,
  );
}

/** The outcomes that some unit had. */
export function outcomesSeen(counts: OutcomeCounts): Set<string> {
  return new Set([...counts.values()].flatMap((ofGroup) => [...ofGroup.keys()]));
}

/** The units of a group whose outcome is one of those given; of all outcomes when null. */
export function countOf(
  ofGroup: ReadonlyMap<string, number> | undefined,
  outcomes: ReadonlySet<string> | null,
): number {
  let sum = 0;
  for (const [outcome, count] of ofGroup ?? []) {
    if (outcomes === null || outcomes.has(outcome)) sum += count;
  }
  return sum;
}
