import { compareBytewise } from '../../frame/bytewise.js';
import { meanIsSensitive } from '../rules/mean-is-sensitive.js';
import { checkMeans } from './check-means.js';
import { hideMeans } from './hide-means.js';
import { modelOf } from './means-model.js';
import { proofOfMeans } from './proof-of-means.js';
import type { GivenAway, MeanBefore, MeanCell, ProtectedMeans } from './release-means.js';
import { settleAll, taskOf, type Settled } from './settle.js';
import { showAgain } from './show-again.js';

/**
 * Decides which means must be hidden so that nobody can tell, from all means that are shown and were
 * shown before, a sensitive sum or the amount of a unit to within a tenth of it (or 1, if that is more),
 * not even whoever knows the amount of one other unit; and proves it. The same release in another order
 * gives the same answer.
 *
 * `amounts` has an entry for each version of a unit: one whose amount was corrected since is two, and
 * what was hidden before (`hiddenBefore`) stays protected. Counts are taken as known, so that a mean is
 * as good as a sum. `owners` has the same number for all versions of one unit: who knows one knows all,
 * and need not be kept from them. Without it each version is taken for somebody else's, and a release
 * after a correction hides far more than it must.
 *
 * Throws RangeError for input that makes no sense, and an error when the proof does not hold, which is a
 * fault of the program.
 */
export function protectMeans(
  amounts: readonly number[],
  cells: readonly MeanCell[],
  before: readonly MeanBefore[],
  hiddenBefore: readonly MeanBefore[],
  owners: readonly number[] = amounts.map((_, place) => place),
): ProtectedMeans {
  const task = taskOf(modelOf(amounts, cells, before, hiddenBefore, owners));
  const stand = showAgain(task, hideMeans(task));
  const settled: Settled = { sets: new Map(), units: new Map() };
  if (settleAll(task, stand, settled) !== null) {
    throw new Error('means that were protected are so no more');
  }
  const proof = proofOfMeans(task, stand, settled);
  const isHidden = new Set(
    task.model.sets.flatMap(({ keys }, set) => (stand.hidden[set] === 1 ? keys : [])),
  );
  const hidden = cells
    .filter(({ key, members, mayShow }) => !mayShow || members.length === 0 || isHidden.has(key))
    .map(({ key }) => key)
    .sort(compareBytewise);
  const faults = checkMeans(amounts, cells, hidden, before, hiddenBefore, proof, owners);
  if (faults.length > 0) {
    throw new Error(`protection of means failed its own proof: ${faults.slice(0, 3).join('; ')}`);
  }
  const primary = cells
    .filter(({ members }) => meanIsSensitive(members.map((place) => amounts[place] ?? 0)))
    .map(({ key }) => key)
    .sort(compareBytewise);
  const knownBefore = new Map(
    proof.known.map(({ members, insider }): [string, GivenAway] => [
      `${members.join()} ${insider ?? ''}`,
      { members, insider },
    ]),
  );
  return { hidden, primary, knownBefore: [...knownBefore.values()], proof };
}
