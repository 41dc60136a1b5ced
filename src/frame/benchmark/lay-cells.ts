import { isBlankRecord } from '../blank-record.js';
import { showValue } from '../describe.js';
import { headerKey } from '../header-name.js';
import type { CsvRecord } from '../records.js';
import type { BenchmarkDescription } from './description.js';

/** One number of the file with where it stands; area is '' where the file has no areas. */
export interface BenchmarkCell {
  readonly row: number;
  readonly area: string;
  readonly category: string;
  readonly text: string;
}

/** What is wrong, told apart by what mends it: the file, or the description that does not fit it. */
export interface Faults {
  readonly file: string[];
  readonly unmatched: string[];
}

/** Lays the rows below a header to cells, by the columns that the description names. */
export function layCells(
  header: CsvRecord,
  rows: readonly CsvRecord[],
  description: BenchmarkDescription,
  faults: Faults,
): readonly BenchmarkCell[] {
  const { layout, columns, ignoredColumns = {} } = description;
  const places = placesOf(header, faults);
  const placeOf = (column: string): number => {
    const place = places.get(headerKey(column));
    if (place === undefined) faults.unmatched.push(`the file has no column "${column}"`);
    return place ?? -1;
  };
  const area = columns.area === undefined ? null : placeOf(columns.area);
  const known = new Set([...Object.values(columns), ...Object.keys(ignoredColumns)].map(headerKey));
  const further = [...places].filter(([key]) => !known.has(key)).map(([, place]) => place);
  const nameOf = (place: number): string => (header.cells[place] ?? '').trim();
  const aligned = alignedRows(header, rows, faults);
  const areaOf = ({ cells }: CsvRecord): string =>
    area === null ? '' : (cells[area] ?? '').trim();
  if (layout === 'wide') {
    if (area === -1) return [];
    return aligned.flatMap((record) =>
      further.map((place) => ({
        row: record.row,
        area: areaOf(record),
        category: nameOf(place),
        text: record.cells[place] ?? '',
      })),
    );
  }
  for (const place of further) {
    faults.unmatched.push(
      `the column "${showValue(nameOf(place))}" is named neither in "columns" nor in "ignoredColumns"`,
    );
  }
  const category = placeOf(columns.category ?? '');
  const people = placeOf(columns.people ?? '');
  if (category < 0 || people < 0 || area === -1) return [];
  return aligned.map((record) => ({
    row: record.row,
    area: areaOf(record),
    category: (record.cells[category] ?? '').trim(),
    text: record.cells[people] ?? '',
  }));
}

function placesOf({ cells, row }: CsvRecord, faults: Faults): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, heading] of cells.entries()) {
    const key = headerKey(heading);
    if (key === '') faults.file.push(`row ${row}: column ${place + 1} has no heading`);
    else if (places.has(key)) {
      faults.file.push(`row ${row}: two columns are called "${showValue(heading.trim())}"`);
    } else places.set(key, place);
  }
  return places;
}

function alignedRows(
  { cells: headings }: CsvRecord,
  rows: readonly CsvRecord[],
  faults: Faults,
): readonly CsvRecord[] {
  const filled = rows.filter(({ cells }) => !isBlankRecord(cells));
  if (filled.length === 0) faults.file.push('there are no rows below the header');
  return filled.filter(({ cells, row }) => {
    const fits = cells.length === headings.length;
    if (!fits) {
      faults.file.push(`row ${row} has ${cells.length} cells, the header ${headings.length}`);
    }
    return fits;
  });
}
