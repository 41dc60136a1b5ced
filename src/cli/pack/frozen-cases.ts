import { buildFrame } from '../../frame/build-frame.js';
import type { Intake } from '../../frame/intake.js';
import { parseTable } from '../../frame/parse-table.js';
import { tableToCsv } from '../../format/csv.js';
import { restore } from '../../format/neutralise.js';
import type { Scope } from '../../record/scope.js';

/** A case and the date that decides its period; without one where the export has none. */
export interface DatedCase {
  readonly caseRef: string;
  readonly date: string | null;
}

/** The cases of the period with their dates, as text: what the next pack compares itself with. */
export function freezeCases(intake: Intake, period: NonNullable<Scope['period']>): string {
  return tableToCsv({
    name: 'cases',
    caption: 'The cases of the period',
    columns: [
      { name: 'case_ref', label: 'Case reference', kind: 'text' },
      { name: period.field, label: 'Date', kind: 'text' },
    ],
    rows: datedCases(intake, period.field, period).map(({ caseRef, date }) => [
      caseRef,
      date ?? '',
    ]),
    notes: [],
  });
}

/** The case references of what `freezeCases` wrote. */
export function thawCases(text: string): readonly string[] {
  return parseTable(text).rows.map(([caseRef = '']) => restore(caseRef));
}

/** Every case that passes the filters of the profile, those of one period or all, with its date. */
export function datedCases(
  intake: Intake,
  field: string,
  period: Scope['period'],
): readonly DatedCase[] {
  const frame = buildFrame(intake, {
    unit: 'case',
    forTables: true,
    fields: [field],
    ...(period === null ? {} : { period }),
  });
  return frame.units.map(({ id, values }) => {
    const date = values[field] ?? '';
    return { caseRef: id, date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null };
  });
}
