import type { Highlight, Sheet, SheetCell, StyleName, Validation } from '../../format/workbook.js';
import type { Table } from '../../format/table.js';
import { fittedWidths, type WishedColumn } from './fitted-widths.js';
import { headingRow, placeOf, type Place } from './place.js';

/** A table as a sheet to work in: which column stands where, and what may be typed. */
export interface SheetPlan {
  readonly name: string;
  readonly title: string;
  /** One line below the title. */
  readonly legend: string;
  /** Every column of the table once, in the order of the sheet. */
  readonly columns: readonly ColumnPlan[];
  /** How many columns stay in sight at the left. */
  readonly frozen: number;
  /** The last column that is printed; what only identifies a row stands behind it. */
  readonly printedTo: string;
  readonly validations: (place: Place) => readonly Validation[];
  readonly highlights: (place: Place) => readonly Highlight[];
}

export interface ColumnPlan extends WishedColumn {
  readonly name: string;
  readonly style: StyleName;
}

/** What every sheet of a working file says in print. */
export interface PrintedLines {
  readonly header: string;
  readonly footer: string;
}

/**
 * Lays a table out as a sheet: title, line of words, headings, rows. What may be filled in is open,
 * all else locked; headings stay in sight and are printed on every page.
 */
export function workingSheet(table: Table, plan: SheetPlan, printed: PrintedLines): Sheet {
  const place = placeOf(
    plan.columns.map(({ name }) => name),
    table.rows.length,
  );
  const rows = cellsOf(table, plan.columns);
  const range = (from: number, to: string, last: number): string =>
    `A${from}:${place.letters(to)}${last}`;
  const empty = table.rows.length === 0;
  const lastColumn = plan.columns.at(-1)?.name ?? '';
  return {
    name: plan.name,
    columns: fittedWidths(plan.columns, rows),
    rows: [
      { cells: [{ value: plan.title, style: 'title' }] },
      { cells: [{ value: plan.legend, style: 'section' }] },
      ...rows.map((cells) => ({ cells })),
    ],
    frozen: { rows: headingRow, columns: plan.frozen },
    protect: true,
    validations: empty ? [] : plan.validations(place),
    highlights: empty ? [] : plan.highlights(place),
    print: {
      orientation: 'landscape',
      titleRows: [headingRow, headingRow],
      area: range(1, plan.printedTo, place.last),
      fitWidth: true,
      ...printed,
    },
    ...(empty
      ? {}
      : {
          tables: [
            { name: plan.name, cells: range(headingRow, lastColumn, place.last), filter: true },
          ],
        }),
  };
}

/** The headings and the rows of a table in the order of the sheet. */
function cellsOf(table: Table, plans: readonly ColumnPlan[]): readonly (readonly SheetCell[])[] {
  const places = plans.map(({ name }) => table.columns.findIndex((each) => each.name === name));
  if (new Set(places).size !== table.columns.length || places.includes(-1)) {
    throw new RangeError(`The sheet of ${table.name} has not every column once.`);
  }
  const headings = plans.map(({ style }, index): SheetCell => {
    const label = table.columns[places[index] ?? 0]?.label ?? '';
    return { value: label, style: style === 'count' ? 'number-heading' : 'heading' };
  });
  const rows = table.rows.map((row) =>
    plans.map(({ style }, index): SheetCell => ({ value: row[places[index] ?? 0] ?? null, style })),
  );
  return [headings, ...rows];
}
