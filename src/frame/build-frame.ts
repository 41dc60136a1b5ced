import { UserError } from '../errors.js';
import { compareBytewise } from './bytewise.js';
import { collapser } from './collapse.js';
import { passingRows } from './columns/passing-rows.js';
import { resolveValues } from './conditions.js';
import { everyValue } from './every-value.js';
import { type FrameField, frameFields, requireField } from './fields.js';
import type { Frame, Unit, UnitLevel } from './frame.js';
import type { Intake, Row } from './intake.js';
import { personKey } from './persons.js';
import { placeholderTest } from './placeholders.js';
import { referenceOf, refuseWithoutReferences } from './references.js';
import { periodTest, scopeTest, type PeriodFilter } from './scope.js';
import { splitCases } from './split-cases.js';
import { countUnits } from './unit-counts.js';
import { requireUnit, unitsOfCases, type RowsOfUnit } from './units.js';

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
  const { unit, period } = request;
  if (request.forTables !== true) refuseWithoutReferences(intake);
  const fields = frameFields(intake);
  requireUnit(unit, fields);
  const wanted = [...new Set(request.fields)].map((name) => requireField(name, fields));
  const isPlaceholder = placeholderTest(intake);
  const asRead = unit === 'row';
  const collapses = wanted.map(
    (field) => [field.name, collapser(field, isPlaceholder, asRead)] as const,
  );
  const every = (request.every ?? []).map((name) => {
    const field = requireField(name, fields);
    return [`every_${name}`, everyValue(field)] as const;
  });
  requireIdField(request.idField, intake, fields);
  const reference = referenceOf(intake.profile, request.idField);
  const { inScope, losses } = splitCases(
    intake,
    scopeTest(intake, fields, isPlaceholder, period),
    reference,
  );
  const person = personKey(intake, isPlaceholder);
  const inPeriod = periodTest(fields, isPlaceholder, period);
  const { units: found, left: rowsWithoutUnit } =
    unit === 'row'
      ? { units: asReadUnits(intake, reference).filter(({ rows }) => inPeriod(rows)), left: 0 }
      : unitsOfCases(unit, inScope, isPlaceholder, person);
  const units = narrowed(found, request.where ?? [], fields, isPlaceholder, asRead)
    .map(({ id, caseRef, rows }): Unit => {
      const values: Record<string, string> = {};
      for (const [name, collapse] of [...collapses, ...every]) values[name] = collapse(rows);
      return { id, caseRef, values, rows: rows.map(({ row }) => row) };
    })
    .sort((left, right) => compareBytewise(left.id, right.id));
  refuseSameIds(units);
  return {
    unit,
    intake,
    units,
    rules: wanted.map(({ name, rule }) => ({ field: name, rule })),
    counts: countUnits(inScope, isPlaceholder, person),
    leftOut: { ...losses, rowsWithoutUnit },
  };
}

/** The units whose collapsed values meet every condition. */
function narrowed(
  found: readonly RowsOfUnit[],
  where: NonNullable<FrameRequest['where']>,
  fields: ReadonlyMap<string, FrameField>,
  isPlaceholder: (row: Row) => boolean,
  asRead: boolean,
): readonly RowsOfUnit[] {
  return where.reduce((left, { field, values }) => {
    const named = requireField(field, fields);
    const collapse = collapser(named, isPlaceholder, asRead);
    const seen = new Set(found.map(({ rows }) => collapse(rows)));
    const wanted = resolveValues(named, values, seen);
    return left.filter(({ rows }) => wanted.has(collapse(rows)));
  }, found);
}

/** Two units of one id could not be told apart in a draw; a reference that holds `|` can make them. */
function refuseSameIds(units: readonly Unit[]): void {
  const again = units.filter((unit, index) => unit.id === units[index - 1]?.id);
  if (again.length === 0) return;
  throw new UserError(
    'UNIT_AMBIGUOUS',
    `${again.length} units have the reference of another (first in row ${again[0]?.rows[0] ?? 0}).`,
    'A reference may not hold the character |: change it at the source, or draw cases instead.',
  );
}

function asReadUnits(
  intake: Intake,
  reference: (row: Row) => string | undefined,
): readonly RowsOfUnit[] {
  return [...passingRows(intake.rows)]
    .filter(({ aligned }) => aligned)
    .map((row) => ({ id: String(row.row), caseRef: reference(row) ?? '', rows: [row] }));
}

/** A row that does not say whose case it is would vanish, so no frame is made with one. */
function requireIdField(
  idField: string | undefined,
  { rows }: Intake,
  fields: ReadonlyMap<string, FrameField>,
): void {
  if (idField === undefined) return;
  requireField(idField, fields);
  const blank = [...passingRows(rows)].filter(
    (row) => row.status !== 'rejected' && row.values[idField] === undefined,
  );
  if (blank.length === 0) return;
  throw new UserError(
    'ID_FIELD_BLANK',
    `${blank.length} accepted rows have no ${idField} (first in row ${blank[0]?.row ?? 0}), so their references would be incomplete.`,
    'Complete the field at the source, or give it as a constant in the profile.',
  );
}
