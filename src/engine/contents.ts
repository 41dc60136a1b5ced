import type { ColumnPlan } from '../frame/plan.js';
import { call, sql, type Sql } from '../format/sql/sql.js';
import { cellAt, type EngineTable } from './cells.js';
import { countDoubts } from './count-doubts.js';
import { differentContents } from './different-contents.js';
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
  const found = await differentContents(engine, table, [
    ...table.plan.columns.map((plan) => ({ of: plan.header, parts: [ofColumn(plan, used)] })),
    ...doubts.places.map((place) => ({
      of: `number ${place + 1}`,
      parts: ofSkeleton(place, table),
    })),
    ...(doubts.totals > 0 ? [{ of: 'the first of a row', parts: ofOpening(table) }] : []),
  ]);
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

/** A field that decides something must be known by each of its contents. */
function kindOf(plan: ColumnPlan, used: ReadonlySet<string>): ReadColumn['kind'] {
  if (plan.kind === 'reference') return 'reference';
  return plan.kind === 'text' && letsAllTextsThrough(plan) && !used.has(plan.field)
    ? 'text'
    : 'each';
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
