import { UserError } from '../errors.js';
import type { FrameRequest } from '../frame/build-frame.js';
import { frameFields, requireField } from '../frame/fields.js';
import type { FieldRule, FrameLosses, UnitCounts } from '../frame/frame.js';
import type { Intake } from '../frame/intake.js';
import type { Step } from '../format/sql/query.js';
import { sql, type Sql } from '../format/sql/sql.js';
import { excludedColumn } from '../sampling/design.js';
import type { EngineTable } from './cells.js';
import type { TableContents } from './contents.js';
import { earlierUnits } from './earlier-units.js';
import type { Engine } from './engine.js';
import { fieldRanks } from './field-ranks.js';
import { judgedSteps } from './judged-steps.js';
import {
  filterMarks,
  forceMark,
  markAll,
  type NumberedField,
  placeholderCodesOf,
  valuesOf,
} from './marks.js';
import { type Mark, placeholderMark } from './read-request.js';
import { readSteps } from './read-step.js';
import { scopeSteps, unitRowsStep } from './scope-steps.js';
import { type RowsTold, tellRows } from './tell-rows.js';
import { refuseBlankPrefixes, tellUnits } from './tell-units.js';
import { collapsedStep, namesStep, unitsStep, whereConditions } from './units-steps.js';

/** A frame that stays where the data lie: what can be asked of its units. */
export interface EngineFrame extends RowsTold {
  readonly counts: UnitCounts;
  readonly leftOut: FrameLosses;
  readonly rules: readonly FieldRule[];
  readonly size: number;
  /** The steps without which a query cannot speak of `units`: unit_id, reference and value_1 .. value_k. */
  readonly steps: readonly Step[];
  /** Whether `units` says of each unit which earlier draw used it up. */
  readonly excludes: boolean;
  /** The column of a field in `units`, and of the earlier draw that used a unit up. */
  readonly columnOf: (field: string) => Sql;
}

/** What a frame is asked for, save what needs every value of a unit's rows. */
export interface EngineFrameRequest extends Omit<FrameRequest, 'every' | 'forTables'> {
  /** The earlier draw that used up each unit, by unit id; absent where none is excluded. */
  readonly excludedBy?: ReadonlyMap<string, string>;
}

/**
 * Makes the units of a table where it lies: rows read and judged, cases in scope, one value a field.
 *
 * @throws UserError ENGINE_ROWS_UNCLEAR, UNKNOWN_FIELD, UNKNOWN_VALUE, ID_FIELD_BLANK, UNIT_AMBIGUOUS
 */
export async function engineFrame(
  engine: Engine,
  table: EngineTable,
  intake: Intake,
  contents: TableContents,
  request: EngineFrameRequest,
): Promise<EngineFrame> {
  const available = frameFields(intake);
  const numbered = (name: string): NumberedField => {
    const field = requireField(name, available);
    return { field, ranks: fieldRanks(field, valuesOf(field.base, contents, intake)) };
  };
  const fields = [...new Set(request.fields)].map(numbered);
  const where = (request.where ?? []).map(({ field }) => numbered(field));
  const period = request.period === undefined ? undefined : numbered(request.period.field);
  const filters = filterMarks(intake, available);
  const people = placeholderCodesOf(intake);
  const marks: readonly Mark[] = [
    ...markAll('field', fields),
    ...markAll('where', where),
    ...(period === undefined ? [] : markAll('period', [period])),
    ...filters,
    ...[...people].map(([field, codes]) => ({
      name: placeholderMark(field),
      field,
      of: (value: string | undefined) => (codes.has(value ?? '') ? 1 : 0),
    })),
    forceMark(valuesOf('force', contents, intake)),
  ];
  const read = readSteps(table, contents, {
    marks,
    constants: intake.profile.constants ?? {},
    placeholders: new Set(
      (intake.profile.placeholderSubjects ?? []).map((subject) => subject.trim().toLowerCase()),
    ),
    placeholderCodes: people,
    idField: request.idField,
  });
  const rows = await engine.keep(read.before, read.read);
  const judged = [
    ...rows,
    ...judgedSteps(
      read.faults.map(({ name }) => name),
      request.idField,
    ),
  ];
  const told = await tellRows(engine, judged, read.faults, contents);
  const scope = scopeSteps(filters, period, request.period);
  const scoped = [...judged, ...scope];
  const collapsed = [...scoped, unitRowsStep(request.unit), collapsedStep(fields, where)];
  const { counts, leftOut, blankPrefixes } = await tellUnits(engine, [
    ...scoped,
    unitRowsStep(request.unit),
  ]);
  refuseBlankPrefixes(blankPrefixes, request.idField);
  const conditions = await whereConditions(engine, collapsed, request.where ?? [], where);
  const names = fields.map(({ ranks }, index) => namesStep(index, ranks));
  const { excludedBy } = request;
  const earlier = excludedBy === undefined ? undefined : earlierUnits(excludedBy);
  const units = unitsStep(fields.length, conditions, earlier);
  const steps = await engine.keep([...collapsed, ...names, ...(earlier?.steps ?? [])], units);
  const [size = 0, again = 0] = ((await engine.ask(steps, sizeResult))[0] ?? []).map(Number);
  refuseSameIds(again);
  return {
    ...told,
    counts,
    leftOut: { ...leftOut, rejectedRows: told.rowCounts.rejected },
    rules: fields.map(({ field: { name, rule } }) => ({ field: name, rule })),
    size,
    steps,
    excludes: earlier !== undefined,
    columnOf: (field) => {
      if (field === excludedColumn && earlier !== undefined) return sql`${[excludedColumn]}`;
      const place = fields.findIndex((each) => each.field.name === field);
      if (place === -1) throw new RangeError(`the frame does not carry ${field}`);
      return sql`${[`value_${place + 1}`]}`;
    },
  };
}

const sizeResult = {
  about: ['How many units there are, and how many have the reference of another.'],
  lines: [sql`SELECT count(*), coalesce(sum(ambiguous), 0) FROM units`],
};

function refuseSameIds(again: number): void {
  if (again === 0) return;
  throw new UserError(
    'UNIT_AMBIGUOUS',
    `${again} units have the reference of another.`,
    'A reference may not hold the character |: change it at the source, or draw cases instead.',
  );
}
