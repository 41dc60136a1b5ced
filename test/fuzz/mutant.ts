import type { Base } from './base.js';
import { idsIn, plantCanaries, type Planted } from './canaries.js';
import { chanceFrom, type Chance } from './chance.js';
import { byteMutations } from './mutators/bytes.js';
import { gridMutations, type Grid } from './mutators/grid.js';
import { swallow } from './mutators/swallow.js';
import { textMutations } from './mutators/text.js';
import { written } from './written.js';

export interface Mutant extends Omit<Planted, 'grid'> {
  readonly bytes: Buffer;
  /** The names of the mutations that were made, for the message of a failure. */
  readonly made: string;
}

/** The mutant of a number: some rows of an export, spoilt in one way or several. */
export function mutantOf(number: number, base: Base): Mutant {
  const chance = chanceFrom(base.salt ^ number);
  const { grid: chosen, ...planted } = plantCanaries(someRows(base, chance), base, chance);
  const stages = [chance.below(4), chance.below(4), chance.below(3)];
  const names = {
    grid: picked(gridMutations, stages[0] === 0 ? 2 : 1, chance),
    text: picked(textMutations, stages[1] === 0 ? 2 : 1, chance),
    bytes: stages[2] === 0 ? picked(byteMutations, 1, chance) : [],
  };
  const grid = run(gridMutations, names.grid, chosen, chance);
  const text = run(textMutations, names.text, written(grid), chance);
  const bytes = run(byteMutations, names.bytes, Buffer.from(text), chance);
  return { bytes, ...planted, made: Object.values(names).flat().join(' + ') };
}

/** The mutant of a number, made of the bytes of a file whatever they are. */
export function rawMutantOf(number: number, file: Buffer): Mutant {
  const chance = chanceFrom(number);
  const names = {
    text: picked(textMutations, 1, chance),
    bytes: picked(byteMutations, 1 + chance.below(2), chance),
  };
  // A character for each byte, so that nothing is lost where the file is no UTF-8.
  const text = run(textMutations, names.text, file.toString('latin1'), chance);
  const bytes = run(byteMutations, names.bytes, Buffer.from(text, 'latin1'), chance);
  const secrets = idsIn(file.toString('latin1').replaceAll('\0', ''));
  return {
    bytes,
    secrets,
    references: secrets.filter((id) => id.includes('/')),
    made: Object.values(names).flat().join(' + '),
  };
}

/** The mutant of a number in which a quote makes one record of several rows. */
export function swallowMutantOf(number: number, base: Base): Mutant & { readonly line: number } {
  const chance = chanceFrom(base.salt ^ number);
  const { grid, ...planted } = plantCanaries(someRows(base, chance), base, chance);
  const { text, line } = swallow(grid, chance);
  return { bytes: Buffer.from(text), line, ...planted, made: `swallow in line ${line}` };
}

function someRows({ grid }: Base, chance: Chance): Grid {
  const [header = [], ...rows] = grid;
  const count = 3 + chance.below(12);
  const from = chance.below(Math.max(1, rows.length - count));
  const chosen = rows.slice(from, from + count);
  // Where no cell needs quotes, a quote put in opens one cell and closes in another.
  const some = chance.below(2) === 0 ? chosen : chosen.map((cells) => cells.map(withoutQuotes));
  return [header, ...some];
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
  names: readonly string[],
  value: Value,
  chance: Chance,
): Value {
  return names.reduce((now, name) => mutations[name]?.(now, chance) ?? now, value);
}
