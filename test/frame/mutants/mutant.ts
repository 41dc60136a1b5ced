import { byteMutations } from './byte-mutations.js';
import { chanceFrom, type Chance } from './chance.js';
import { gridMutations, type Grid } from './grid-mutations.js';
import type { Original } from './judge.js';
import { textMutations } from './text-mutations.js';

export interface Mutant {
  readonly bytes: Uint8Array;
  readonly original: Original;
  /** The names of the mutations that were made, for the message of a failure. */
  readonly made: string;
}

/** The mutant of a number: some rows of a clean export, spoilt in one way or several. */
export function mutantOf(number: number, clean: Grid): Mutant {
  const chance = chanceFrom(number);
  const [header = [], ...rows] = clean;
  const from = chance.below(rows.length - 14);
  const chosen = rows.slice(from, from + 3 + chance.below(12));
  // Where no cell needs quotes, a quote put in opens one cell and closes in another.
  const some = chance.below(2) === 0 ? chosen : chosen.map((cells) => cells.map(withoutQuotes));
  const stages = [chance.below(4), chance.below(4), chance.below(4)];
  const names = [
    some.length === 0 ? [] : picked(gridMutations, stages[0] === 0 ? 2 : 1, chance),
    picked(textMutations, stages[1] === 0 ? 2 : 1, chance),
    stages[2] === 0 ? picked(byteMutations, 1, chance) : [],
  ];
  const grid = run(gridMutations, names[0], [header, ...some] as Grid, chance);
  const text = run(textMutations, names[1], written(grid), chance);
  const bytes = run(byteMutations, names[2], Buffer.from(text), chance);
  const subject = header.indexOf('Subject ID');
  const summary = header.indexOf('Summary');
  return {
    bytes,
    made: names.flat().join(' + '),
    original: {
      references: some.map(([reference = '']) => reference),
      secrets: some.flatMap((cells) => [
        ...[cells[subject] ?? ''].filter((id) => /\d/.test(id)),
        (cells[summary] ?? '').slice(0, 18),
      ]),
    },
  };
}

function withoutQuotes(cell: string): string {
  return cell.replace(/[",\r\n]+/g, ' ');
}

type Mutations<Value> = Readonly<Record<string, (value: Value, chance: Chance) => Value>>;

function picked(mutations: object, count: number, chance: Chance): readonly string[] {
  return Array.from({ length: count }, () => chance.oneOf(Object.keys(mutations)));
}

function run<Value>(
  mutations: Mutations<Value>,
  names: readonly string[] | undefined,
  value: Value,
  chance: Chance,
): Value {
  return (names ?? []).reduce((now, name) => mutations[name]?.(now, chance) ?? now, value);
}

function written(grid: Grid): string {
  const cell = (text: string): string =>
    /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return grid.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}
