import { cheapestWithinBounds } from './dual-simplex.js';
import type { Programme } from './programme.js';
import { copyOf, tableauOf, type Tableau } from './tableau.js';

/** Values this near to a whole number are that number. */
const nearWhole = 1e-6;
/** How many tableaux are tried before the search for whole numbers is given up. */
const nodeLimit = 200;

/**
 * A cheap change in whole numbers, a value for each variable; `none` when there is none, in fractions
 * or not; `unknown` when the search was given up.
 *
 * Branch and bound, depth first, nearer side first: the first change in whole numbers is taken. It is
 * the cheapest of all when no branching was needed, which is so for all single tables (their matrix is
 * totally unimodular). The answer is added up again in whole numbers before it is given.
 */
export function wholeChange(programme: Programme): Int32Array | 'none' | 'unknown' {
  const budget = { nodes: nodeLimit, isComplete: true };
  const tableau = branch(tableauOf(programme), budget);
  if (tableau === null) return budget.isComplete ? 'none' : 'unknown';
  const change = Int32Array.from(programme.variables, (_, item) =>
    Math.round(tableau.value[item] ?? 0),
  );
  return addsUp(programme, change) ? change : 'unknown';
}

interface Budget {
  nodes: number;
  isComplete: boolean;
}

function branch(tableau: Tableau, budget: Budget): Tableau | null {
  budget.nodes -= 1;
  const status = budget.nodes < 0 ? 'given-up' : cheapestWithinBounds(tableau).status;
  if (status === 'given-up') budget.isComplete = false;
  if (status !== 'within') return null;
  const item = fractionalVariable(tableau);
  if (item === null) return tableau;
  const value = tableau.value[item] ?? 0;
  const upFirst = value - Math.floor(value) > 0.5;
  return (
    branch(bounded(copyOf(tableau), item, upFirst), budget) ??
    branch(bounded(tableau, item, !upFirst), budget)
  );
}

/** The variable with the lowest number that is not whole; null if all are. */
function fractionalVariable({ columns, rows, value }: Tableau): number | null {
  let found: number | null = null;
  for (const { item } of rows) {
    const now = value[item] ?? 0;
    if (item >= columns || Math.abs(now - Math.round(now)) < nearWhole) continue;
    if (found === null || item < found) found = item;
  }
  return found;
}

/** Forbids a basic item all values below the next whole number, or above the last. */
function bounded(tableau: Tableau, item: number, isUp: boolean): Tableau {
  const row = tableau.rows[tableau.rowOf[item] ?? -1];
  const value = tableau.value[item] ?? 0;
  if (row === undefined) throw new RangeError('only a basic item has a value between bounds');
  if (isUp) {
    tableau.low[item] = Math.ceil(value);
    row.low = Math.ceil(value);
  } else {
    tableau.high[item] = Math.floor(value);
    row.high = Math.floor(value);
  }
  return tableau;
}

function addsUp({ variables, lines }: Programme, change: Int32Array): boolean {
  const isWithin = (value: number, { low, high }: { low: number; high: number }): boolean =>
    value >= low && value <= high;
  return (
    variables.every((variable, item) => isWithin(change[item] ?? 0, variable)) &&
    lines.every((line) =>
      isWithin(
        line.terms.reduce((sum, { variable, sign }) => sum + sign * (change[variable] ?? 0), 0),
        line,
      ),
    )
  );
}
