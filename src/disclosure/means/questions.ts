import { noChange } from './alternatives.js';
import { sumOf } from './atoms.js';
import { marginOf } from './margin.js';
import { close, reach, type Goal } from './reach.js';
import type { SetTarget } from './set-targets.js';
import { freshTableau, kindsIn, kindsWithin, type Share, type View } from './view.js';

/** An answer: the change of each kind, or why there is none: weights of equations, where they are known. */
export type Answer =
  | { readonly status: 'possible'; readonly change: ArrayLike<number> }
  | { readonly status: 'impossible'; readonly weights: ArrayLike<number> }
  | { readonly status: 'unknown' };

/** The kinds that count on a side of a target, how their sum must change, and by how much. */
export interface SideOfTarget {
  readonly kinds: readonly number[];
  readonly sign: 1 | -1;
  readonly gain: number;
}

/**
 * Within a kind the units of a target may have everything or nothing, so kinds that have one of them
 * count for the most it may be, and kinds that have nobody else for the least. Null where the side
 * needs no doubt.
 */
export function sideOf(
  view: View,
  { atoms, high, low }: SetTarget,
  side: 'low' | 'high',
): SideOfTarget | null {
  if (side === 'high') {
    const kinds = kindsIn(view.kindOf, atoms);
    return { kinds, sign: 1, gain: high - sumOf(view.kinds, kinds) };
  }
  if (low === null) return null;
  const kinds = kindsWithin(view, atoms);
  return { kinds, sign: -1, gain: sumOf(view.kinds, kinds) - low };
}

/** Whether a gain is none. */
export function isReached(gain: number): boolean {
  return gain <= close;
}

/** Whether the sums of some kinds may change like this, for a reader who knows nothing else. */
export function askSide(view: View, { kinds, sign, gain }: SideOfTarget): Answer {
  return ask(view, { terms: kinds, sign, gain, ...boundsOf(view) });
}

/**
 * Whether a unit's amount may be larger by the margin: for a reader who is somebody else and knows the
 * versions of their own amount; or, where all are insiders, for everybody else at once, as far as one
 * alternative can serve them all.
 */
export function askUnit(
  view: View,
  unit: number,
  insider: readonly number[] | 'all' | null,
): Answer {
  const { kinds } = view;
  const own = kindOfUnit(view, unit);
  const bounds = boundsOf(view);
  let gain = wantedOf(view, unit) - (kinds[own]?.sum ?? 0);
  const keep = (kind: number, { versions, sum, isAll }: Share): void => {
    if (versions.includes(unit)) return;
    if (kind === own) {
      gain = Math.max(gain, wantedOf(view, unit) + sum - (kinds[own]?.sum ?? 0));
      return;
    }
    const low = isAll ? 0 : Math.min(0, sum - (kinds[kind]?.sum ?? 0));
    bounds.low[kind] = Math.max(bounds.low[kind] ?? 0, low);
    if (isAll) bounds.high[kind] = 0;
  };
  const touched =
    insider === 'all' ? kinds.keys() : (insider ?? []).map((version) => kindOfUnit(view, version));
  for (const kind of touched) {
    for (const share of kinds[kind]?.shares ?? []) {
      if (insider === 'all' || share.versions === insider) keep(kind, share);
    }
  }
  return ask(view, { terms: [own], sign: 1, gain, ...bounds });
}

/** What a unit's amount must be left possible to be. */
export function wantedOf({ model }: View, unit: number): number {
  const amount = model.amounts[unit] ?? 0;
  return amount + marginOf(amount * model.scale) / model.scale;
}

export function kindOfUnit({ model, kindOf }: View, unit: number): number {
  return kindOf[model.atomOf[unit] ?? 0] ?? 0;
}

/** No kind comes below nought. */
function boundsOf({ kinds }: View): { readonly low: Float64Array; readonly high: Float64Array } {
  return {
    low: Float64Array.from(kinds, ({ sum }) => -sum),
    high: new Float64Array(kinds.length).fill(Infinity),
  };
}

/** After so many steps a tableau is made anew. */
const freshSteps = 300;

/** Solves, adds up again, and solves anew from the beginning where rounding has spoilt it. */
function ask(view: View, goal: Goal): Answer {
  for (const isLast of [false, true]) {
    if (view.tableau.steps > freshSteps) view.tableau = freshTableau(view);
    const found = reach(view.tableau, goal);
    if (found.status === 'short' && isBinding(view, goal, found.weights)) {
      return { status: 'impossible', weights: found.weights };
    }
    if (found.status === 'reached' && isPossible(view, goal, found.change)) {
      return { status: 'possible', change: found.change };
    }
    if (!isLast) view.tableau = freshTableau(view);
  }
  return { status: 'unknown' };
}

function isPossible({ terms }: View, { low, high }: Goal, change: Float64Array): boolean {
  return (
    change.every(
      (by, kind) => by >= (low[kind] ?? 0) - noChange && by <= (high[kind] ?? 0) + noChange,
    ) &&
    terms.every(
      (kinds) => Math.abs(kinds.reduce((sum, kind) => sum + (change[kind] ?? 0), 0)) <= close,
    )
  );
}

/** Whether no kind that may change is more for the goal than it is in the weighted sum of equations. */
function isBinding({ terms }: View, goal: Goal, weights: Float64Array): boolean {
  const { low, high, sign } = goal;
  const rate = new Float64Array(low.length);
  for (const kind of goal.terms) rate[kind] = sign;
  for (const [equation, kinds] of terms.entries()) {
    const weight = sign * (weights[equation] ?? 0);
    if (weight === 0) continue;
    for (const kind of kinds) rate[kind] = (rate[kind] ?? 0) - weight;
  }
  return rate.every((by, kind) => by <= close || (low[kind] === 0 && high[kind] === 0));
}
