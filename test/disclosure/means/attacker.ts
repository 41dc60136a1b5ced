import { meanIsSensitive } from '../../../src/disclosure/rules/mean-is-sensitive.js';

/**
 * An attacker who shares nothing with the engine but the rule of what is sensitive: subtracts what is
 * inside what, solves equations by hand, and narrows amounts down sum by sum.
 */
export interface World {
  readonly amounts: readonly number[];
  /** For each amount whose it is. */
  readonly owners: readonly number[];
  /** Members of everything that is public. */
  readonly sums: readonly (readonly number[])[];
  /** Units that are in the same public sums. */
  readonly kinds: readonly (readonly number[])[];
  readonly kindOf: readonly number[];
  /** For each sum the kinds in it. */
  readonly rows: readonly (readonly number[])[];
}

export function worldOf(
  amounts: readonly number[],
  sums: readonly (readonly number[])[],
  owners: readonly number[] = [...amounts.keys()],
): World {
  const names = amounts.map((_, unit) =>
    sums.flatMap((members, at) => (members.includes(unit) ? [at] : [])).join(),
  );
  const all = [...new Set(names)];
  const kindOf = names.map((name) => all.indexOf(name));
  return {
    amounts,
    owners,
    sums,
    kindOf,
    kinds: all.map((_, kind) => [...amounts.keys()].filter((unit) => kindOf[unit] === kind)),
    rows: sums.map((members) => [...new Set(members.map((unit) => kindOf[unit]!))]),
  };
}

/** Differences of two public sums, one inside the other, that tell too much. */
export function subtracted(world: World): string[] {
  const { amounts, sums } = world;
  const sets = sums.map((members) => new Set(members));
  return sums.flatMap((whole, at) =>
    sums.flatMap((part, other) => {
      if (other === at || part.length >= whole.length) return [];
      if (!part.every((unit) => sets[at]!.has(unit))) return [];
      const rest = whole.filter((unit) => !sets[other]!.has(unit));
      if (isOpenlyNothing(world, rest)) return [];
      return tellsTooMuch(amounts, rest) ? [`${whole.length} less ${part.length}`] : [];
    }),
  );
}

/** Whether a public sum that may be known says of many units, these among them, that it was nothing. */
function isOpenlyNothing({ amounts, sums }: World, units: readonly number[]): boolean {
  return sums.some(
    (members) =>
      members.every((one) => amounts[one] === 0) &&
      !tellsTooMuch(amounts, members) &&
      units.every((unit) => members.includes(unit)),
  );
}

function tellsTooMuch(amounts: readonly number[], members: readonly number[]): boolean {
  return meanIsSensitive(members.map((unit) => amounts[unit]!));
}

/**
 * Unions of kinds that tell too much, and whose sum follows from the equations alone. All of them are
 * tried where there are few kinds, and those of up to three kinds where there are more.
 */
export function solved(world: World): string[] {
  const { amounts, kinds, rows } = world;
  const ways = freedom(kinds.length, rows);
  const found: string[] = [];
  const covered = [...kinds.keys()].filter((kind) => rows.some((row) => row.includes(kind)));
  for (const union of unions(covered)) {
    const isKnown = ways.every(
      (way) => Math.abs(union.reduce((sum, kind) => sum + way[kind]!, 0)) < 1e-9,
    );
    if (!isKnown) continue;
    const members = union.flatMap((kind) => kinds[kind]!);
    if (!tellsTooMuch(amounts, members) || isOpenlyNothing(world, members)) continue;
    found.push(`sum of units ${members.join()}`);
  }
  return found;
}

function* unions(kinds: readonly number[]): Generator<readonly number[]> {
  if (kinds.length <= 12) {
    for (let subset = 1; subset < 1 << kinds.length; subset += 1) {
      yield kinds.filter((_, at) => (subset >> at) & 1);
    }
    return;
  }
  for (const [at, one] of kinds.entries()) {
    yield [one];
    for (const [next, other] of kinds.slice(at + 1).entries()) {
      yield [one, other];
      for (const third of kinds.slice(at + next + 2)) yield [one, other, third];
    }
  }
}

/** Units whose amount somebody else, who knows their own, can work out from the equations alone. */
export function workedOut(world: World): string[] {
  const { amounts, owners, kinds, rows } = world;
  return [...new Set(owners)].flatMap((insider) => {
    const isTheirs = (unit: number): boolean => owners[unit] === insider;
    const known = [...kinds.keys()].filter((kind) => kinds[kind]!.every(isTheirs));
    const ways = freedom(kinds.length, [...rows, ...known.map((kind) => [kind])]);
    return kinds.flatMap((units, kind) => {
      const others = units.filter((unit) => !isTheirs(unit));
      const isPublic = rows.some((row) => row.includes(kind));
      if (others.length !== 1 || !isPublic || isOpenlyNothing(world, others)) return [];
      if (ways.some((way) => Math.abs(way[kind]!) > 1e-9)) return [];
      return [`unit ${others[0]!} (${amounts[others[0]!]!}) by ${insider}`];
    });
  });
}

/** A basis of all changes of kinds that leave every row as it is (Gauss and Jordan). */
function freedom(columns: number, rows: readonly (readonly number[])[]): number[][] {
  const solvedRows: number[][] = [];
  const pivots: number[] = [];
  for (const terms of rows) {
    const row = Array.from({ length: columns }, () => 0);
    for (const term of terms) row[term] = 1;
    for (const [at, other] of solvedRows.entries()) take(row, other, row[pivots[at]!]!);
    const pivot = row.findIndex((entry) => Math.abs(entry) > 1e-9);
    if (pivot < 0) continue;
    const divisor = row[pivot]!;
    for (const at of row.keys()) row[at]! /= divisor;
    for (const other of solvedRows) take(other, row, other[pivot]!);
    solvedRows.push(row);
    pivots.push(pivot);
  }
  const free = Array.from({ length: columns }, (_, at) => at).filter((at) => !pivots.includes(at));
  return free.map((column) => {
    const way: number[] = Array.from({ length: columns }, (_, at) => (at === column ? 1 : 0));
    for (const [at, row] of solvedRows.entries()) way[pivots[at]!] = -row[column]!;
    return way;
  });
}

function take(row: number[], other: readonly number[], times: number): void {
  if (times === 0) return;
  for (const [at, entry] of other.entries()) row[at]! -= times * entry;
}

/**
 * Units whose amount somebody can say is less than a tenth, and less than 1, above what it is. Bounds of
 * kinds are narrowed sum by sum, as nobody is below 0, until nothing moves; who knows an amount begins
 * with it.
 */
export function narrowed(world: World): string[] {
  const { amounts, owners, kinds, rows, sums } = world;
  const totals = sums.map((members) => members.reduce((sum, unit) => sum + amounts[unit]!, 0));
  // One who is always among others learns little more than everybody; of them every third is asked.
  const asked = [...new Set(owners)].filter(
    (owner) =>
      owner % 3 === 0 ||
      kinds.some((units) => units.length < 3 && units.some((unit) => owners[unit] === owner)),
  );
  return [null, ...asked].flatMap((insider) => {
    const isTheirs = (unit: number): boolean => owners[unit] === insider;
    const known = kinds.map((units) =>
      units.filter(isTheirs).reduce((sum, unit) => sum + amounts[unit]!, 0),
    );
    const low = [...known];
    const high = kinds.map((units, kind) => (units.every(isTheirs) ? known[kind]! : Infinity));
    narrow(rows, totals, low, high);
    return kinds.flatMap((units, kind) => {
      if (!rows.some((row) => row.includes(kind))) return [];
      return units.flatMap((unit) => {
        const amount = amounts[unit]!;
        const most = high[kind]! - known[kind]!;
        const isSafe = most > amount + Math.max(0.1 * amount, 1) - 1e-6;
        if (isSafe || isTheirs(unit) || isOpenlyNothing(world, [unit])) return [];
        return [`unit ${unit} (${amount}) is at most ${most} to ${insider ?? 'all'}`];
      });
    });
  });
}

function narrow(
  rows: readonly (readonly number[])[],
  totals: readonly number[],
  low: number[],
  high: number[],
): void {
  for (let round = 0, isMoving = true; isMoving && round < 50; round += 1) {
    isMoving = false;
    for (const [at, row] of rows.entries()) {
      for (const kind of row) {
        const others = row.filter((other) => other !== kind);
        const upper = totals[at]! - others.reduce((sum, other) => sum + low[other]!, 0);
        const lower = totals[at]! - others.reduce((sum, other) => sum + high[other]!, 0);
        isMoving ||= upper < high[kind]! - 1e-9 || lower > low[kind]! + 1e-9;
        high[kind] = Math.min(high[kind]!, upper);
        low[kind] = Math.max(low[kind]!, lower);
      }
    }
  }
}
