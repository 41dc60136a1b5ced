import type { Checklist } from '../checklist/checklist.js';
import {
  openColumns,
  type IssuedChecklist,
  type IssuedColumn,
  type IssuedValue,
  type TableName,
} from './issued-checklist.js';

/** A table as it was written: one row for each row of the checklist, or for each entry of its register. */
export interface IssuedTable {
  readonly columns: readonly IssuedColumn[];
  readonly rows: readonly (readonly IssuedValue[])[];
}

/** What was handed out beside the questions themselves. */
export interface HandedOut {
  readonly runId: string;
  readonly tables: Readonly<Record<TableName, IssuedTable>>;
  /** By unit id, who reads the case; one that is not here is read once, by anybody. */
  readonly readings: ReadonlyMap<string, readonly (string | null)[]>;
  readonly reviewers: readonly string[];
  readonly otherSheets?: readonly string[];
}

/**
 * Puts a checklist together with the tables that were made of it, which say what each locked cell
 * held. Throws a RangeError where they do not have the same number of rows.
 */
export function issueChecklist(checklist: Checklist, handedOut: HandedOut): IssuedChecklist {
  const { tables } = handedOut;
  const lockedRow = lockedCells('checklist', tables.checklist, checklist.rows.length);
  const lockedCase = lockedCells('register', tables.register, checklist.register.length);
  return {
    runId: handedOut.runId,
    set: checklist.set,
    tables: { checklist: tables.checklist.columns, register: tables.register.columns },
    rows: checklist.rows.map(({ case: { unitId }, question }, index) => ({
      unitId,
      questionId: question.id,
      question,
      locked: lockedRow(index),
    })),
    register: checklist.register.map(
      ({ case: { unitId, stratum, role, rank }, status }, index) => ({
        unitId,
        stratum,
        role,
        rank,
        status,
        readings: handedOut.readings.get(unitId) ?? [null],
        locked: lockedCase(index),
      }),
    ),
    reviewers: handedOut.reviewers,
    otherSheets: handedOut.otherSheets ?? [],
  };
}

/** Gives the locked cells of a row of a table, by the names of their columns. */
function lockedCells(
  name: TableName,
  { columns, rows }: IssuedTable,
  expected: number,
): (index: number) => ReadonlyMap<string, IssuedValue> {
  if (rows.length !== expected) {
    throw new RangeError(`${name}: ${rows.length} rows were written of ${expected}`);
  }
  const open = openColumns[name];
  return (index) =>
    new Map(
      columns.flatMap((column, place): readonly (readonly [string, IssuedValue])[] =>
        open.includes(column.name) ? [] : [[column.name, rows[index]?.[place] ?? null]],
      ),
    );
}
