import { describe, expect, it } from 'vitest';
import { atomsIn } from '../../../src/disclosure/means/atom-sets.js';
import type { MeanCell } from '../../../src/disclosure/means/release-means.js';
import { solvedSets } from '../../../src/disclosure/means/solved-sets.js';
import { alike, model, viewWithout } from './models.js';
import { range } from './releases.js';

/**
 * The sets that a reader finds by solving, as the names of the groups that they are of. A sum is of the
 * groups named in it; sums come in the order given, which their importance sees to.
 */
function solved(
  sizes: Readonly<Record<string, number>>,
  sums: readonly string[],
  amountOf: (name: string) => number = () => 8,
): string[] {
  const starts = new Map<string, number>();
  let units = 0;
  for (const [name, size] of Object.entries(sizes)) {
    starts.set(name, units);
    units += size;
  }
  const unitsOf = (name: string) => range(starts.get(name)!, starts.get(name)! + sizes[name]!);
  const cells = sums.map((names, place): MeanCell => {
    const members = [...names].flatMap(unitsOf);
    return { key: names, members, importance: (place + 1) / members.length, mayShow: true };
  });
  const amounts = Object.entries(sizes).flatMap(([name, size]) => alike(size, amountOf(name)));
  const of = model(amounts, cells);
  const nameOf = (unit: number): string =>
    [...starts].findLast(([, start]) => start <= unit)?.[0] ?? '';
  return solvedSets(viewWithout(of)).map((set) => {
    const names = atomsIn(set).flatMap((atom) =>
      of.atoms[atom]!.units.map((unit) => nameOf(of.places[unit]!)),
    );
    return [...new Set(names)].sort().join('');
  });
}

describe('sets that a reader finds by solving equations', () => {
  it('are each of three groups of which every two are shown together', () => {
    // a is half of ab + ac - bc.
    expect(solved({ a: 4, b: 20, c: 25 }, ['ab', 'ac', 'bc']).sort()).toEqual(['a', 'b', 'c']);
  });

  it('are what is shown, solved for the groups of most units', () => {
    // b is bac less ac, and c is what a leaves of ac.
    expect(solved({ a: 5, b: 30, c: 20 }, ['abc', 'ac'])).toEqual(['b', 'ac']);
  });

  it('are sums of two and of three solved equations, where these leave nothing to take away', () => {
    // Solved for p, q and r: p - c, q + c - e and r + e.
    expect(solved({ p: 30, q: 25, r: 20, c: 4, e: 3 }, ['pqr', 'qcr', 're'])).toEqual([
      'er',
      'pqr',
      'cqr',
    ]);
  });

  it('are solved for the groups of most units, whatever their amounts', () => {
    const sums = ['pqr', 'qcr', 're'];
    const few = (name: string) => ('ce'.includes(name) ? 1000 : 8);
    expect(solved({ p: 30, q: 25, r: 20, c: 4, e: 3 }, sums, few)).toEqual(['er', 'pqr', 'cqr']);
  });

  it('are no sums of four solved equations', () => {
    // Solved: p - c, q + c - d, r + d - e and s + e; all four together are pqrs, which is shown.
    expect(
      solved({ p: 40, q: 35, r: 30, s: 25, c: 4, d: 3, e: 2 }, ['pqrs', 'qcrs', 'rds', 'se']),
    ).toEqual(['es', 'cqrs', 'drs']);
  });

  it('are none of a group that would be in them twice', () => {
    // p - c and q + c - e leave with a second e, which r has too, two of it or none.
    expect(solved({ p: 30, q: 25, r: 20, c: 4, e: 3 }, ['pq', 'qcr', 're']).sort()).toEqual([
      'cqr',
      'er',
      'pq',
    ]);
  });

  it('are none where nothing is shown', () => {
    expect(solved({ a: 5, b: 6 }, [])).toEqual([]);
  });
});
