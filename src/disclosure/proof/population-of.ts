import { compareListsBytewise } from '../../frame/bytewise.js';
import { cellOf, classesOfCell, type BaseTable } from '../model/base-tables.js';
import type { Model } from '../model/build-model.js';
import type { KindChange } from '../release.js';
import type { People, PersonKind } from './people.js';

/** How many more units of each kind there are than in truth. */
type Changes = Map<PersonKind, number>;

/**
 * A population that has the base cells of a table: the true one, with as few units changed as the
 * table asks for. This is the running intersection property done rather than believed.
 *
 * Clique after clique, units of cells that hold too many take over the classes of cells that hold too
 * few. They do so within one cell of the margin that the clique shares with those before it, which is
 * right already; so earlier cliques stay right. In the first clique units may also come and go.
 */
export function populationOf(
  model: Model,
  people: People,
  table: Int32Array,
): readonly KindChange[] {
  const changes: Changes = new Map();
  for (const [index, { shared }] of model.tree.entries()) {
    const clique = model.tables[index];
    if (clique === undefined) throw new RangeError('a clique without its table');
    fit({ model, people, clique, shared, changes, isFirst: index === 0 }, table);
  }
  return [...changes.entries()]
    .filter(([, change]) => change !== 0)
    .map(([{ values }, change]) => ({ values, change }))
    .sort((left, right) => compareListsBytewise(left.values, right.values));
}

interface Fitting {
  readonly model: Model;
  readonly people: People;
  readonly clique: BaseTable;
  readonly shared: readonly number[];
  readonly changes: Changes;
  readonly isFirst: boolean;
}

function fit(fitting: Fitting, table: Int32Array): void {
  const { model, people, clique, changes, isFirst } = fitting;
  const missing = missingUnits(fitting, table);
  const classesOf = (cell: number): ReadonlyMap<number, number> =>
    classesOfCell(model.space, clique, cell);
  const slice = (cell: number): string => {
    const classes = classesOf(cell);
    return fitting.shared.map((field) => classes.get(field)).join(',');
  };
  const move = (from: PersonKind | null, to: number | undefined, number: number): void => {
    if (from !== null) changes.set(from, (changes.get(from) ?? 0) - number);
    if (to === undefined) return;
    const kind = people.withClasses(from, classesOf(to));
    changes.set(kind, (changes.get(kind) ?? 0) + number);
    missing.set(to, (missing.get(to) ?? 0) - number);
  };
  const cells = [...missing.keys()].sort((left, right) => left - right);
  for (const cell of cells) {
    for (let over = -(missing.get(cell) ?? 0); over > 0; over = -(missing.get(cell) ?? 0)) {
      const to = cells.find((one) => (missing.get(one) ?? 0) > 0 && slice(one) === slice(cell));
      if (to === undefined && !isFirst) throw new RangeError('margins that do not agree');
      const [from, there] = someone(fitting, cell);
      const number = Math.min(over, there, to === undefined ? over : (missing.get(to) ?? 0));
      missing.set(cell, number - over);
      move(from, to, number);
    }
  }
  for (const cell of cells) {
    const lacking = missing.get(cell) ?? 0;
    if (lacking > 0 && !isFirst) throw new RangeError('margins that do not agree');
    if (lacking > 0) move(null, cell, lacking);
  }
}

/** For each cell that is not right yet, how many units it lacks; negative where it has too many. */
function missingUnits({ model, clique, changes }: Fitting, table: Int32Array): Map<number, number> {
  const missing = new Map<number, number>();
  for (let cell = clique.start; cell < clique.start + clique.size; cell += 1) {
    const change = table[cell] ?? 0;
    if (change !== 0) missing.set(cell, change);
  }
  for (const [{ classes }, change] of changes) {
    const cell = cellOf(model.space, clique, classes);
    missing.set(cell, (missing.get(cell) ?? 0) - change);
  }
  return missing;
}

/** A kind that has units in the cell, and how many. */
function someone(
  { model, people, clique, changes }: Fitting,
  cell: number,
): readonly [PersonKind, number] {
  for (const kind of [...people.kinds, ...changes.keys()]) {
    const there = kind.count + (changes.get(kind) ?? 0);
    if (there > 0 && cellOf(model.space, clique, kind.classes) === cell) return [kind, there];
  }
  throw new RangeError('nobody is left in a cell that holds too many');
}
