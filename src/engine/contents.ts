import { UserError } from '../errors.js';
import { compareListsBytewise } from '../frame/bytewise.js';
import type { ColumnPlan } from '../frame/plan.js';
import { call, joined, literal, sql, type Sql } from '../format/sql/sql.js';
import { cellAt, cellsStep, type EngineTable, isBlankRow } from './cells.js';
import type { Engine } from './engine.js';
import { isPlainReference, isPlainText, letsAllTextsThrough } from './plain-contents.js';
import { type ContentReading, contentReader, type ContentRules } from './read-content.js';
import {
  type DoubtfulRows,
  filledCells,
  firstCell,
  mayBeTotal,
  mayHoldRows,
  shortened,
} from './row-shapes.js';

/** A column with how each of its contents reads. */
export interface ReadColumn {
  readonly plan: ColumnPlan;
  /**
   * `each`: every content is in `contents`. `reference`: contents that are not stand for themselves.
   * `text`: contents that are not are texts of which nothing more need be known.
   */
  readonly kind: 'each' | 'reference' | 'text';
  readonly contents: ReadonlyMap<string, ContentReading>;
}

/** What was learnt of a table before its rows are read. */
export interface TableContents extends DoubtfulRows {
  readonly rows: number;
  readonly blank: number;
  readonly columns: readonly ReadColumn[];
}

/** More different contents than this are no codes, dates or numbers. */
const mostContents = 50_000;

/**
 * Asks for the different contents of every mapped column, plain references and free texts apart, and
 * for what stands in rows that may be none; and reads them as they are read in files.
 *
 * @throws UserError ENGINE_CONTENTS_TOO_MANY, ENGINE_CELLS_TOO_LONG
 */
export async function readContents(
  engine: Engine,
  table: EngineTable,
  rules: ContentRules,
  used: ReadonlySet<string>,
): Promise<TableContents> {
  const doubts = await countDoubts(engine, table);
  const sets: readonly ContentSet[] = [
    ...table.plan.columns.map((plan) => ({ plan, parts: [ofColumn(plan, used)] })),
    ...doubts.places.map((place) => ({ place, parts: ofSkeleton(place, table) })),
    ...(doubts.totals > 0 ? [{ parts: ofOpening(table) }] : []),
  ];
  const found = await differentContents(
    engine,
    table,
    sets.map(({ parts }) => parts),
  );
  refuseTooMany(sets, found);
  const columns = table.plan.columns.map((plan, index): ReadColumn => {
    const read = contentReader(plan, rules);
    const contents = (found[index] ?? []).map(
      ([content = '']) => [content, read(content)] as const,
    );
    return { plan, kind: kindOf(plan, used), contents: new Map(contents) };
  });
  const { length } = table.plan.columns;
  return {
    rows: doubts.rows,
    blank: doubts.blank,
    columns,
    skeletons: doubts.places.flatMap((place, index) =>
      (found[length + index] ?? [])
        .filter(([cell]) => cell !== '')
        .map(([cell = '', reference = '']) => ({ place, cell, reference })),
    ),
    openings: (doubts.totals > 0 ? (found.at(-1) ?? []) : [])
      .filter(([first]) => first !== '')
      .map(([first = '', filled = '']) => ({ first, filled: Number(filled) })),
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
    `${rows} rows have a cell of more than ${Math.floor(plan.longestCell / 2)} characters, and such are judged by the reader of files alone.`,
    'Look whether the columns have slipped there; raise "cellCharacters" under "limits" in the profile, or read the export as a CSV file without --engine.',
  );
}

/** A field that decides something must be known by each of its contents. */
function kindOf(plan: ColumnPlan, used: ReadonlySet<string>): ReadColumn['kind'] {
  if (plan.kind === 'reference') return 'reference';
  return plan.kind === 'text' && letsAllTextsThrough(plan) && !used.has(plan.field)
    ? 'text'
    : 'each';
}

async function countDoubts(engine: Engine, table: EngineTable) {
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

function ofColumn(plan: ColumnPlan, used: ReadonlySet<string>): Sql {
  const cell = cellAt(plan.index);
  switch (kindOf(plan, used)) {
    case 'reference':
      return sql`CASE WHEN ${isPlainReference(cell, plan)} THEN '' ELSE ${cell} END`;
    case 'text':
      return sql`CASE WHEN ${isPlainText(cell)} THEN '' ELSE ${cell} END`;
    case 'each':
      return cell;
  }
}

function ofSkeleton(place: number, table: EngineTable): readonly Sql[] {
  const gated = (text: Sql): Sql =>
    sql`CASE WHEN ${mayHoldRows(place, table)} THEN ${shortened(text)} ELSE '' END`;
  return [gated(cellAt(place)), gated(cellAt(table.plan.referenceIndex))];
}

function ofOpening(table: EngineTable): readonly Sql[] {
  const first = firstCell(table);
  const gated = (value: Sql): Sql => sql`CASE WHEN ${mayBeTotal(first)} THEN ${value} ELSE '' END`;
  return [gated(first), gated(call('text', filledCells(table)))];
}

/**
 * The different contents of several sets of expressions, asked for in one go over the rows, in
 * bytewise order: the same rows give the same queries.
 */
async function differentContents(
  engine: Engine,
  table: EngineTable,
  sets: readonly (readonly Sql[])[],
): Promise<readonly (readonly (readonly string[])[])[]> {
  const names = sets.map((parts, set) => parts.map((_, part) => [`x${set}_${part}`] as Sql));
  const step = {
    name: 'contents',
    about: [
      'Contents of columns, each with a colon before it; plain references and texts are left out.',
    ],
    lines: [
      sql`SELECT`,
      joined(
        sets.flatMap((parts, set) =>
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
    sets.slice(0, set).reduce((sum, { length }) => sum + length, 0),
  );
  return sets.map((parts, set) => {
    const start = starts[set] ?? 0;
    return answer
      .filter((row) => row[start] !== '')
      .map((row) => row.slice(start, start + parts.length).map((text) => text.slice(1)))
      .sort(compareListsBytewise);
  });
}

/** Expressions whose different contents are asked for together, and the column that they are of. */
interface ContentSet {
  readonly parts: readonly Sql[];
  readonly plan?: ColumnPlan;
  readonly place?: number;
}

function refuseTooMany(sets: readonly ContentSet[], found: readonly (readonly unknown[])[]): void {
  const all = found.reduce((sum, { length }) => sum + length, 0);
  const most = all >= mostContents * 5 ? mostContents / 5 : mostContents;
  const names = sets.flatMap(({ plan, place }, index) =>
    (found[index] ?? []).length <= most
      ? []
      : [plan?.header ?? (place === undefined ? 'the first of a row' : `number ${place + 1}`)],
  );
  if (names.length === 0 && all < mostContents * 5) return;
  throw new UserError(
    'ENGINE_CONTENTS_TOO_MANY',
    `These columns have more different contents than can be read one by one (${mostContents}): ${names.join(', ')}.`,
    'Give references of letters, digits and single signs / _ . - between them, and dates without a time of day, for example in a view or by a query that writes Parquet; or read the export as a CSV file without --engine.',
  );
}
