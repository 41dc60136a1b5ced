import type { AskedUnits, FoundUnits } from './asked-units.js';
import { compareBytewise } from './bytewise.js';
import { passingRows } from './columns/passing-rows.js';
import { resolveValues } from './conditions.js';
import type { Unit } from './frame.js';
import type { Intake, Row } from './intake.js';
import { personKey } from './persons.js';
import { referenceOf } from './references.js';
import { periodTest, scopeTest } from './scope.js';
import { splitCases } from './split-cases.js';
import { countUnits } from './unit-counts.js';
import { unitsOfCases, type RowsOfUnit } from './units.js';

/**
 * Finds units by way of the rows as objects: for every unit level and any way to read an export.
 *
 * @throws UserError UNKNOWN_VALUE
 */
export function unitsFromRows(intake: Intake, asked: AskedUnits): FoundUnits {
  const { unit, isPlaceholder } = asked;
  const reference = referenceOf(intake.profile, asked.idField);
  const { inScope, losses } = splitCases(intake, scopeTest(asked), reference);
  const person = personKey(intake, isPlaceholder);
  const inPeriod = periodTest(asked.period);
  const { units: found, left: rowsWithoutUnit } =
    unit === 'row'
      ? { units: asReadUnits(intake, reference).filter(({ rows }) => inPeriod(rows)), left: 0 }
      : unitsOfCases(unit, inScope, isPlaceholder, person);
  return {
    units: narrowed(found, asked)
      .map(({ id, caseRef, rows }): Unit => {
        const values: Record<string, string> = {};
        for (const { name, collapse } of asked.values) values[name] = collapse(rows);
        return { id, caseRef, values, rows: rows.map(({ row }) => row) };
      })
      .sort((left, right) => compareBytewise(left.id, right.id)),
    counts: countUnits(inScope, isPlaceholder, person),
    leftOut: { ...losses, rowsWithoutUnit },
  };
}

/** The units whose collapsed values meet every condition. */
function narrowed(found: readonly RowsOfUnit[], { where }: AskedUnits): readonly RowsOfUnit[] {
  return where.reduce((left, { field, given, collapse }) => {
    const seen = new Set(found.map(({ rows }) => collapse(rows)));
    const wanted = resolveValues(field, given, seen);
    return left.filter(({ rows }) => wanted.has(collapse(rows)));
  }, found);
}

function asReadUnits(
  intake: Intake,
  reference: (row: Row) => string | undefined,
): readonly RowsOfUnit[] {
  return [...passingRows(intake.rows)]
    .filter(({ aligned }) => aligned)
    .map((row) => ({ id: String(row.row), caseRef: reference(row) ?? '', rows: [row] }));
}
