import { UserError } from '../errors.js';
import type { UnitLevel } from './frame.js';
import type { FrameField } from './fields.js';
import type { Row } from './intake.js';
import { personId, type PersonOf } from './persons.js';

/** The rows of one unit, before its fields are collapsed. */
export interface RowsOfUnit {
  readonly id: string;
  readonly caseRef: string;
  readonly rows: readonly Row[];
}

/** The field whose value makes the unit, for allegations and subjects within their case; none for cases and rows. */
const identifiers = {
  case: null,
  allegation: 'allegation_no',
  subject: 'subject_id',
  person: 'subject_id',
  row: null,
} as const satisfies Readonly<Record<UnitLevel, string | null>>;

/** @throws UserError UNIT_NOT_AVAILABLE when the export has no column that tells units of this level apart */
export function requireUnit(unit: UnitLevel, fields: ReadonlyMap<string, FrameField>): void {
  const field = identifiers[unit];
  if (field === null || fields.has(field)) return;
  const possible = Object.entries(identifiers).flatMap(([level, identifier]) =>
    identifier === null || fields.has(identifier) ? [level] : [],
  );
  throw new UserError(
    'UNIT_NOT_AVAILABLE',
    `The unit ${unit} is not available: no column of this export is mapped to ${field}`,
    `Map a column to ${field} in the profile, or use --unit ${possible.join(' or --unit ')}.`,
  );
}

/** Units, and how many rows belong to none of them. */
interface UnitsFound {
  readonly units: readonly RowsOfUnit[];
  readonly left: number;
}

/** Splits cases into their units, or gathers the rows of each person from all of them. */
export function unitsOfCases(
  unit: Exclude<UnitLevel, 'row'>,
  cases: ReadonlyMap<string, readonly Row[]>,
  isPlaceholder: (row: Row) => boolean,
  person: PersonOf,
): UnitsFound {
  if (unit === 'person') {
    const { parts, left } = partsOf([...cases.values()].flat(), person);
    const units = [...parts].map(([key, rows]) => {
      const id = personId(key);
      return { id, caseRef: id, rows: rows.toSorted((one, other) => one.row - other.row) };
    });
    return { units, left };
  }
  const split = [...cases].map(([caseRef, rows]) =>
    unitsOfCase(unit, caseRef, rows, isPlaceholder),
  );
  return {
    units: split.flatMap(({ units }) => units),
    left: split.reduce((sum, { left }) => sum + left, 0),
  };
}

function unitsOfCase(
  unit: 'case' | 'allegation' | 'subject',
  caseRef: string,
  rows: readonly Row[],
  isPlaceholder: (row: Row) => boolean,
): UnitsFound {
  const field = identifiers[unit];
  if (field === null) return { units: [{ id: caseRef, caseRef, rows }], left: 0 };
  const { parts, left } = partsOf(rows, (row) =>
    unit === 'subject' && isPlaceholder(row) ? undefined : row.values[field],
  );
  const units = [...parts].map(([part, same]) => ({
    id: `${caseRef}|${part}`,
    caseRef,
    rows: same,
  }));
  return { units, left };
}

/** Rows by the part that they belong to, and how many belong to none. */
function partsOf(rows: readonly Row[], partOf: (row: Row) => string | undefined) {
  const parts = new Map<string, Row[]>();
  let left = 0;
  for (const row of rows) {
    const part = partOf(row);
    if (part === undefined) {
      left += 1;
      continue;
    }
    const same = parts.get(part);
    if (same === undefined) parts.set(part, [row]);
    else same.push(row);
  }
  return { parts, left };
}
