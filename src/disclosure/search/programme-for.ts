import { valueOf, type Sum } from '../model/base-tables.js';
import type { Line, Model } from '../model/build-model.js';
import type { Programme, ProgrammeLine } from '../simplex/programme.js';

/** A line with what each unit of change in it costs. */
export interface PricedLine extends Line {
  readonly price: number;
}

/** What is to be laid out, beside the lines. */
export interface Layout {
  /** The lines of each base cell. */
  readonly links: readonly (readonly number[])[];
  /** What the change must come to. */
  readonly goals: readonly Line[];
  /** 1 for base cells that stay as they are. */
  readonly settled: Uint8Array;
  /** What these differ from the truth; not at all where it is left out. */
  readonly given?: Int32Array;
  /** 1 for base cells that nothing is asked of yet: lines that they are in are left out. */
  readonly ignored?: Uint8Array;
  /** Keep lines of one cell apart, so that a proof can name them. */
  readonly keepsLines?: boolean;
}

/** A search in base cells, laid out for the simplex method. */
export interface LaidOut {
  readonly programme: Programme;
  /** The base cell of each variable of the programme. */
  readonly cells: readonly number[];
  /** The line that each line of the programme is, by its place in `lines`; -1 for a goal. */
  readonly lines: readonly number[];
}

/** So cheap is it to move a unit between base cells, beside making a figure differ, which costs 1 or more. */
const moving = 1 / 1024;

/**
 * Lays out the search for a cheap change that meets the goals and keeps to all lines.
 *
 * Only what hangs together with the goals is taken in: base cells that share a line which says
 * anything. All else can stay as it is. A line of one cell becomes a range of that cell.
 */
export function programmeFor(
  { truth }: Model,
  lines: readonly PricedLine[],
  { links, goals, settled, given, ignored, keepsLines = false }: Layout,
): LaidOut {
  const low = Float64Array.from(truth, (count) => -count);
  const high = new Float64Array(truth.length).fill(Infinity);
  const price = new Float64Array(truth.length).fill(moving);
  const isRange = ({ sum }: Line): boolean =>
    !keepsLines && sum.cells.length === 1 && sum.signs[0] === 1;
  for (const line of lines) {
    const [cell] = line.sum.cells;
    if (cell === undefined || !isRange(line)) continue;
    low[cell] = Math.max(low[cell] ?? 0, line.low);
    high[cell] = Math.min(high[cell] ?? 0, line.high);
    price[cell] = (price[cell] ?? 0) + line.price;
  }
  const places = new Map<number, number>();
  const cells: number[] = [];
  const reach = ({ cells: own }: Sum): void => {
    for (const cell of own) {
      if (settled[cell] === 1 || places.has(cell)) continue;
      if (low[cell] === 0 && high[cell] === 0) continue;
      places.set(cell, cells.length);
      cells.push(cell);
    }
  };
  const chosen: ProgrammeLine[] = [];
  const numbers: number[] = [];
  const choose = (line: PricedLine, number: number): void => {
    const { cells: own, signs } = line.sum;
    if (ignored !== undefined && own.some((cell) => ignored[cell] === 1)) return;
    reach(line.sum);
    const now = given === undefined ? 0 : valueOf(line.sum, given);
    const low = line.low - now;
    const high = line.high - now;
    const terms = Array.from(own, (cell, at) => ({
      variable: places.get(cell) ?? -1,
      sign: signs[at] ?? 0,
    })).filter(({ variable }) => variable >= 0);
    if (terms.length === 0 && low <= 0 && high >= 0) return;
    chosen.push({ low, high, price: line.price, terms });
    numbers.push(number);
  };
  for (const goal of goals) choose({ ...goal, price: 0 }, -1);
  const isSeen = new Uint8Array(lines.length);
  for (let next = 0; next < cells.length; next += 1) {
    for (const number of links[cells[next] ?? -1] ?? []) {
      const line = lines[number];
      if (line === undefined || isSeen[number] === 1) continue;
      isSeen[number] = 1;
      const saysNothing = line.price === 0 && line.low === -Infinity && line.high === Infinity;
      if (!isRange(line) && !saysNothing) choose(line, number);
    }
  }
  const variables = cells.map((cell) => ({
    low: low[cell] ?? 0,
    high: high[cell] ?? 0,
    price: price[cell] ?? 0,
  }));
  return { programme: { variables, lines: chosen }, cells, lines: numbers };
}
