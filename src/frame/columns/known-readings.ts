import type { CellReading } from '../read-cell.js';
import type { KnownReadings } from '../read-row.js';
import { type Column, known, textOfValue } from './column.js';
import { numberOf } from './kernel/byte-dictionary.js';

/** How a cell reads whose content and value are known by number; undefined where it must be read again. */
export function knownReading(
  column: Column,
  content: number,
  number: number,
): CellReading | undefined {
  const { kernel, handle } = column.dictionary;
  const marks = kernel.calls.marksOf(handle, content);
  if ((marks & (known.read | known.suspect | known.noted)) !== known.read) return undefined;
  return number === 0 ? blank : { ...blank, value: textOfValue(column, number) };
}

const blank: CellReading = { faults: [], normalisations: [] };

/** How the cells of a row read that was read before, as far as their columns keep contents. */
export function readingsOf(columns: readonly Column[], cells: readonly string[]): KnownReadings {
  return (place) => {
    const column = columns[place];
    if (column === undefined || column.isHashed || column.mayBeLoose) return undefined;
    const { kernel, handle } = column.dictionary;
    const content = numberOf(column.dictionary, cells[column.plan.index] ?? '');
    const isOwn = (kernel.calls.marksOf(handle, content) & known.own) !== 0;
    return knownReading(column, content, isOwn ? content : kernel.calls.valueOf(handle, content));
  };
}
