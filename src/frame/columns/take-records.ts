import { isBlankRecord } from '../blank-record.js';
import { findShape, type KnownRow, type RowReader } from '../read-row.js';
import { takeRows, takeShape, type TableShape } from '../table-shape.js';
import { batchEntry } from './batch-entry.js';
import { climb } from './climbing.js';
import { type Column, firstLooseNote, known, textOfValue, valueNumber } from './column.js';
import { type ColumnTable, rowStates } from './column-table.js';
import { push, pushSame } from './growing.js';
import { scannedRecord } from './kernel/scanned-record.js';
import { type IssueList, issueList } from './issue-list.js';
import { knownReading } from './known-readings.js';
import { cellOf, cellsOf } from './record-cells.js';
import { isMilestone, passMilestone } from './milestones.js';
import type { RecordPlace } from './record-place.js';
import { readTaken, takeCell } from './take-cell.js';

export interface RecordTaker {
  /** Takes the rows that the kernel took, the first at `first`; returns the line behind them. */
  readonly takeBatch: (first: RecordPlace) => number;
  /** Reads a content that the kernel found in the column of an index. */
  readonly readContent: (index: number) => void;
  /** Takes the record below the header that the kernel scanned last; `held` if csv-parse read it. */
  readonly take: (place: RecordPlace, held?: readonly string[]) => void;
  /** The issues of rows, in the order of the rows. */
  readonly issues: IssueList;
}

/**
 * Makes what enters records into the columns of a table. It says nothing of a row itself: a row of
 * which anything might be said goes to the reader of rows (`detail`), whose word counts. Without one
 * the file is refused already, and only its shape is taken.
 */
export function recordTaker(
  table: ColumnTable,
  detail: RowReader | null,
  shape: TableShape,
): RecordTaker {
  const { plan, columns, kernel } = table;
  const { calls } = kernel;
  const issues = issueList();
  const linesOf = batchEntry(table);

  const numberAt = (index: number): number =>
    kernel.words()[(calls.values.value >>> 2) + index] ?? 0;
  const contentAt = (index: number): number =>
    kernel.words()[(calls.contents.value >>> 2) + index] ?? 0;

  /** The row at hand, whose contents were found: its columns know how they read. */
  const atHand: KnownRow = {
    readingAt: (index) => {
      const column = columns[index];
      if (column === undefined || column.isHashed || isLooseNow(column)) return undefined;
      return knownReading(column, contentAt(index), numberAt(index));
    },
    cellAt: (index) => cellOf(kernel.bytes(), scannedRecord(kernel), index),
  };

  const isLooseNow = ({ looseFrom }: Column): boolean => table.states.length >= looseFrom;

  /** The number of a value in the row at hand, which is there already where its contents were found. */
  const numberOf = (column: Column, value: string | undefined, wasFound: boolean): number => {
    if (value === undefined || isLooseNow(column)) return Number(value !== undefined);
    const number = numberAt(column.place);
    const isThere =
      wasFound && !column.isHashed && number !== 0 && textOfValue(column, number) === value;
    return isThere ? number : valueNumber(column, value);
  };

  const read = (cells: readonly string[], place: RecordPlace, asKnown?: KnownRow): void => {
    if (detail === null) return;
    const record = { row: place.row, line: place.line, cells };
    const { row, issues: found } = detail(record, asKnown);
    for (const issue of found) issues.push(issue);
    for (const column of columns) {
      const number = numberOf(column, row.values[column.plan.field], asKnown !== undefined);
      kernel.words()[(calls.values.value >>> 2) + column.place] = number;
    }
    enter(
      place,
      (row.status === 'rejected' ? rowStates.rejected : 0) |
        (row.aligned ? 0 : rowStates.misaligned),
      true,
    );
  };

  /** Enters the row at hand, whose values stand in the kernel. */
  const enter = (place: RecordPlace, state: number, isReadElsewhere: boolean): void => {
    if (table.keep === 'places') {
      calls.takeRow(Number(state === 0), Number(isReadElsewhere));
      if (isMilestone(table.states.length)) passMilestone(table.milestones, place);
    } else {
      for (const column of columns) push(column.rows, numberAt(column.place));
      push(table.digests, calls.digestOfRow() >>> 0);
      climb(table.sheetRows, place.row);
      climb(table.lines, place.line);
      climb(table.offsets, place.offset);
    }
    push(table.states, state);
  };

  /** The kernel may have found that there are too many different texts in a column. */
  const loosen = (): void => {
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      if (column?.mayBeLoose !== true || column.looseFrom !== Infinity) continue;
      const from = calls.looseFrom(index) >>> 0;
      if (from !== never) column.looseFrom = from;
    }
  };

  const lastLineEnds = (taken: number): number =>
    kernel.words()[(calls.innerLineEnds.value >>> 2) + taken - 1] ?? 0;

  return {
    issues,
    takeBatch: (first) => {
      const taken = calls.taken.value;
      if (taken === 0) return first.line;
      loosen();
      const lines = linesOf(first, taken);
      pushSame(table.states, 0, taken);
      const last = first.line + lines - 1 - lastLineEnds(taken);
      takeRows(shape, taken, plan.width, { row: first.row + taken - 1, line: last });
      return first.line + lines;
    },
    readContent: (index) => {
      const column = columns[index];
      if (column !== undefined) readTaken(kernel, column, index);
    },
    take: (place, held) => {
      const record = scannedRecord(kernel);
      let cells = held;
      if (record.solid === 0) {
        cells ??= cellsOf(kernel.bytes(), record);
        if (isBlankRecord(cells)) {
          takeShape(shape, record.cells, place, true);
          return;
        }
      }
      takeShape(shape, record.cells, place, false);
      if (detail === null) return;
      if (held !== undefined) table.held.set(table.states.length, held);
      calls.setRows(table.states.length);
      if (record.cells !== plan.width) {
        read(cells ?? cellsOf(kernel.bytes(), record), place);
        return;
      }
      let all = 0xff;
      let any = 0;
      for (const column of columns) {
        const marks = takeCell(kernel, column, column.place);
        all &= marks;
        any |= marks;
      }
      loosen();
      const isOdd = calls.mayBeMisshapen(all) !== 0;
      if (isOdd) cells ??= cellsOf(kernel.bytes(), scannedRecord(kernel));
      if (isOdd && cells !== undefined && findShape(cells, plan) !== null) {
        read(cells, place);
        return;
      }
      if ((any & known.suspect) !== 0 || calls.isFine(any) === 0) {
        read([], place, atHand);
        return;
      }
      if ((any & known.noted) !== 0) calls.countNotes();
      for (const column of (any & known.noted) === 0 ? [] : columns) {
        const content = contentAt(column.place);
        const note = content < firstLooseNote ? undefined : column.notes.get(content);
        if (note !== undefined) note.rows += 1;
      }
      enter(place, 0, false);
    },
  };
}

/** What the kernel answers for a column whose texts are in the dictionary. */
const never = 0xffffffff;
