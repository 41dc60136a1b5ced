import { noBits, setBit, type Bits } from './bits.js';
import { valueOf } from '../model/base-tables.js';
import type { Line } from '../model/build-model.js';
import { findTable, type Stance, type Table } from './find-table.js';
import type { Problem } from './problem.js';

/**
 * What must remain possible for whoever reads the release: that a sensitive count differs from the
 * truth in one of the ways given; where there is a knower, for a reader who knows the knower's count.
 */
export interface Requirement {
  /** Number of the sensitive count. */
  readonly about: number;
  readonly ways: readonly Range[];
  /** Number of the sensitive count that the reader knows; null for one who knows none. */
  readonly knower: number | null;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** The goals of a search that would meet the requirement in one of its ways. */
export function goalsOf(
  { sensitive }: Problem,
  { about, knower }: Requirement,
  way: Range,
): readonly Line[] {
  return [
    { sum: sumAt(about), ...way },
    ...(knower === null ? [] : [{ sum: sumAt(knower), low: 0, high: 0 }]),
  ];

  function sumAt(number: number): Line['sum'] {
    const found = sensitive[number];
    if (found === undefined) throw new RangeError('no such sensitive count');
    return found.sum;
  }
}

/** A table that has been found, with what it changes. */
export interface PooledTable {
  readonly table: Table;
  /** 1 for the figures that differ from the truth, so that they must be hidden. */
  readonly differs: Uint8Array;
  /** What each sensitive count differs from the truth. */
  readonly changes: Int32Array;
  /** The sensitive counts that differ. */
  readonly open: Bits;
}

export function pooled({ figures, sensitive }: Problem, table: Table): PooledTable {
  const changes = Int32Array.from(sensitive, ({ sum }) => valueOf(sum, table));
  const open = noBits(changes.length);
  for (const [number, change] of changes.entries()) if (change !== 0) setBit(open, number);
  return {
    table,
    differs: Uint8Array.from(figures, ({ sum }) => (valueOf(sum, table) === 0 ? 0 : 1)),
    changes,
    open,
  };
}

/** Whether the table meets the requirement. */
export function meets({ changes }: PooledTable, { about, ways, knower }: Requirement): boolean {
  const value = changes[about] ?? 0;
  if (knower !== null && changes[knower] !== 0) return false;
  return ways.some(({ low, high }) => low <= value && value <= high);
}

/** A table of the pool that meets the requirement; null when none does. */
export function evidenceIn(
  pool: readonly PooledTable[],
  requirement: Requirement,
): PooledTable | null {
  return pool.find((table) => meets(table, requirement)) ?? null;
}

/** A table that meets the requirement in one of its ways, as the stance allows. */
export function tableFor(
  problem: Problem,
  stance: Stance,
  requirement: Requirement,
): PooledTable | 'none' | 'unknown' {
  let outcome: 'none' | 'unknown' = 'none';
  for (const way of requirement.ways) {
    const found = findTable(problem, stance, goalsOf(problem, requirement, way));
    if (typeof found !== 'string') return pooled(problem, found);
    if (found === 'unknown') outcome = found;
  }
  return outcome;
}

/** A requirement with a table that meets it. */
export interface Met {
  readonly requirement: Requirement;
  readonly table: PooledTable;
}
