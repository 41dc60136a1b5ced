import { collapser } from './collapse.js';
import { requireField, type FrameField } from './fields.js';
import type { Intake, Row } from './intake.js';

/** The first and last day of a period, both included, and the date field that decides. */
export interface PeriodFilter {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Tells whether the rows of a case put it in scope: it passes every filter of the profile, and its
 * collapsed date lies in the period. A case without that date lies in no period.
 *
 * @throws UserError UNKNOWN_FIELD
 */
export function scopeTest(
  intake: Intake,
  fields: ReadonlyMap<string, FrameField>,
  isPlaceholder: (row: Row) => boolean,
  period: PeriodFilter | undefined,
): (rows: readonly Row[]) => boolean {
  const filters = (intake.profile.filters ?? []).map(({ field, values, rows }) => {
    requireField(field, fields);
    const wanted = new Set(values);
    const holds = (row: Row): boolean => wanted.has(row.values[field] ?? '');
    return rows === 'every'
      ? (all: readonly Row[]) => all.every(holds)
      : (all: readonly Row[]) => all.some(holds);
  });
  const inPeriod = periodTest(fields, isPlaceholder, period);
  return (rows) => filters.every((passes) => passes(rows)) && inPeriod(rows);
}

/** Tells whether the collapsed date of some rows lies in the period; everything does without one. */
export function periodTest(
  fields: ReadonlyMap<string, FrameField>,
  isPlaceholder: (row: Row) => boolean,
  period: PeriodFilter | undefined,
): (rows: readonly Row[]) => boolean {
  if (period === undefined) return () => true;
  const date = collapser(requireField(period.field, fields), isPlaceholder, false);
  return (rows) => {
    const day = date(rows);
    return day >= period.from && day <= period.to;
  };
}
