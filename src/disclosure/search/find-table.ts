import { valueOf, type BaseTable } from '../model/base-tables.js';
import type { Line } from '../model/build-model.js';
import { settle } from '../model/settle.js';
import { wholeChange } from '../simplex/whole-change.js';
import type { Problem } from './problem.js';
import { programmeFor, type Layout, type PricedLine } from './programme-for.js';

/** What a figure may do: stay as it is, or differ at a price for each unit, which may be nothing. */
export type Freedom = 'fixed' | number;

/** What all figures may do, made ready for searches. */
export interface Stance {
  /** The lines of the model, and then the figures. */
  readonly lines: readonly PricedLine[];
  /** 1 for base cells that cannot differ from the truth, as things are fixed. */
  readonly settled: Uint8Array;
  /** The same, and 1 for what cliques share, so that each of them is searched by itself. */
  readonly settledApart: Uint8Array;
}

/** Another table that fits all that is fixed: what each base cell differs from the truth. */
export type Table = Int32Array;

/** The stance of the attacker where what is shown is fixed, and of the publisher where it has a price. */
export function stanceOf(
  { model, figures }: Problem,
  freedomOf: (figure: number) => Freedom,
): Stance {
  const lines: PricedLine[] = model.lines.map((line) => ({ ...line, price: 0 }));
  for (const [index, { sum, isLocked }] of figures.entries()) {
    const freedom = isLocked ? 'fixed' : freedomOf(index);
    lines.push(
      freedom === 'fixed'
        ? { sum, low: 0, high: 0, price: 0 }
        : { sum, low: -Infinity, high: Infinity, price: freedom },
    );
  }
  const fixed = lines.filter(({ low, high }) => low === 0 && high === 0);
  const settled = settle(
    model.truth,
    fixed.map(({ sum }) => sum),
  );
  const settledApart = settled.slice();
  for (const { start, size, isMargin } of model.tables) {
    if (isMargin) settledApart.fill(1, start, start + size);
  }
  return { lines, settled, settledApart };
}

/**
 * A cheap other table that meets the goals, as the stance allows. First one that leaves what cliques
 * share as it is, which spares the dear totals; then one that is put together clique by clique; and
 * where neither is found, which is soon known, the cheapest of all.
 */
export function findTable(
  problem: Problem,
  stance: Stance,
  goals: readonly Line[],
): Table | 'none' | 'unknown' {
  const { tables } = problem.model;
  if (tables.length > 1) {
    const near = tableWithin(problem, stance, { goals, settled: stance.settledApart });
    if (typeof near !== 'string') return near;
    const joined = tableByTable(problem, stance, goals);
    if (joined !== null) return joined;
  }
  return tableWithin(problem, stance, { goals, settled: stance.settled });
}

/**
 * A table that is found for the cliques that the goals are about, and then for one clique after the
 * other that fits those before; null where that comes to nothing.
 */
function tableByTable(problem: Problem, stance: Stance, goals: readonly Line[]): Table | null {
  const { tables, truth } = problem.model;
  const given = new Int32Array(truth.length);
  const ignored = new Uint8Array(truth.length).fill(1);
  const isIn = ({ start, size }: BaseTable, cell: number): boolean =>
    cell >= start && cell < start + size;
  const asked = goals.flatMap(({ sum }) => [...sum.cells]);
  const first = tables.filter((table) => asked.some((cell) => isIn(table, cell)));
  const waiting = new Set(tables);
  for (let step: readonly BaseTable[] = first; step.length > 0; step = nextStep(tables, waiting)) {
    const margins = [...waiting].filter(
      ({ isMargin, fields }) =>
        isMargin && step.some((table) => fields.every((field) => table.fields.includes(field))),
    );
    const settled = new Uint8Array(truth.length).fill(1);
    for (const table of [...step, ...margins]) {
      waiting.delete(table);
      const { start, size } = table;
      settled.set(stance.settled.subarray(start, start + size), start);
      ignored.fill(0, start, start + size);
    }
    const open = step === first ? goals : brokenBy(stance, given, ignored);
    if (open.length === 0) continue;
    const found = tableWithin(problem, stance, { goals: open, settled, given, ignored });
    if (typeof found === 'string') return null;
    for (const [cell, change] of found.entries()) given[cell] = (given[cell] ?? 0) + change;
  }
  const isWhole = first.length > 0 && brokenBy(stance, given, ignored).length === 0;
  return isWhole ? given : null;
}

/** A table that shares fields with one that is done; any other where none does. */
function nextStep(
  tables: readonly BaseTable[],
  waiting: ReadonlySet<BaseTable>,
): readonly BaseTable[] {
  const done = tables.filter((table) => !waiting.has(table) && table.isMargin);
  const beside = [...waiting].find(({ fields }) =>
    done.some((margin) => margin.fields.every((field) => fields.includes(field))),
  );
  const [any] = waiting;
  const next = beside ?? any;
  return next === undefined ? [] : [next];
}

/** Lines that do not hold as things are given, of those that ask for nothing that is ignored. */
function brokenBy(
  { lines }: Stance,
  given: Int32Array,
  ignored: Uint8Array,
): readonly PricedLine[] {
  return lines.filter(({ sum, low, high }) => {
    if (low === -Infinity && high === Infinity) return false;
    const value = valueOf(sum, given);
    return (value < low || value > high) && sum.cells.every((cell) => ignored[cell] === 0);
  });
}

function tableWithin(
  { model, links }: Problem,
  { lines }: Stance,
  layout: Omit<Layout, 'links' | 'keepsLines'>,
): Table | 'none' | 'unknown' {
  const { programme, cells } = programmeFor(model, lines, { links, ...layout });
  const change = wholeChange(programme);
  if (typeof change === 'string') return change;
  const table = new Int32Array(model.truth.length);
  for (const [variable, cell] of cells.entries()) table[cell] = change[variable] ?? 0;
  return table;
}
