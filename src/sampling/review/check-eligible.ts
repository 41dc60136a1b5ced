import { UserError } from '../../errors.js';
import { compareBytewise } from '../../frame/bytewise.js';
import { listed } from '../listed.js';
import { layOut, type UnitFile } from './desk.js';
import { describeObstacles, obstaclesBetween, type Reviewer, type ReviewUnit } from './reviewer.js';

/**
 * Refuses units that fewer reviewers may read than have to, naming the units and the conflicts that
 * stand in the way.
 *
 * @throws UserError ASSIGNMENT_IMPOSSIBLE
 */
export function checkEligible(reviewers: readonly Reviewer[], units: readonly ReviewUnit[]): void {
  const impossible = layOut(reviewers, units)
    .files.filter((file) => missing(file) > 0)
    .sort((left, right) => compareBytewise(left.unit.unitId, right.unit.unitId));
  if (impossible.length === 0) return;
  const most = Math.max(...impossible.map(missing));
  throw new UserError(
    'ASSIGNMENT_IMPOSSIBLE',
    `${impossible.length} ${impossible.length === 1 ? 'unit has' : 'units have'} too few reviewers without a conflict: ${listed(impossible.map((file) => inWords(file, reviewers)))}.`,
    `Name ${most} more ${most === 1 ? 'reviewer' : 'reviewers'} without these conflicts, or lift ${most === 1 ? 'one conflict' : 'the conflicts of two reviewers'} for each unit.`,
  );
}

function missing({ readings, eligible }: UnitFile): number {
  return readings.length - eligible.length;
}

function inWords({ unit, readings, eligible }: UnitFile, reviewers: readonly Reviewer[]): string {
  const barred = reviewers
    .map(({ id, conflicts }) => ({
      id,
      obstacles: obstaclesBetween({ id, conflicts }, unit),
    }))
    .filter(({ obstacles }) => obstacles.length > 0)
    .map(({ id, obstacles }) => `${id}: ${describeObstacles(obstacles)}`);
  const has =
    eligible.length === 0 ? 'none' : eligible.map(({ reviewer }) => reviewer.id).join(', ');
  return `${unit.unitId} needs ${readings.length} and has ${has} (${listed(barred)})`;
}
