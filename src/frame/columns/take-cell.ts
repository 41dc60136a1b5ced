import type { CellReading } from '../read-cell.js';
import { type Column, firstLooseNote, known, readContent } from './column.js';
import type { Kernel } from './kernel/kernel.js';
import { scannedRecord } from './kernel/scanned-record.js';
import { cellOf } from './record-cells.js';

/** What the kernel tells of a cell that it leaves to the reader of cells, as in kernel/columns.ts. */
const unread = -1;
const unreadText = -2;

/**
 * Has the kernel find content and value of a cell of the record that it scanned, and reads what it
 * leaves; returns what is known of the content.
 */
export function takeCell(kernel: Kernel, column: Column, index: number): number {
  const { calls } = kernel;
  const marks = calls.takeCell(index);
  if (marks === unread) {
    readTaken(kernel, column, index);
    return calls.takeCell(index);
  }
  return marks === unreadText ? readText(kernel, column, index) : marks;
}

/** Reads the content that the kernel found in a column and knows nothing of. */
export function readTaken(kernel: Kernel, column: Column, index: number): void {
  readContent(column, kernel.words()[(kernel.calls.contents.value >>> 2) + index] ?? 0);
  kernel.calls.wasRead(index);
}

/** Reads a free text that is left in the file. */
function readText(kernel: Kernel, column: Column, index: number): number {
  const cell = cellOf(kernel.bytes(), scannedRecord(kernel), column.plan.index);
  const { value, faults, normalisations } = column.read(cell);
  const words = kernel.words();
  words[(kernel.calls.values.value >>> 2) + index] = Number(value !== undefined);
  const marks = known.read | known.heading;
  if (faults.length > 0) return marks | known.suspect;
  if (normalisations.length === 0) return marks;
  words[(kernel.calls.contents.value >>> 2) + index] = looseNote(column, normalisations);
  return marks | known.noted;
}

/** The number under which is counted what was set right in texts that are no contents of the dictionary. */
function looseNote({ notes }: Column, kinds: CellReading['normalisations']): number {
  for (const [number, note] of notes) {
    if (number >= firstLooseNote && note.kinds.join() === kinds.join()) return number;
  }
  const number = firstLooseNote + notes.size;
  notes.set(number, { kinds, rows: 0 });
  return number;
}
