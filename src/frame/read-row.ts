import type { IssueCode } from './checks/index.js';
import { issueKinds } from './checks/index.js';
import { rowChecks, shapeChecks } from './checks/hooks.js';
import type { Normalisation, Row } from './intake.js';
import type { Detail, Issue } from './issue.js';
import type { ColumnPlan, TablePlan } from './plan.js';
import type { Profile } from './profile.js';
import { type CellReading, cellReader } from './read-cell.js';
import type { CsvRecord } from './records.js';
import { hasReferences } from './references.js';
import type { RowSchema } from './row-schema.js';
import type { RowValidator } from './row-validator.js';

/** A row as read, with its issues in the order of the columns, and what was set right in it. */
export interface RowReading {
  readonly row: Row;
  readonly issues: readonly Issue[];
}

export interface RowReaderParts {
  readonly plan: TablePlan;
  readonly schema: RowSchema;
  readonly profile: Profile;
  readonly validate: RowValidator;
  readonly asAt: string | undefined;
  /** Told of every normalisation that was made. */
  readonly note: (field: string, kind: Normalisation['kind']) => void;
}

interface Fault {
  readonly code: IssueCode;
  readonly field: string | null;
  readonly detail: Detail;
}

/** What somebody knows already of a row whose cells can be laid to their columns. */
export interface KnownRow {
  /** How the cell of a mapped column reads, by the place of the column, where it was read. */
  readonly readingAt: (place: number) => CellReading | undefined;
  /** Any other cell, by its place in the record. */
  readonly cellAt: (index: number) => string;
}

/** Reads one row, which is not blank. The cells of a record that is known are not looked at. */
export type RowReader = (record: CsvRecord, known?: KnownRow) => RowReading;

/** Makes the reader of the rows of one table. */
export function rowReader(parts: RowReaderParts): RowReader {
  const { plan, schema, profile } = parts;
  const columns = plan.columns.map((column) => ({
    column,
    read: cellReader(column, profile),
  }));
  const constants = Object.entries(profile.constants ?? {});
  // Values are text; the validator is to see numbers where the schema has them.
  const hasNumbers = Object.values(schema.properties).some(({ type }) => type !== 'string');
  const order = new Map(plan.columns.map(({ field }, index) => [field, index]));
  return (record, known) => {
    const misshapen = known === undefined ? findShape(record.cells, plan) : null;
    if (misshapen !== null) return close(record, false, bare(), [misshapen], schema, order);
    const values = bare();
    const candidate: Record<string, unknown> = hasNumbers ? bare() : values;
    const faults: Fault[] = [];
    for (const [field, value] of constants) {
      values[field] = value;
      if (hasNumbers) candidate[field] = typed(value, schema.properties[field]?.type);
    }
    const faulty = new Set<string>();
    let place = -1;
    for (const { column, read } of columns) {
      place += 1;
      const { field } = column;
      const reading =
        known?.readingAt(place) ??
        read(known?.cellAt(column.index) ?? record.cells[column.index] ?? '');
      for (const kind of reading.normalisations) parts.note(field, kind);
      for (const { code, detail } of reading.faults) faults.push({ code, field, detail });
      const { length } = reading.faults;
      if (length > 0 && reading.faults.some(({ code }) => issueKinds[code].severity === 'error'))
        faulty.add(field);
      else if (reading.value !== undefined) {
        values[field] = reading.value;
        if (hasNumbers) candidate[field] = typed(reading.value, column.schema.type);
      }
    }
    const broken = parts.validate(candidate).filter(({ field }) => !faulty.has(field));
    faults.push(...broken);
    if (
      hasReferences(profile) &&
      values['case_ref'] === undefined &&
      !faulty.has('case_ref') &&
      !names(broken, 'MISSING_REFERENCE')
    ) {
      faults.push({ code: 'MISSING_REFERENCE', field: 'case_ref', detail: {} });
    }
    for (const { field } of broken) {
      if (schema.properties[field]?.onFault === 'warning') Reflect.deleteProperty(values, field);
    }
    const context = {
      plan,
      schema,
      values,
      ...(parts.asAt === undefined ? {} : { asAt: parts.asAt }),
    };
    for (const { code, row } of rowChecks) {
      for (const { field, detail } of row(context)) faults.push({ code, field, detail });
    }
    return close(record, true, values, faults, schema, order);
  };
}

/** What is wrong with the shape of a row, so that its cells cannot be laid to their columns. */
export function findShape(cells: readonly string[], plan: TablePlan): Fault | null {
  for (const { code, shape } of shapeChecks) {
    const detail = shape(cells, plan);
    if (detail !== null) return { code, field: null, detail };
  }
  return null;
}

function close(
  record: CsvRecord,
  aligned: boolean,
  values: Record<string, string>,
  faults: readonly Fault[],
  schema: RowSchema,
  order: ReadonlyMap<string, number>,
): RowReading {
  const { row, line, cells } = record;
  if (faults.length === 0) {
    return { row: { row, line, status: 'accepted', aligned, values, cells }, issues: [] };
  }
  const place = (field: string | null): number => order.get(field ?? '') ?? -1;
  const issues = faults
    .map((fault) => issueOf(fault, record, schema))
    .sort((left, right) => place(left.field) - place(right.field));
  const status = issues.some(({ severity }) => severity === 'error') ? 'rejected' : 'accepted';
  return { row: { row, line, status, aligned, values, cells }, issues };
}

/**
 * A field whose schema says `onFault: "warning"` never rejects its row; the issue then says that the
 * value counts as not stated. The reference is no such field, whatever its schema says.
 */
function issueOf(fault: Fault, { row, line }: CsvRecord, schema: RowSchema): Issue {
  const { code, field, detail } = fault;
  const { severity } = issueKinds[code];
  const eased =
    severity === 'error' &&
    field !== null &&
    field !== 'case_ref' &&
    schema.properties[field]?.onFault === 'warning';
  return eased
    ? { code, severity: 'warning', field, row, line, detail: { ...detail, countsAs: 'not stated' } }
    : { code, severity, field, row, line, detail };
}

function typed(value: string, type: ColumnPlan['schema']['type'] | undefined): unknown {
  return type === 'integer' || type === 'number' ? Number(value) : value;
}

function names(faults: readonly Fault[], code: IssueCode): boolean {
  return faults.some((fault) => fault.code === code);
}

/** An object without a prototype; made so, it stays as small and fast as any other. */
function bare(): Record<string, string> {
  return Object.setPrototypeOf({}, null) as Record<string, string>;
}
