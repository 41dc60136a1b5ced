import type { Line } from '../model/build-model.js';
import { settle } from '../model/settle.js';
import { wholeChange } from '../simplex/whole-change.js';
import type { Problem } from './problem.js';
import { programmeFor, type PricedLine } from './programme-for.js';

/** What a figure may do: stay as it is, or differ at a price for each unit, which may be nothing. */
export type Freedom = 'fixed' | number;

/** What all figures may do, made ready for searches. */
export interface Stance {
  /** The lines of the model, and then the figures. */
  readonly lines: readonly PricedLine[];
  /** 1 for base cells that cannot differ from the truth, as things are fixed. */
  readonly settled: Uint8Array;
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
  return {
    lines,
    settled: settle(
      model.truth,
      fixed.map(({ sum }) => sum),
    ),
  };
}

/** The cheapest other table that meets the goals, as the stance allows. */
export function findTable(
  { model, links }: Problem,
  { lines, settled }: Stance,
  goals: readonly Line[],
): Table | 'none' | 'unknown' {
  const { programme, cells } = programmeFor(model, lines, { links, goals, settled });
  const change = wholeChange(programme);
  if (typeof change === 'string') return change;
  const table = new Int32Array(model.truth.length);
  for (const [variable, cell] of cells.entries()) table[cell] = change[variable] ?? 0;
  return table;
}
