import { isBlankRecord } from '../blank-record.js';
import { findShape, type RowReading } from '../read-row.js';
import type { Issue } from '../issue.js';
import type { CsvRecord } from '../records.js';
import { takeShape, type TableShape } from '../table-shape.js';
import { climb } from './climbing.js';
import { type Column, known, valueNumber } from './column.js';
import { type ColumnTable, rowStates } from './column-table.js';
import { push } from './growing.js';
import { cellsOf } from './record-cells.js';
import { rowDigest } from './row-digest.js';
import type { ScannedRecord } from './scan-record.js';
import { takeCell } from './take-cell.js';

/** Where a record stands in the file. */
export interface RecordPlace {
  readonly row: number;
  readonly line: number;
  readonly offset: number;
}

export interface RecordTaker {
  /** Takes the next record below the header; `held` are its cells, for one that csv-parse read. */
  readonly take: (
    bytes: Buffer,
    record: ScannedRecord,
    place: RecordPlace,
    held?: readonly string[],
  ) => void;
  /** The issues of rows, in the order of the rows. */
  readonly issues: Issue[];
}

/**
 * Makes what enters records into the columns of a table. It says nothing of a row itself: a row of
 * which anything might be said goes to the reader of rows (`detail`), whose word counts. Without one
 * the file is refused already, and only its shape is taken.
 */
export function recordTaker(
  table: ColumnTable,
  isFine: (values: Uint32Array, marks: number) => boolean,
  detail: ((record: CsvRecord) => RowReading) | null,
  shape: TableShape,
): RecordTaker {
  const { plan, columns } = table;
  const values = new Uint32Array(columns.length);
  const contents = new Uint32Array(columns.length);
  const issues: Issue[] = [];
  const enough = Math.max(2, plan.width / 2);
  const digest = rowDigest(plan.width, columns);

  const read = (cells: readonly string[], place: RecordPlace): void => {
    if (detail === null) return;
    const { row, issues: found } = detail({ row: place.row, line: place.line, cells });
    issues.push(...found);
    for (const column of columns) {
      const value = row.values[column.plan.field];
      const isLoose = column.rows.length >= column.looseFrom;
      push(column.rows, isLoose ? Number(value !== undefined) : valueNumber(column, value));
    }
    enter(
      place,
      (row.status === 'rejected' ? rowStates.rejected : 0) |
        (row.aligned ? 0 : rowStates.misaligned),
    );
  };

  const enter = ({ row, line, offset }: RecordPlace, state: number): void => {
    climb(table.sheetRows, row);
    climb(table.lines, line);
    climb(table.offsets, offset);
    push(table.states, state);
  };

  return {
    issues,
    take: (bytes, record, place, held) => {
      let cells = held;
      if (record.solid === 0) {
        cells ??= cellsOf(bytes, record);
        if (isBlankRecord(cells)) {
          takeShape(shape, record.cells, place, true);
          return;
        }
      }
      takeShape(shape, record.cells, place, false);
      if (detail === null) return;
      if (held !== undefined) table.held.set(table.states.length, held);
      if (record.cells !== plan.width) {
        push(table.digests, digest.ofCells(bytes, record));
        read(cells ?? cellsOf(bytes, record), place);
        return;
      }
      let all = 0xff;
      let any = 0;
      for (let index = 0; index < columns.length; index += 1) {
        const column = columns[index] as Column;
        const marks = takeCell(column, bytes, record, index, values, contents);
        all &= marks;
        any |= marks;
      }
      push(table.digests, digest.ofContents(bytes, record, contents));
      const isOdd =
        record.lineEnds > 0 ||
        (record.ends[record.cells - 1] ?? 0) - (record.starts[0] ?? 0) > plan.longestCell ||
        (all & known.heading) !== 0 ||
        (record.solid <= enough && mayBeFooter(bytes, record));
      if (isOdd) cells ??= cellsOf(bytes, record);
      const misshapen = cells !== undefined && isOdd && findShape(cells, plan) !== null;
      if (misshapen || (any & known.suspect) !== 0 || !isFine(values, any)) {
        read(cells ?? cellsOf(bytes, record), place);
        return;
      }
      for (let index = 0; index < columns.length; index += 1) {
        const column = columns[index] as Column;
        push(column.rows, values[index] ?? 0);
        if ((any & known.noted) !== 0) {
          const note = column.notes.get(contents[index] ?? 0);
          if (note !== undefined) note.rows += 1;
        }
      }
      enter(place, 0);
    },
  };
}

/** Whether the first cell that is not empty may begin a line of totals or the end of a report. */
function mayBeFooter(bytes: Buffer, { cells, starts, ends }: ScannedRecord): boolean {
  for (let cell = 0; cell < cells; cell += 1) {
    const start = starts[cell] ?? 0;
    if (start === (ends[cell] ?? 0)) continue;
    const byte = bytes[start] ?? 0;
    return byte <= 0x20 || byte >= 0x7f || footerStarts.has(byte | 0x20);
  }
  return true;
}

const footerStarts: ReadonlySet<number> = new Set(
  Buffer.from('gsorectn(0123456789', 'latin1').map((byte) => byte | 0x20),
);
