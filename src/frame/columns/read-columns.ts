import { compareBytewise } from '../bytewise.js';
import { checkTable } from '../check-table.js';
import type { CodeList } from '../code-list.js';
import type { Normalisation } from '../intake.js';
import type { Profile } from '../profile.js';
import { type RowReader, rowReader } from '../read-row.js';
import type { RowSchema } from '../row-schema.js';
import { rowValidator } from '../row-validator.js';
import type { TableReading } from '../split-file.js';
import type { TableShape } from '../table-shape.js';
import { closeDictionary } from './kernel/byte-dictionary.js';
import { heightAt } from './climbing.js';
import type { IssueList } from './issue-list.js';
import { knownRow } from './known-readings.js';
import { type ColumnTable, notesOf, rowCount, rowStates } from './column-table.js';
import { at, growing, put } from './growing.js';
import { indexOfSheetRow } from './milestones.js';
import { placesInQuestion } from './places-in-question.js';
import { type RowsFor, rowsInQuestion } from './rows-in-question.js';
import { rowsOf } from './rows-view.js';

export interface ColumnReading {
  /** Reads one row as it is read without columns. */
  readonly detail: RowReader;
  /** Looks for the rows of which the checks of the table could say anything; false where they must be kept. */
  readonly settle: () => boolean;
  /** Looks at the rows together, once all are in the columns. */
  readonly finish: (issues: IssueList, shape: TableShape) => TableReading;
}

/** What the reading of columns leaves to the reader of rows and to the checks of the table. */
export function readColumns(
  table: ColumnTable,
  parts: {
    readonly profile: Profile;
    readonly schema: RowSchema;
    readonly codeLists: ReadonlyMap<string, CodeList>;
    readonly asAt: string | undefined;
  },
): ColumnReading {
  const { profile, schema, codeLists, asAt } = parts;
  const { plan } = table;
  const noted = new Map<string, Map<Normalisation['kind'], number>>();
  let isReadAgain = false;
  const note = (field: string, kind: Normalisation['kind']): void => {
    if (isReadAgain) return;
    const kinds = noted.get(field) ?? new Map<Normalisation['kind'], number>();
    if (kinds.size === 0) noted.set(field, kinds);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  };
  // Made when it is needed: to compile a validator takes longer than to read a small file. One reader
  // serves rows that are read again as well, since it has become fast by then.
  let reader: RowReader | undefined;
  const read: RowReader = (record, known) => {
    reader ??= rowReader({
      plan,
      schema,
      profile,
      validate: rowValidator(schema, codeLists),
      asAt,
      note,
    });
    return reader(record, known);
  };
  table.rowFrom = (record, aligned) => {
    isReadAgain = true;
    return read(record, aligned ? knownRow(table.columns, record.cells) : undefined).row;
  };
  let found: RowsFor | null = null;
  const settle = (): RowsFor | null =>
    (found ??= table.keep === 'rows' ? rowsInQuestion(table) : placesInQuestion(table));
  return {
    detail: (record, known) => {
      isReadAgain = false;
      return read(record, known);
    },
    settle: () => settle() !== null,
    finish: (issues, shape) => {
      const rowsFor = settle() ?? (() => rowsOf(table));
      checkTable({ rowsFor, reject: (rows) => reject(table, rows) }, plan, schema, issues);
      letGo(table);
      const rows = rowCount(table);
      let rejected = 0;
      for (let row = 0; row < rows; row += 1)
        rejected += at(table.states, row) & rowStates.rejected;
      return {
        rows: rowsOf(table),
        issues: issues.inOrder(),
        counts: {
          rows: shape.rows,
          accepted: rows - rejected,
          rejected,
          blank: shape.rows - rows,
        },
        normalisations: counted([...notesOf(table), ...listed(noted)]),
      };
    },
  };
}

/** What only the reading and the checks of the table need is half of what a large table takes up. */
function letGo(table: ColumnTable): void {
  table.digests = growing();
  // What is read again is looked up there.
  if (table.keep === 'places') return;
  for (const { dictionary } of table.columns) closeDictionary(dictionary);
}

function reject(table: ColumnTable, rejected: ReadonlySet<number>): void {
  if (rejected.size === 0) return;
  if (table.keep === 'places') {
    for (const sheetRow of rejected) {
      const row = indexOfSheetRow(table, sheetRow);
      if (row !== undefined) put(table.states, row, at(table.states, row) | rowStates.rejected);
    }
    return;
  }
  for (let row = 0; row < rowCount(table); row += 1) {
    if (!rejected.has(heightAt(table.sheetRows, row))) continue;
    put(table.states, row, at(table.states, row) | rowStates.rejected);
  }
}

function listed(
  noted: ReadonlyMap<string, ReadonlyMap<Normalisation['kind'], number>>,
): readonly Normalisation[] {
  return [...noted].flatMap(([field, kinds]) =>
    [...kinds].map(([kind, count]) => ({ kind, field, count })),
  );
}

/** Normalisations by field and kind, in bytewise order. */
function counted(notes: readonly Normalisation[]): readonly Normalisation[] {
  const found = new Map<string, Normalisation>();
  for (const { kind, field, count } of notes) {
    const key = `${field} ${kind}`;
    found.set(key, { kind, field, count: count + (found.get(key)?.count ?? 0) });
  }
  return [...found.values()].sort(
    (left, right) =>
      compareBytewise(left.field, right.field) || compareBytewise(left.kind, right.kind),
  );
}
