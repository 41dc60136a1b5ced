import { compareBytewise } from '../../frame/bytewise.js';
import { lockedZeros } from '../rules/sensitive-sets.js';
import { weightsAgainstChange } from './ledger.js';
import type { Failure, Task } from './task.js';

/**
 * Keys of the cells that stand in the way, in order: those of the count itself, and the zeros which, all
 * of them shown, leave the count no room. One of them must go. No key is more to blame than another
 * where that cannot be told.
 */
export function blamedFor(
  { reading, sensitive, bareModel }: Task,
  { requirement, obstacle }: Failure,
): readonly string[] {
  const { about, ways, knower } = requirement;
  const set = sensitive[about];
  if (set === undefined) throw new RangeError('no such sensitive count');
  const alone = knower === null ? null : (sensitive[knower] ?? null);
  const own = [...set.said.cells, ...(alone?.said.cells ?? [])].sort(compareBytewise);
  if (obstacle === 'no-whole-table') return own;
  const zeros = lockedZeros(reading, sensitive);
  const facts = [
    ...reading.before,
    ...zeros.map(({ box, count }) => ({ box, count, low: 0, high: 0 })),
  ];
  const keys = new Set(own);
  for (const change of ways) {
    const weights = weightsAgainstChange(bareModel(), facts, { about: set, knower: alone, change });
    if (weights === null) return own;
    for (const [at, { cells }] of zeros.entries()) {
      if ((weights[reading.before.length + at] ?? 0) === 0) continue;
      for (const { key } of cells) keys.add(key);
    }
  }
  return [...keys].sort(compareBytewise);
}
