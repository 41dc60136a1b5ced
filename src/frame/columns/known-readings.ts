import type { CellReading } from '../read-cell.js';
import type { KnownRow } from '../read-row.js';
import { type Column, known, textOfValue } from './column.js';
import { numberOf, textOf } from './kernel/byte-dictionary.js';

/** How a cell reads whose content and value are known by number; undefined where it was never read. */
export function knownReading(
  column: Column,
  content: number,
  number: number,
): CellReading | undefined {
  const { kernel, handle } = column.dictionary;
  const marks = kernel.calls.marksOf(handle, content);
  if ((marks & known.read) === 0) return undefined;
  if (content >= mostKept) return readingOf(column, content, number, marks);
  return (column.readings[content] ??= readingOf(column, content, number, marks));
}

const none: readonly never[] = [];

/** So many readings are kept in a column. */
const mostKept = 4096;

function readingOf(column: Column, content: number, number: number, marks: number): CellReading {
  if ((marks & known.suspect) !== 0) return column.read(textOf(column.dictionary, content));
  const kinds = (marks & known.noted) === 0 ? undefined : column.notes.get(content)?.kinds;
  const [faults, normalisations] = [none, kinds ?? none];
  return number === 0
    ? { faults, normalisations }
    : { value: textOfValue(column, number), faults, normalisations };
}

/** A row that was taken, by its cells: what the columns keep of them is known. */
export function knownRow(columns: readonly Column[], cells: readonly string[]): KnownRow {
  return {
    readingAt: (place) => {
      const column = columns[place];
      if (column === undefined || column.isHashed || column.mayBeLoose) return undefined;
      const { kernel, handle } = column.dictionary;
      const content = numberOf(column.dictionary, cells[column.plan.index] ?? '');
      const isOwn = (kernel.calls.marksOf(handle, content) & known.own) !== 0;
      return knownReading(column, content, isOwn ? content : kernel.calls.valueOf(handle, content));
    },
    cellAt: (index) => cells[index] ?? '',
  };
}
