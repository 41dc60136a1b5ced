import { UserError } from '../errors.js';
import { compareListsBytewise } from '../frame/bytewise.js';
import { joined, literal, sql, type Sql } from '../format/sql/sql.js';
import { cellsStep, type EngineTable } from './cells.js';
import type { Engine } from './engine.js';

/** Expressions whose different contents are asked for together, and what they are of, for people. */
export interface ContentSet {
  readonly parts: readonly Sql[];
  readonly of: string;
}

/**
 * The different contents of several sets of expressions, asked for in one go over the rows, in
 * bytewise order: the same rows give the same queries.
 *
 * @throws UserError ENGINE_CONTENTS_TOO_MANY
 */
export async function differentContents(
  engine: Engine,
  table: EngineTable,
  sets: readonly ContentSet[],
): Promise<readonly (readonly (readonly string[])[])[]> {
  const names = sets.map(({ parts }, set) => parts.map((_, part) => [`x${set}_${part}`] as Sql));
  const step = {
    name: 'contents',
    about: [
      'Contents of columns, each with a colon before it; plain references and texts are left out.',
    ],
    lines: [
      sql`SELECT`,
      joined(
        sets.flatMap(({ parts }, set) =>
          parts.map(
            (part, index) => sql`  ${literal(':')} || ${part} AS ${names[set]?.[index] ?? []}`,
          ),
        ),
        ',\n',
      ),
      sql`FROM cells`,
    ],
  };
  const all = names.flat();
  const answer = await engine.ask([cellsStep(table), step], {
    about: ['The different contents of each column, as they stand in the table.'],
    lines: [
      sql`SELECT ${joined(all, ', ')}`,
      sql`FROM contents`,
      sql`GROUP BY GROUPING SETS (${joined(
        names.map((parts) => sql`(${joined(parts, ', ')})`),
        ', ',
      )})`,
      sql`LIMIT ${mostContents * 5}`,
    ],
  });
  const starts = sets.map((_, set) =>
    sets.slice(0, set).reduce((sum, { parts }) => sum + parts.length, 0),
  );
  const found = sets.map(({ parts }, set) => {
    const start = starts[set] ?? 0;
    return answer
      .filter((row) => row[start] !== '')
      .map((row) => row.slice(start, start + parts.length).map((text) => text.slice(1)))
      .sort(compareListsBytewise);
  });
  refuseTooMany(sets, found);
  return found;
}

/** More different contents than this are no codes, dates or numbers. */
const mostContents = 50_000;

function refuseTooMany(sets: readonly ContentSet[], found: readonly (readonly unknown[])[]): void {
  const all = found.reduce((sum, { length }) => sum + length, 0);
  const most = all >= mostContents * 5 ? mostContents / 5 : mostContents;
  const names = sets.flatMap(({ of }, index) => ((found[index] ?? []).length <= most ? [] : [of]));
  if (names.length === 0 && all < mostContents * 5) return;
  throw new UserError(
    'ENGINE_CONTENTS_TOO_MANY',
    `These columns have more different contents than can be read one by one (${mostContents}): ${names.join(', ')}.`,
    'Give references of letters, digits and single signs / _ . - between them, and dates without a time of day, for example in a view or by a query that writes Parquet; or read the export as a CSV file without --engine.',
  );
}
