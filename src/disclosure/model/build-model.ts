import { fieldsAsked, type Box } from '../sets/box.js';
import type { Space } from '../sets/space.js';
import {
  baseTables,
  cellsOf,
  cellsWithin,
  classCount,
  classesOfCell,
  countBaseCells,
  sumKey,
  sumOf,
  type BaseTable,
  type Sum,
} from './base-tables.js';
import { joinTree, tableSize, type Clique } from './join-tree.js';
import { settle } from './settle.js';

/** A sum of base cells that can differ from the truth by no less than `low` and no more than `high`. */
export interface Line {
  readonly sum: Sum;
  readonly low: number;
  readonly high: number;
}

/** Units of which it is known how many there are: exactly (low = high) or roughly. */
export interface Known {
  readonly box: Box;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What an attacker who knows the fields and some numbers holds possible, in base cells: other counts
 * of the base cells, none below 0, that keep to all `lines`.
 *
 * Proof obligation: every such table of whole numbers comes from a population, and every population
 * that fits the known numbers gives such a table. The second is plain: each line is a sum over units.
 * The first holds because lines make the cliques agree with the margins that they share, so that by
 * the running intersection property of the tree they fit together, in whole numbers: within each cell
 * of a shared margin the units on both sides are as many, and can be paired off.
 */
export interface Model {
  readonly space: Space;
  readonly tree: readonly Clique[];
  readonly tables: readonly BaseTable[];
  /** Units in each base cell. */
  readonly truth: Float64Array;
  /** 1 for base cells that cannot differ from the truth. */
  readonly settled: Uint8Array;
  readonly lines: readonly Line[];
  /** The units of the one without those of the other, in base cells that are not settled. */
  readonly sumOf: (whole: Box, part: Box | null) => Sum;
}

/** Builds the model of all sets of units that are asked about; `known` must be among them. */
export function buildModel(space: Space, asked: readonly Box[], known: readonly Known[]): Model {
  const tree = treeOf(space, asked);
  const tables = baseTables(space, tree);
  const truth = countBaseCells(space, tables);
  const nothing = new Uint8Array(truth.length);
  const joins = tables
    .filter(({ isMargin }) => isMargin)
    .flatMap((margin) =>
      tables
        .filter((table) => !table.isMargin && isInside(margin.fields, table.fields))
        .flatMap((table) => joiningSums(space, table, margin, nothing)),
    );
  const facts = known.map((fact) => ({
    ...fact,
    sum: sumOf(cellsOf(space, tables, fact.box), [], nothing),
  }));
  const exact = facts.filter(({ low, high }) => low === high).map(({ sum }) => sum);
  const settled = settle(truth, [...joins, ...exact]);
  const reduced = (sum: Sum): Sum => sumOf(withSign(sum, 1), withSign(sum, -1), settled);
  const lines = new Map<string, Line>();
  for (const line of [
    ...joins.map((sum) => ({ sum: reduced(sum), low: 0, high: 0 })),
    ...facts.map(({ sum, count, low, high }) => ({
      sum: reduced(sum),
      low: low - count,
      high: high - count,
    })),
  ]) {
    const key = sumKey(line.sum);
    if (key === '') continue;
    const found = lines.get(key) ?? line;
    lines.set(key, {
      ...line,
      low: Math.max(line.low, found.low),
      high: Math.min(line.high, found.high),
    });
  }
  return {
    space,
    tree,
    tables,
    truth,
    settled,
    lines: [...lines.values()],
    sumOf: (whole, part) =>
      sumOf(
        cellsOf(space, tables, whole),
        part === null ? [] : cellsOf(space, tables, part),
        settled,
      ),
  };
}

/** The cells of all cliques together, before any table is laid out. */
export function modelSize(space: Space, asked: readonly Box[]): number {
  return treeOf(space, asked).reduce(
    (sum, { fields }) => sum + tableSize(fields, (field) => classCount(space, field)),
    0,
  );
}

function treeOf(space: Space, asked: readonly Box[]): readonly Clique[] {
  return joinTree(
    asked.map((box) => fieldsAsked(box)),
    (field) => classCount(space, field),
  );
}

function isInside(fields: readonly number[], others: readonly number[]): boolean {
  return fields.every((field) => others.includes(field));
}

/** For each cell of the margin: the cells of the table that add up to it, less it. */
function joiningSums(
  space: Space,
  table: BaseTable,
  margin: BaseTable,
  settled: Uint8Array,
): readonly Sum[] {
  return [...Array(margin.size).keys()].map((cell) => {
    const box = boxOfCell(space, margin, cell);
    return sumOf(cellsWithin(space, table, box), [margin.start + cell], settled);
  });
}

/** The units of one base cell of a table. */
function boxOfCell(space: Space, table: BaseTable, cell: number): Box {
  const classes = classesOfCell(space, table, table.start + cell);
  return space.fields.map(({ choose, everything }, field) => {
    const one = classes.get(field);
    return one === undefined ? everything : choose([one]);
  });
}

function withSign({ cells, signs }: Sum, sign: number): readonly number[] {
  return [...cells].filter((_, at) => signs[at] === sign);
}
