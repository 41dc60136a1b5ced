import type { Share } from '../../findings/estimates.js';
import type { Findings } from '../../findings/findings.js';
import type { SampleDesign } from '../../findings/sample-design.js';
import type { ShownShare } from './words.js';

/*
 * What the public copy may say, and why.
 *
 * It lists the exceptions case by case under pseudonyms, with the questions that were not met. So
 * whatever else tells how often a question was not met within a part of the sample is an equation in
 * which the unknowns are the parts that the listed cases belong to. With 30 questions there are more
 * equations than cases, and whoever solves them has the group or the stratum of every pseudonym.
 * Subtraction is the simplest way to solve one.
 *
 * 1. Free text, references, reviewers, dates, outcomes and reasons are left out. What is left of an
 *    exception is its pseudonym, its themes (section and question), the answers, and whether the
 *    file was produced. The order is that of the pseudonyms, which says nothing of the references.
 * 2. Nothing is said by stratum: strata are small, and equations as above.
 * 3. Counts of answers over the whole sample stay. They are counts of what was done with files, and
 *    those that matter can be had by counting the exceptions.
 * 4. By group there is one figure a field: the share of cases with every question met. One equation
 *    in ten unknowns and more has many solutions; one a question would not. `public-groups.ts` says
 *    when even that is left out. Differences by question and group are never in the copy.
 * 5. A share that is weighted by stratum is an equation in strata, too, as one case that falls short
 *    moves it by the weight of its own stratum.
 *    - With one stratum it says no more than the counts do, and all of it stays.
 *    - Where strata are made of what people are, or cases have weights of their own, it stands only
 *      where none or at least ten cases fall short, and shares that differ from it by a few cases
 *      ("cannot tell" counted as met, files not produced) are left out.
 *    - Where strata are made of what cases are, such as their outcome, it stands. Weights, strata
 *      and their sizes are not in the copy; who has them from elsewhere could at most narrow down
 *      the outcome of a pseudonym, which offices publish of an exception, and nothing of a person.
 *    Either way it is said in whole per cent, without the units it speaks of.
 * 6. The size of the frame stays. The limits of an exact interval are whole numbers of units over
 *    it, so that hiding it would hide nothing; a notice of the draw names it as well.
 */

/** The fewest cases on either side of a public figure by group, and behind one weighted by people. */
export const fewestInPublic = 10;

/** What a weighted share could give away: nothing, of what kind a case is, or of what group a person is. */
export type WeightsTell = 'nothing' | 'cases' | 'people';

export function whatWeightsTell({ design, overall }: Findings): WeightsTell {
  const { by, strata, equalChance } = design;
  if (!equalChance) return 'people';
  if (strata.length <= 1) return 'nothing';
  const groups = new Set(overall.byGroup.map(({ field }) => stemOf(field)));
  const isOfPeople = by.some((field) => ofPeople.test(field) || groups.has(stemOf(field)));
  return isOfPeople ? 'people' : 'cases';
}

/** Fields that describe persons, by the names that all profiles share. */
const ofPeople = /^(?:officer|complainant|subject|person|worker)_/;

function stemOf(field: string): string {
  return field.replace(/_group$/, '');
}

/** A share as the public copy may say it; `short` is how many cases fall short under it, at least. */
export function publicShare(
  share: Share | null,
  short: number,
  tells: WeightsTell,
  design: SampleDesign,
): ShownShare {
  if (share === null || tells === 'nothing') return share;
  const isWhole = !leavesStrataOut(share, design);
  if (share.method === 'counted' && isWhole) return share;
  const isSafe = isWhole && (short >= fewestInPublic || share.value === 1);
  return tells === 'cases' || isSafe ? inWholePercent(share) : '[c]';
}

/** Whether a share says nothing of some strata, beyond the units that earlier draws had used up. */
export function leavesStrataOut({ leftOut }: Share, { excluded }: SampleDesign): boolean {
  return leftOut > excluded;
}

type Limits = Pick<Share, 'low' | 'high'>;

function inWholePercent({ value, joint, ...share }: Share): Share {
  return {
    ...share,
    value: wholeShare(value),
    ...limits(share),
    joint: joint === null ? null : limits(joint),
  };
}

function limits({ low, high }: Limits): Limits {
  return { low: wholeShare(low), high: wholeShare(high) };
}

/** A proportion in whole per cent; what is not none or all does not become so. */
export function wholeShare(proportion: number): number {
  if (proportion <= 0 || proportion >= 1) return proportion;
  return Math.min(99, Math.max(1, Math.round(proportion * 100 + 1e-9))) / 100;
}
