import type { CodeList } from '../code-list.js';
import type { Normalisation, Row } from '../intake.js';
import type { TablePlan } from '../plan.js';
import type { Profile } from '../profile.js';
import type { RowSchema } from '../row-schema.js';
import { type Climbing, climbing, heightAt } from './climbing.js';
import { type Column, columnOf, firstLooseNote, textOfValue } from './column.js';
import { fieldTest } from './field-rules.js';
import { at, type Growing, growing } from './growing.js';
import type { ReadAgain } from './held-bytes.js';
import type { Keep } from './keep.js';
import { type Milestones, milestones, placedRow } from './milestones.js';
import { beginCases, canCompare } from './begin-cases.js';
import type { CsvRecord } from '../records.js';
import { cellsOf } from './record-cells.js';
import { type Kernel, startKernel } from './kernel/kernel.js';
import { emptyRecord, scanRecord, stopsFor } from './scan-record.js';

/** The rows of an export as columns of numbers; what is not in them is read from the file again. */
export interface ColumnTable {
  readonly plan: TablePlan;
  readonly profile: Profile;
  readonly kernel: Kernel;
  readonly columns: readonly Column[];
  readonly places: ReadonlyMap<string, number>;
  readonly constants: Readonly<Record<string, string>>;
  readonly keep: Keep;
  /** By row: its state. */
  readonly states: Growing;
  /** By row that is kept: the number in the spreadsheet, the line and the byte where it begins. */
  readonly sheetRows: Climbing;
  readonly lines: Climbing;
  readonly offsets: Climbing;
  /** By row that is kept: a digest of its cells; none once the table is checked. */
  digests: Growing;
  /** Where some of the rows stand that are not kept. */
  readonly milestones: Milestones;
  /** The bytes that end a run of plain content. */
  readonly stops: Uint8Array;
  /** The cells of rows that csv-parse read. */
  readonly held: Map<number, readonly string[]>;
  /** Set when the whole file is read. */
  bytes: number;
  readAgain: ReadAgain;
  /** Reads a row from its cells, with whatever may be said of it, which is left unsaid. */
  rowFrom: (record: CsvRecord, aligned: boolean) => Row;
}

/** The state of a row; bits. */
export const rowStates = { rejected: 1, misaligned: 2 } as const;

/** Null where the columns cannot answer for what the profile asks. */
export function columnTable(
  plan: TablePlan,
  schema: RowSchema,
  profile: Profile,
  codeLists: ReadonlyMap<string, CodeList>,
  asAt: string | undefined,
  wanted: Keep,
): ColumnTable | null {
  const constants = profile.constants ?? {};
  const keep = canCompare(plan, constants) ? wanted : 'rows';
  const good = Object.entries(constants).every(([field, value]) => {
    const property = schema.properties[field];
    const isMapped = plan.columns.some((column) => column.field === field);
    return property !== undefined && !isMapped && fieldTest(property, codeLists)(value);
  });
  if (!good || plan.columns.length === 0) return null;
  const kernel = startKernel();
  kernel.calls.beginColumns(plan.columns.length);
  const parts = { rules: profile, codeLists, asAt, keep };
  const columns = plan.columns.map((column, place) =>
    columnOf(kernel, column, place, plan.header[column.index] ?? '', parts),
  );
  if (keep === 'places') beginCases(kernel, columns, constants);
  return {
    plan,
    profile,
    kernel,
    columns,
    places: new Map(columns.map((column, place) => [column.plan.field, place])),
    constants,
    keep,
    states: growing(),
    sheetRows: climbing(),
    lines: climbing(),
    offsets: climbing(),
    digests: growing(),
    milestones: milestones(),
    stops: stopsFor(plan.delimiter.charCodeAt(0)),
    held: new Map(),
    bytes: 0,
    readAgain: () => {
      throw new Error('the file is not yet read');
    },
    rowFrom: () => {
      throw new Error('rows are not yet read');
    },
  };
}

export function rowCount({ states }: ColumnTable): number {
  return states.length;
}

/** A row as an object; its cells, and free texts that are not kept, are read again when asked for. */
export function rowAt(table: ColumnTable, index: number): Row {
  if (table.keep === 'places') return rowInFile(table, index);
  const state = at(table.states, index);
  return {
    row: heightAt(table.sheetRows, index),
    line: heightAt(table.lines, index),
    status: (state & rowStates.rejected) === 0 ? 'accepted' : 'rejected',
    aligned: (state & rowStates.misaligned) === 0,
    values: (state & rowStates.misaligned) === 0 ? valuesAt(table, index) : bare(),
    get cells() {
      return cellsAt(table, index);
    },
  };
}

/** A row of which nothing is kept: all but its state is read from the file again, its values once. */
function rowInFile(table: ColumnTable, index: number): Row {
  const aligned = (at(table.states, index) & rowStates.misaligned) === 0;
  let values: Row['values'] | undefined;
  return {
    get row() {
      return placedRow(table, index).row;
    },
    get line() {
      return placedRow(table, index).line;
    },
    get status() {
      return (at(table.states, index) & rowStates.rejected) === 0 ? 'accepted' : 'rejected';
    },
    aligned,
    get values() {
      return (values ??= table.rowFrom(placedRow(table, index), aligned).values);
    },
    get cells() {
      return placedRow(table, index).cells;
    },
  };
}

/** The cells of a row as the file has them. */
export function cellsAt(table: ColumnTable, index: number): readonly string[] {
  const held = table.held.get(index);
  if (held !== undefined) return held;
  const offset = heightAt(table.offsets, index);
  const next = index + 1 < rowCount(table) ? heightAt(table.offsets, index + 1) : table.bytes;
  const read = table.readAgain(offset, next - offset);
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
  const end = scanRecord(bytes, 0, bytes.length, true, table.stops, scannedAgain);
  if (end < 0) throw new Error('the file has changed since it was read');
  return cellsOf(bytes, scannedAgain);
}

const scannedAgain = emptyRecord();

function valuesAt(table: ColumnTable, index: number): Record<string, string> {
  const values = bare();
  for (const [field, value] of Object.entries(table.constants)) values[field] = value;
  for (const column of table.columns) {
    const number = at(column.rows, index);
    if (number === 0) continue;
    const { field } = column.plan;
    if (index < column.looseFrom) values[field] = textOfValue(column, number);
    else defineLoose(values, field, () => looseText(table, column, index));
  }
  return values;
}

/** The value of a text that is left in the file. */
export function looseText(table: ColumnTable, column: Column, index: number): string {
  return column.read(cellsAt(table, index)[column.plan.index] ?? '').value ?? '';
}

function defineLoose(values: Record<string, string>, field: string, get: () => string): void {
  Object.defineProperty(values, field, { get, enumerable: true, configurable: true });
}

/** An object without a prototype; made so, it stays as small and fast as any other. */
function bare(): Record<string, string> {
  return Object.setPrototypeOf({}, null) as Record<string, string>;
}

/** What was set right in the contents of the rows, by field and kind. */
export function notesOf({ columns }: ColumnTable): readonly Normalisation[] {
  return columns.flatMap(({ plan, notes, dictionary: { kernel, handle } }) =>
    [...notes].flatMap(([content, { kinds, rows }]) => {
      const counted = content < firstLooseNote ? kernel.calls.countOf(handle, content) : 0;
      const count = rows + counted;
      return count === 0 ? [] : kinds.map((kind) => ({ kind, field: plan.field, count }));
    }),
  );
}
