import type { Line } from '../model/build-model.js';
import { wholeChange } from '../simplex/whole-change.js';
import type { Problem } from './problem.js';
import { programmeFor, type PricedLine } from './programme-for.js';

/** What a figure may do: stay as it is, or differ at a price for each unit, which may be nothing. */
export type Freedom = 'fixed' | number;

/** Another table that fits all that is fixed: what each base cell differs from the truth. */
export type Table = Int32Array;

/**
 * The cheapest other table that meets the goals, where figures have the freedom given: the attacker
 * when what is shown is fixed, and the publisher when it has a price.
 */
export function findTable(
  { model, figures, links }: Problem,
  freedomOf: (figure: number) => Freedom,
  goals: readonly Line[],
): Table | 'none' | 'unknown' {
  const lines: PricedLine[] = model.lines.map((line) => ({ ...line, price: 0 }));
  for (const [index, { sum, isLocked }] of figures.entries()) {
    const freedom = isLocked ? 'fixed' : freedomOf(index);
    lines.push(
      freedom === 'fixed'
        ? { sum, low: 0, high: 0, price: 0 }
        : { sum, low: -Infinity, high: Infinity, price: freedom },
    );
  }
  const { programme, cells } = programmeFor(model, lines, links, goals);
  const change = wholeChange(programme);
  if (typeof change === 'string') return change;
  const table = new Int32Array(model.truth.length);
  for (const [variable, cell] of cells.entries()) table[cell] = change[variable] ?? 0;
  return table;
}
