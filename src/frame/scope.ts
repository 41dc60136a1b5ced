import { type FrameField, requireField } from './fields.js';
import type { Intake, Row } from './intake.js';
import type { UnitValue } from './unit-value.js';

/** The first and last day of a period, both included, and the date field that decides. */
export interface PeriodFilter {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** A filter of the profile: some rows of a case, or every one, have one of the values. */
export interface CaseFilter {
  readonly field: string;
  readonly values: ReadonlySet<string>;
  readonly rows: 'some' | 'every';
}

/** What decides by whole cases whether they are in a frame. */
export interface CaseScope {
  readonly filters: readonly CaseFilter[];
  readonly period: (PeriodFilter & { readonly date: UnitValue }) | null;
}

/** @throws UserError UNKNOWN_FIELD */
export function caseFilters(
  intake: Intake,
  fields: ReadonlyMap<string, FrameField>,
): readonly CaseFilter[] {
  return (intake.profile.filters ?? []).map(({ field, values, rows }) => {
    requireField(field, fields);
    return { field, values: new Set(values), rows: rows === 'every' ? 'every' : 'some' };
  });
}

/**
 * Tells whether the rows of a case put it in scope: it passes every filter of the profile, and its
 * collapsed date lies in the period. A case without that date lies in no period.
 */
export function scopeTest({ filters, period }: CaseScope): (rows: readonly Row[]) => boolean {
  const tests = filters.map(({ field, values, rows }) => {
    const holds = (row: Row): boolean => values.has(row.values[field] ?? '');
    return rows === 'every'
      ? (all: readonly Row[]) => all.every(holds)
      : (all: readonly Row[]) => all.some(holds);
  });
  const inPeriod = periodTest(period);
  return (rows) => tests.every((passes) => passes(rows)) && inPeriod(rows);
}

/** Tells whether the collapsed date of some rows lies in the period; everything does without one. */
export function periodTest(period: CaseScope['period']): (rows: readonly Row[]) => boolean {
  if (period === null) return () => true;
  const { from, to, date } = period;
  return (rows) => {
    const day = date.collapse(rows);
    return day >= from && day <= to;
  };
}
