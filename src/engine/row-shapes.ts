import { swallowedRows } from '../frame/checks/swallowed-rows.js';
import { totalsRow } from '../frame/checks/totals-row.js';
import { headerKey } from '../frame/header-name.js';
import { call, joined, literal, sql, type Sql } from '../format/sql/sql.js';
import { cellAt, type EngineTable } from './cells.js';
import { inAnyCase, isBlank } from './plain-contents.js';

/** The faults of a row's shape that a table can have, by their number in queries; 0 is none. */
export const shapeCodes = ['SWALLOWED_ROWS', 'TOTALS_ROW', 'REPEATED_HEADER'] as const;

/** A cell that may hold further rows, and the row's reference, both with runs of letters and digits shortened. */
export interface Skeleton {
  readonly place: number;
  readonly cell: string;
  readonly reference: string;
}

/** What stands first in a row that may be a total, and how many of its cells are filled. */
export interface Opening {
  readonly first: string;
  readonly filled: number;
}

/** What was found in the rows that may not be rows of cases. */
export interface DoubtfulRows {
  readonly skeletons: readonly Skeleton[];
  readonly openings: readonly Opening[];
}

/**
 * Whether a cell may hold further rows: it has a line with as many delimiters as the check of
 * swallowed rows can ask for. Nothing that the check finds is passed over.
 */
export function mayHoldRows(place: number, { plan }: EngineTable): Sql {
  const { width, referenceIndex, delimiter } = plan;
  const rest = width - place - 1;
  const asked = [
    Math.max(1, place),
    ...(referenceIndex > place ? [rest] : []),
    ...(place === 0 ? [rest] : []),
  ];
  const least = Math.min(mostRepeats, Math.max(1, Math.min(...asked)));
  const line = `(^|[\n\r])([^\n\r${delimiter}]*[${delimiter}]){${least}}`;
  const cell = cellAt(place);
  const broken = sql`${call('contains', cell, literal('\n'))} OR ${call('contains', cell, literal('\r'))}`;
  // In a CASE the dear question is put to the few cells that have a line end at all.
  return sql`CASE WHEN ${broken} THEN ${call('holds', cell, literal(line))} ELSE 1 = 0 END`;
}

/** PostgreSQL counts no further in a pattern. */
const mostRepeats = 200;

/** Runs of letters as A and of digits as 9: all that the check of swallowed rows looks at. */
export function shortened(text: Sql): Sql {
  const letters = call('replaced', text, literal('[A-Za-z]+'), literal('A'));
  return call('replaced', letters, literal('[0-9]+'), literal('9'));
}

/** The first cell of a row that is not blank. */
export function firstCell({ columns }: EngineTable): Sql {
  const tried = columns.map(
    (_, place) => sql` WHEN NOT (${isBlank(cellAt(place))}) THEN ${cellAt(place)}`,
  );
  return sql`CASE${tried.flat()} ELSE '' END`;
}

export function filledCells({ columns }: EngineTable): Sql {
  return joined(
    columns.map((_, place) => sql`CASE WHEN ${isBlank(cellAt(place))} THEN 0 ELSE 1 END`),
    ' + ',
  );
}

/** Whether a first cell has a word that every row of totals and every footer has. */
export function mayBeTotal(first: Sql): Sql {
  return call('holds', first, literal(footerWords));
}

const footerWords = `${['total', 'end of', 'count'].map(inAnyCase).join('|')}|[0-9,][^!-~]+(${['row', 'record', 'case'].map(inAnyCase).join('|')})`;

/**
 * The number of the fault of a row's shape, 0 for none; the checks of files decide. `headings`: the
 * contents of the column of references that are its heading, however it is written.
 */
export function shapeOf(
  table: EngineTable,
  { skeletons, openings }: DoubtfulRows,
  headings: readonly string[],
): Sql {
  const { plan } = table;
  const swallowing = skeletons.filter(
    (one) => swallowedRows.shape(cellsOf(one, table), plan) !== null,
  );
  const places = [...new Set(swallowing.map(({ place }) => place))];
  const totals = openings.filter((one) => totalsRow.shape(openedBy(one, table)) !== null);
  const pairs = (list: readonly (readonly [Sql, Sql])[]): Sql =>
    joined(
      list.map(([one, other]) => sql`(${one}, ${other})`),
      ', ',
    );
  const reference = shortened(cellAt(plan.referenceIndex));
  const cases = [
    ...places.map((place) => {
      const found = swallowing
        .filter((one) => one.place === place)
        .map((one) => [literal(one.cell), literal(one.reference)] as const);
      return sql` WHEN ${mayHoldRows(place, table)} AND (${shortened(cellAt(place))}, ${reference}) IN (${pairs(found)}) THEN 1`;
    }),
    ...(totals.length === 0
      ? []
      : [
          sql` WHEN ${mayBeTotal(firstCell(table))} AND (${firstCell(table)}, ${filledCells(table)}) IN (${pairs(totals.map(({ first, filled }) => [literal(first), sql`${filled}`] as const))}) THEN 2`,
        ]),
    ...headerCases(table, headings),
  ];
  return cases.length === 0 ? sql`0` : sql`CASE${cases.flat()} ELSE 0 END`;
}

/** The number of rows of which only the reader of files can tell whether they are the header. */
export const unclearShape = 9;

/**
 * A row is the header when each cell is its heading. Of a cell of plain letters that can be told
 * where the data lie; a row all of whose other cells may be their headings is in doubt.
 */
function headerCases({ plan }: EngineTable, headings: readonly string[]): readonly Sql[] {
  if (headings.length === 0) return [];
  const cells = plan.header.map((heading, place) => {
    const cell = cellAt(place);
    const lower = call('lowered', call('trimmed', cell, literal(' ')));
    const same = sql`${lower} = ${literal(headerKey(heading))}`;
    const isPlain = sql`${call('fits', cell, literal('[ -~]*'))} AND NOT ${call('holds', cell, literal('  '))}`;
    return {
      is: sql`(${cell} = ${literal(heading)} OR (${isPlain} AND ${same}))`,
      may: sql`(${same} OR NOT (${isPlain}))`,
    };
  });
  const like = sql`${cellAt(plan.referenceIndex)} IN (${joined(headings.map(literal), ', ')})`;
  const all = (conditions: readonly Sql[]): Sql => joined([like, ...conditions], ' AND ');
  return [
    sql` WHEN ${all(cells.map(({ is }) => is))} THEN 3`,
    sql` WHEN ${all(cells.map(({ may }) => may))} THEN ${unclearShape}`,
  ];
}

/** A row of which only the cell in doubt and the reference are known, as the check sees one. */
function cellsOf({ place, cell, reference }: Skeleton, { plan }: EngineTable): readonly string[] {
  return plan.header.map((_, index) =>
    index === place ? cell : index === plan.referenceIndex ? reference : '',
  );
}

function openedBy({ first, filled }: Opening, { plan }: EngineTable): readonly string[] {
  return plan.header.map((_, index) => (index === 0 ? first : index < filled ? 'x' : ''));
}
