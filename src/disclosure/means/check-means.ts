import { hasBit } from '../search/bits.js';
import { meanIsSensitive } from '../rules/mean-is-sensitive.js';
import { knownHolds } from './known-holds.js';
import { modelOf } from './means-model.js';
import { changesIn, impossibleAlternatives, publicSums, type PublicKind } from './public-sums.js';
import type { MeanBefore, MeanCell, MeansProof } from './release-means.js';
import { rulesOf, targetsIn } from './targets.js';
import { unprovenSets } from './unproven-sets.js';
import { unprovenUnits } from './unproven-units.js';
import { viewOf } from './view.js';

/**
 * Checks the proof that means are protected by adding up again, with nothing of the search; an empty
 * list means that it is proven. `hidden` has the keys of the cells that are not shown.
 *
 * What is proven: every alternative could be the truth for all that a reader can see (no amount below
 * 0, and all public sums what they are); every sensitive sum, and every amount in the eyes of everybody
 * who knows another, may be off by the margin; and what is said to have been known before follows from
 * earlier means alone. Which sets are sensitive is not proven: it is asked of the same rules again,
 * which solve equations to find them, but no inequalities.
 */
export function checkMeans(
  amounts: readonly number[],
  cells: readonly MeanCell[],
  hidden: readonly string[],
  before: readonly MeanBefore[],
  hiddenBefore: readonly MeanBefore[],
  proof: MeansProof,
  owners: readonly number[] = amounts.map((_, place) => place),
): readonly string[] {
  const notShown = new Set(hidden);
  const open = publicSums(amounts, cells, hidden, before, owners);
  const changes = changesIn(open, proof);
  const shown = cells.filter(({ key }) => !notShown.has(key));
  const model = modelOf(amounts, cells, before, hiddenBefore, owners);
  const view = viewOf(
    model,
    (set) =>
      model.sets[set]?.before !== null || model.sets[set].keys.some((key) => !notShown.has(key)),
  );
  const targets = targetsIn(view, rulesOf(model));
  const isOpenZero = (unit: number): boolean =>
    hasBit(targets.openZeros, model.atomOf[model.places.indexOf(unit)] ?? 0);
  const isExcused = ({ sum, units }: PublicKind): boolean => sum === 0 && units.every(isOpenZero);
  const known = proof.known.filter((one) => knownHolds(amounts, before, owners, one, open.slack));
  return [
    ...shown
      .filter(({ members }) => meanIsSensitive(members.map((unit) => amounts[unit] ?? 0)))
      .map(({ key }) => `${key} is shown, yet sensitive`),
    ...shown.filter(({ mayShow }) => !mayShow).map(({ key }) => `${key} may not be shown`),
    ...(known.length < proof.known.length ? ['what was known before does not follow'] : []),
    ...((changes[0]?.size ?? 1) === 0 ? [] : ['the first alternative is not the truth']),
    ...impossibleAlternatives(open, changes),
    ...unprovenSets(model, [...targets.sets, ...targets.solved()], open, changes, proof, known),
    ...unprovenUnits(open, isExcused, changes, proof, known),
  ];
}
