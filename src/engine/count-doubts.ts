import { UserError } from '../errors.js';
import { joined, sql, type Sql } from '../format/sql/sql.js';
import { cellAt, cellsStep, type EngineTable, isBlankRow } from './cells.js';
import type { Engine } from './engine.js';
import { firstCell, mayBeTotal, mayHoldRows } from './row-shapes.js';

/** How many rows a table has, and which of them may be none. */
export interface CountedDoubts {
  readonly rows: number;
  readonly blank: number;
  /** Rows that may be totals. */
  readonly totals: number;
  /** The columns of which a cell may hold further rows. */
  readonly places: readonly number[];
}

/**
 * Counts the rows of a table before anything is read of them.
 *
 * @throws UserError ENGINE_CELLS_TOO_LONG
 */
export async function countDoubts(engine: Engine, table: EngineTable): Promise<CountedDoubts> {
  const holding = table.columns.map((_, place) => mayHoldRows(place, table));
  const counts = [
    isBlankRow(table),
    mayBeTooLong(table),
    mayBeTotal(firstCell(table)),
    ...holding,
  ].map((condition) => sql`coalesce(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`);
  const [answer = []] = await engine.ask([cellsStep(table)], {
    about: ['How many rows there are, blank ones, and such as may be none.'],
    lines: [sql`SELECT count(*), ${joined(counts, ',\n  ')}`, sql`FROM cells`],
  });
  const [rows = 0, blank = 0, long = 0, totals = 0, ...held] = answer.map(Number);
  refuseLong(long, table);
  return {
    rows,
    blank,
    totals,
    places: held.flatMap((count, place) => (count > 0 ? [place] : [])),
  };
}

/** A character is one or two units of the length that files are measured by. */
function mayBeTooLong({ columns, plan }: EngineTable): Sql {
  const limit = Math.floor(plan.longestCell / 2);
  return joined(
    columns.map((_, place) => sql`length(${cellAt(place)}) > ${limit}`),
    ' OR ',
  );
}

function refuseLong(rows: number, { plan }: EngineTable): void {
  if (rows === 0) return;
  throw new UserError(
    'ENGINE_CELLS_TOO_LONG',
    `Rows with a cell of more than ${Math.floor(plan.longestCell / 2)} characters: ${rows}. Such are judged by the reader of files alone.`,
    'Look whether the columns have slipped there; raise "cellCharacters" under "limits" in the profile, or read the export as a CSV file without --engine.',
  );
}
