import type { ScannedRecord } from '../scan-record.js';
import type { Kernel } from './kernel.js';

const endings = ['none', 'LF', 'CR', 'CRLF'] as const;

/**
 * The record that a kernel scanned last, whose cells stand in the kernel's memory; good until the next
 * call.
 */
export function scannedRecord({ calls, bytes, words }: Kernel): ScannedRecord {
  const cells = calls.cells.value;
  const { buffer } = words();
  return {
    cells,
    starts: new Uint32Array(buffer, calls.starts.value >>> 0, cells),
    ends: new Uint32Array(buffer, calls.ends.value >>> 0, cells),
    marks: bytes().subarray(calls.marks.value >>> 0, (calls.marks.value >>> 0) + cells),
    solid: calls.solid.value,
    lineEnds: calls.lineEnds.value,
    ending: endings[calls.ending.value] ?? 'none',
  };
}

/** Puts the cells of a record that somebody else read into a kernel, as if it had scanned them. */
export function stageRecord({ calls, bytes, words }: Kernel, cells: readonly string[]): void {
  const lengths = cells.map((cell) => Buffer.byteLength(cell));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let start = calls.inputFor(total) >>> 0;
  calls.stageCells(cells.length);
  for (const [index, cell] of cells.entries()) {
    const end = start + (lengths[index] ?? 0);
    bytes().write(cell, start);
    words()[(calls.starts.value >>> 2) + index] = start;
    words()[(calls.ends.value >>> 2) + index] = end;
    bytes()[(calls.marks.value >>> 0) + index] = beyondAscii;
    start = end;
  }
}

/** Whatever the bytes are: no check of a text may be passed over. */
const beyondAscii = 2;
