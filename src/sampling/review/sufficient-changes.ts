import { layOut } from './desk.js';
import { placeReadings } from './place-readings.js';
import type { Obstacle, Reviewer, ReviewUnit } from './reviewer.js';

/** A reviewer, and what keeps them from the units that cannot be shared more evenly. */
export interface Barred {
  readonly reviewer: Reviewer;
  readonly obstacles: readonly Obstacle[];
}

/**
 * The smallest changes to the reviewers that make a balanced assignment possible, one of each kind,
 * each tried out: a value of a conflict lifted (failing that, all conflicts of one reviewer), one
 * more reviewer without conflicts, one reviewer left out.
 */
export function sufficientChanges(
  reviewers: readonly Reviewer[],
  units: readonly ReviewUnit[],
  barred: readonly Barred[],
): readonly string[] {
  const works = (changed: readonly Reviewer[]): boolean =>
    layOut(changed, units).files.every((file) => file.eligible.length >= file.readings.length) &&
    placeReadings(changed, units).stuck === null;
  const replaced = (by: Reviewer): readonly Reviewer[] =>
    reviewers.map((reviewer) => (reviewer.id === by.id ? by : reviewer));

  const value = barred
    .flatMap(({ reviewer, obstacles }) => distinct(obstacles).map((lift) => ({ reviewer, lift })))
    .find(({ reviewer, lift }) => works(replaced(lifted(reviewer, lift))));
  const whole =
    value === undefined
      ? barred.find(({ reviewer }) => works(replaced({ ...reviewer, conflicts: [] })))
      : undefined;
  const left = barred.find(({ reviewer }) => works(reviewers.filter((each) => each !== reviewer)));
  return [
    ...(value === undefined
      ? []
      : [`lift the conflict of ${value.reviewer.id} by ${value.lift.field} = ${value.lift.value}`]),
    ...(whole === undefined ? [] : [`lift all conflicts of ${whole.reviewer.id}`]),
    ...(works([...reviewers, { id: '', conflicts: [] }])
      ? ['name one more reviewer without conflicts']
      : []),
    ...(left === undefined ? [] : [`leave out ${left.reviewer.id}`]),
  ];
}

function distinct(obstacles: readonly Obstacle[]): readonly Obstacle[] {
  return obstacles.filter(
    ({ field, value }, index) =>
      obstacles.findIndex((each) => each.field === field && each.value === value) === index,
  );
}

function lifted(reviewer: Reviewer, { field, value }: Obstacle): Reviewer {
  return {
    ...reviewer,
    conflicts: reviewer.conflicts.map((conflict) =>
      conflict.field === field
        ? { field, values: conflict.values.filter((each) => each !== value) }
        : conflict,
    ),
  };
}
