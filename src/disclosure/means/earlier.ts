import { setKey } from './atom-sets.js';
import type { MeansModel } from './means-model.js';
import { askSide, askUnit, isReached, sideOf, type Answer } from './questions.js';
import type { SetTarget } from './set-targets.js';
import { viewOf, type View } from './view.js';

/** What earlier releases alone tell; answers are kept. */
export interface Earlier {
  readonly view: View;
  readonly answers: Map<string, Known | null>;
}

/** Weights of the sets of earlier releases that bound a sum or an amount. */
export type Known = readonly { readonly set: number; readonly times: number }[];

/** Weights nearer to nought than this are rounding errors. */
export const noWeight = 1e-9;

export function earlierOf(model: MeansModel): Earlier {
  const view = viewOf(model, (set) => model.sets[set]?.before !== null);
  return { view, answers: new Map() };
}

/** Why a side of a target was known before; null where it was not. */
export function sideKnownBefore(
  earlier: Earlier,
  target: SetTarget,
  side: 'low' | 'high',
): Known | null {
  return answered(earlier, `${side} ${setKey(target.atoms)}`, () => {
    const asked = sideOf(earlier.view, target, side);
    return asked === null || isReached(asked.gain) ? null : askSide(earlier.view, asked);
  });
}

/** Why a unit was known before, to an insider or to everybody (null); null where it was not. */
export function unitKnownBefore(
  earlier: Earlier,
  unit: number,
  insider: readonly number[] | null,
): Known | null {
  return answered(earlier, `${unit} ${insider?.[0] ?? ''}`, () =>
    askUnit(earlier.view, unit, insider),
  );
}

function answered(
  { view, answers }: Earlier,
  question: string,
  ask: () => Answer | null,
): Known | null {
  const found = answers.get(question);
  if (found !== undefined) return found;
  const answer = view.equations.length === 0 ? null : ask();
  const known =
    answer?.status === 'impossible'
      ? view.equations
          .map((set, place) => ({ set, times: answer.weights[place] ?? 0 }))
          .filter(({ times }) => Math.abs(times) > noWeight)
      : null;
  answers.set(question, known);
  return known;
}
