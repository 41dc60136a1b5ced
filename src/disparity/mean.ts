import { conjunction, type Condition, type Count } from './count.js';
import type { Counter, CountRole } from './counter.js';
import { daysKnown, daysOf, type Span, spanText } from './days.js';

/** What was measured of a unit. */
export interface Measured {
  readonly id: string;
  /** Units of one case go together. */
  readonly caseRef: string;
  readonly amount: number;
}

/**
 * The units of which a mean is taken, with their amounts. Figures keep the means that they were
 * worked out from, as they keep counts, so that they can be hidden with them.
 */
export interface Mean {
  /** Two means of one frame are the same if and only if their keys are. */
  readonly key: string;
  readonly span: Span;
  /** The group that it is the mean of, whether its days can be counted or not; never hidden beside it. */
  readonly members: Count;
  /** Those of them whose days can be counted. */
  readonly count: Count;
  readonly measured: readonly Measured[];
}

/** The mean of the units that meet the conditions and whose days can be counted. */
export function meanOf(
  counter: Counter,
  span: Span,
  conditions: readonly Condition[],
  role: CountRole = {},
): Mean {
  const members = counter.count(conditions, role);
  const all = conjunction([...conditions, daysKnown(span)]);
  const count = counter.count(all, { ...role, within: members });
  return {
    key: `${spanText(span)} ${count.key}`,
    span,
    members,
    count,
    measured: counter.units(all).flatMap((unit) => {
      const amount = daysOf(unit, span);
      return amount === null ? [] : [{ id: unit.id, caseRef: unit.caseRef, amount }];
    }),
  };
}
