import { climbBy, climbEvenly } from './climbing.js';
import type { ColumnTable } from './column-table.js';
import { pushAll } from './growing.js';
import { isMilestone, passMilestone } from './milestones.js';
import type { RecordPlace } from './record-place.js';

/** Makes what enters the rows of a batch of the kernel, all but their states, and returns how many lines they have. */
export function batchEntry(table: ColumnTable): (first: RecordPlace, taken: number) => number {
  const { columns, kernel } = table;
  const { calls } = kernel;
  const rises = new Uint32Array(calls.batch.value);

  /** Enters the batch of the kernel, and returns how many lines its rows have. */
  const enterBatch = (first: RecordPlace, taken: number): number => {
    const words = kernel.words();
    const batch = calls.batch.value;
    const numbers = calls.numbers.value >>> 2;
    for (const { rows, place } of columns) pushAll(rows, words, numbers + place * batch, taken);
    pushAll(table.digests, words, calls.digests.value >>> 2, taken);
    climbEvenly(table.sheetRows, first.row, taken);
    const places = calls.places.value >>> 2;
    const begin = words[places] ?? 0;
    for (let index = 0; index < taken; index += 1) {
      rises[index] = (words[places + index] ?? 0) - begin;
    }
    climbBy(table.offsets, first.offset + begin, rises.subarray(0, taken));
    const lineEnds = calls.innerLineEnds.value >>> 2;
    let lines = 0;
    for (let index = 0; index < taken; index += 1) {
      rises[index] = lines;
      lines += 1 + (words[lineEnds + index] ?? 0);
    }
    climbBy(table.lines, first.line, rises.subarray(0, taken));
    return lines;
  };

  /** Passes the batch of the kernel, whose rows it has compared, and returns how many lines they have. */
  const passBatch = (first: RecordPlace, taken: number): number => {
    const words = kernel.words();
    const places = calls.places.value >>> 2;
    const lineEnds = calls.innerLineEnds.value >>> 2;
    const before = table.states.length;
    let lines = 0;
    for (let index = 0; index < taken; index += 1) {
      if (isMilestone(before + index)) {
        const [row, line] = [first.row + index, first.line + lines];
        const offset = first.offset + (words[places + index] ?? 0);
        passMilestone(table.milestones, { row, line, offset });
      }
      lines += 1 + (words[lineEnds + index] ?? 0);
    }
    return lines;
  };

  return table.keep === 'rows' ? enterBatch : passBatch;
}
