import type { ColumnPlan } from '../plan.js';
import type { Profile } from '../profile.js';

/** How plain dates are written, as in kernel/dates.ts. */
const orders = { iso: 1, 'day-first': 2, 'month-first': 3 } as const;

const understood: ReadonlySet<string> = new Set([
  'title', 'description', 'type', 'format', 'sensitive', 'perCase', 'onFault', 'collapse', 'mayBeFuture',
]); // prettier-ignore

/**
 * How the dates of a column are written of which nothing can be said, days of the calendar since 1900;
 * null where the profile maps spellings, or where a rule looks at more than the calendar.
 */
export function plainDates(
  { kind, mapping, schema }: ColumnPlan,
  headingKey: string,
  written: Profile['dates'],
): number | null {
  const isPlain =
    kind === 'date' &&
    mapping.values === undefined &&
    schema.type === 'string' &&
    Object.keys(schema).every((keyword) => understood.has(keyword)) &&
    !/^\d/.test(headingKey);
  return isPlain ? orders[written ?? 'iso'] : null;
}
