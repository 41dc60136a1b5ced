import { UserError } from '../errors.js';
import type { UnitLevel } from './frame.js';
import type { FrameField } from './fields.js';
import type { Row } from './intake.js';

/** The rows of one unit, before its fields are collapsed. */
export interface RowsOfUnit {
  readonly id: string;
  readonly caseRef: string;
  readonly rows: readonly Row[];
}

/** The field whose value, within its case, makes the unit; none for cases and rows. */
const identifiers = {
  case: null,
  allegation: 'allegation_no',
  subject: 'subject_id',
  row: null,
} as const;

/** @throws UserError UNIT_NOT_AVAILABLE when the export has no column that tells units of this level apart */
export function requireUnit(unit: UnitLevel, fields: ReadonlyMap<string, FrameField>): void {
  const field = identifiers[unit];
  if (field === null || fields.has(field)) return;
  const possible = (['case', 'allegation', 'subject', 'row'] as const).filter((level) => {
    const identifier = identifiers[level];
    return identifier === null || fields.has(identifier);
  });
  throw new UserError(
    'UNIT_NOT_AVAILABLE',
    `The unit ${unit} is not available: no column of this export is mapped to ${field}`,
    `Map a column to ${field} in the profile, or use --unit ${possible.join(' or --unit ')}.`,
  );
}

/** Splits the rows of one case into its units; `left` are the rows that belong to none. */
export function unitsOfCase(
  unit: Exclude<UnitLevel, 'row'>,
  caseRef: string,
  rows: readonly Row[],
  isPlaceholder: (row: Row) => boolean,
): { readonly units: readonly RowsOfUnit[]; readonly left: number } {
  const field = identifiers[unit];
  if (field === null) return { units: [{ id: caseRef, caseRef, rows }], left: 0 };
  const parts = new Map<string, Row[]>();
  let left = 0;
  for (const row of rows) {
    const part = row.values[field];
    if (part === undefined || (unit === 'subject' && isPlaceholder(row))) {
      left += 1;
      continue;
    }
    const same = parts.get(part);
    if (same === undefined) parts.set(part, [row]);
    else same.push(row);
  }
  const units = [...parts].map(([part, same]) => ({
    id: `${caseRef}|${part}`,
    caseRef,
    rows: same,
  }));
  return { units, left };
}
