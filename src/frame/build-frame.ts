import { UserError } from '../errors.js';
import { askUnits } from './asked-units.js';
import { passingRows } from './columns/passing-rows.js';
import { unitsFromColumns } from './columns/units/units-from-columns.js';
import { type FrameField, frameFields, requireField } from './fields.js';
import type { Frame, Unit, UnitLevel } from './frame.js';
import type { Intake } from './intake.js';
import { refuseWithoutReferences } from './references.js';
import type { PeriodFilter } from './scope.js';
import { unitsFromRows } from './units-from-rows.js';
import { requireUnit } from './units.js';

/** What a frame is asked for. */
export interface FrameRequest {
  readonly unit: UnitLevel;
  /** Fields that every unit is to carry, `<field>_group` included. */
  readonly fields: readonly string[];
  /** Keeps the units whose collapsed value is one of these. */
  readonly where?: readonly { readonly field: string; readonly values: readonly string[] }[];
  readonly period?: PeriodFilter;
  /** Fields of which every unit is to carry all the values of its rows, as `every_<field>`. */
  readonly every?: readonly string[];
  /** A field whose value and a `|` stand before every reference, so that those of two forces differ. */
  readonly idField?: string;
  /** The units are only counted, never drawn or frozen; then the export need not have references. */
  readonly forTables?: true;
}

/**
 * Makes the units of an intake at one level. Filters of the profile and the period decide by whole
 * cases; a case of which some rows were rejected keeps the others and is counted as incomplete.
 *
 * At unit `row` all aligned rows as read count, accepted or rejected, also those without a
 * reference, and the profile's filters do not apply: that level is for tables of rows only.
 *
 * @throws UserError UNKNOWN_FIELD, UNKNOWN_VALUE, UNIT_NOT_AVAILABLE, UNIT_AMBIGUOUS,
 *   ID_FIELD_BLANK, DRAW_NEEDS_REFERENCES
 */
export function buildFrame(intake: Intake, request: FrameRequest): Frame {
  const { unit } = request;
  if (request.forTables !== true) refuseWithoutReferences(intake);
  const fields = frameFields(intake);
  requireUnit(unit, fields);
  requireIdField(request.idField, intake, fields);
  const asked = askUnits(intake, request, fields);
  const { units, counts, leftOut } =
    unitsFromColumns(intake, asked) ?? unitsFromRows(intake, asked);
  if (unit !== 'case') refuseSameIds(units);
  const rules = [...new Set(request.fields)].map((name) => {
    const { rule } = requireField(name, fields);
    return { field: name, rule };
  });
  return { unit, intake, units, rules, counts, leftOut };
}

/** Two units of one id could not be told apart in a draw; a reference that holds `|` can make them. */
function refuseSameIds(units: readonly Unit[]): void {
  let before: string | undefined;
  let again = 0;
  let first = 0;
  for (const unit of units) {
    if (unit.id === before) {
      if (again === 0) first = unit.rows[0] ?? 0;
      again += 1;
    }
    before = unit.id;
  }
  if (again === 0) return;
  throw new UserError(
    'UNIT_AMBIGUOUS',
    `${again} units have the reference of another (first in row ${first}).`,
    'A reference may not hold the character |: change it at the source, or draw cases instead.',
  );
}

/** A row that does not say whose case it is would vanish, so no frame is made with one. */
function requireIdField(
  idField: string | undefined,
  { rows }: Intake,
  fields: ReadonlyMap<string, FrameField>,
): void {
  if (idField === undefined) return;
  requireField(idField, fields);
  let blank = 0;
  let first = 0;
  for (const row of passingRows(rows)) {
    if (row.status === 'rejected' || row.values[idField] !== undefined) continue;
    if (blank === 0) first = row.row;
    blank += 1;
  }
  if (blank === 0) return;
  throw new UserError(
    'ID_FIELD_BLANK',
    `${blank} accepted rows have no ${idField} (first in row ${first}), so their references would be incomplete.`,
    'Complete the field at the source, or give it as a constant in the profile.',
  );
}
