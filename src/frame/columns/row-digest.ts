import { hashOf } from './byte-dictionary.js';
import type { Column } from './column.js';
import { singleQuotes } from './record-cells.js';
import { cellMarks, type ScannedRecord } from './scan-record.js';

/**
 * A number of 32 bits that rows with the same cells share, and few others do. Of long texts it looks at
 * the length and at both ends alone: rows that share a digest are compared.
 */
export interface RowDigest {
  /** Of a row as wide as the header, whose contents are known by number. */
  readonly ofContents: (bytes: Buffer, record: ScannedRecord, contents: Uint32Array) => number;
  /** Of any other row. */
  readonly ofCells: (bytes: Buffer, record: ScannedRecord) => number;
}

export function rowDigest(width: number, columns: readonly Column[]): RowDigest {
  const numbered = Int32Array.from(
    columns.flatMap(({ mayBeLoose }, index) => (mayBeLoose ? [] : [index])),
  );
  const known = new Set(Array.from(numbered, (index) => columns[index]?.plan.index));
  const others = Int32Array.from(
    Array.from({ length: width }, (_, cell) => cell).filter((cell) => !known.has(cell)),
  );
  return {
    ofContents: (bytes, record, contents) => {
      let digest = width;
      for (let place = 0; place < numbered.length; place += 1) {
        digest = mixed(digest, contents[numbered[place] ?? 0] ?? 0);
      }
      for (let place = 0; place < others.length; place += 1) {
        digest = mixed(digest, cellDigest(bytes, record, others[place] ?? 0));
      }
      return digest >>> 0;
    },
    ofCells: (bytes, record) => {
      let digest = record.cells;
      for (let cell = 0; cell < record.cells; cell += 1) {
        digest = mixed(digest, cellDigest(bytes, record, cell));
      }
      return digest >>> 0;
    },
  };
}

function mixed(digest: number, value: number): number {
  const next = Math.imul(digest ^ value, 0x85ebca6b);
  return next ^ (next >>> 13);
}

const enough = 16;

function cellDigest(bytes: Buffer, { starts, ends, marks }: ScannedRecord, cell: number): number {
  const start = starts[cell] ?? 0;
  const end = ends[cell] ?? 0;
  if (((marks[cell] ?? 0) & cellMarks.doubledQuotes) !== 0) {
    const single = singleQuotes(bytes, start, end);
    return digestOf(single, 0, single.length);
  }
  return digestOf(bytes, start, end);
}

function digestOf(bytes: Buffer, start: number, end: number): number {
  if (end - start <= enough * 2) return hashOf(bytes, start, end);
  const ends = mixed(hashOf(bytes, start, start + enough), hashOf(bytes, end - enough, end));
  return mixed(ends, end - start);
}
