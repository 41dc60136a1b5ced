import { UserError } from '../../errors.js';
import { checkCommitment, type IntendedDraw } from '../../record/commitment-check.js';
import { frameChange } from '../../record/commitment-frame.js';
import { frameDigest } from '../../record/frame-digest.js';
import { decidingFields } from '../../sampling/design.js';
import { promisedSeedFault } from '../../sampling/seed-sources/promised-seed.js';
import type { FrameUnit } from '../../sampling/stratum.js';
import type { PublishedCommitment } from './commitment-file.js';

/** A draw before it is made: the units of its frame, or what is known of units that stay with the data. */
export type DrawUnderCommitment = Omit<IntendedDraw, 'frame'> &
  (
    | { readonly units: readonly FrameUnit[] }
    | { readonly units: null; readonly frame: IntendedDraw['frame'] }
  );

/**
 * Refuses a draw that is not the one promised, and names every difference.
 *
 * @throws UserError COMMITMENT_DIFFERS; SEED_NOT_AS_PROMISED where nothing but the seed differs
 */
export function refuseDifferences(published: PublishedCommitment, draw: DrawUnderCommitment): void {
  const { commitment, id } = published;
  const found = checkCommitment(commitment, { ...draw, frame: frameOf(draw) });
  if (found.length === 0) return;
  const seedFault = promisedSeedFault(commitment.seed, draw.seedText);
  if (found.length === 1 && seedFault !== undefined) {
    throw new UserError(
      'SEED_NOT_AS_PROMISED',
      `The seed ${seedFault}.`,
      `The commitment says how it is written: ${commitment.seed.formatting}`,
    );
  }
  const lines = [...found, ...changedUnits(published, draw)].map((each) => `  ${each}`);
  throw new UserError(
    'COMMITMENT_DIFFERS',
    `This is not the draw of commitment ${id.slice(0, 12)}:\n${lines.join('\n')}`,
    'Draw from the same export by the same plan. If it must change, make a new commitment with a new event for its seed; both stay in the register.',
  );
}

function frameOf(draw: DrawUnderCommitment): IntendedDraw['frame'] {
  if (draw.units === null) return draw.frame;
  return { units: draw.units.length, sha256: frameDigest(draw.units) };
}

/** Which units changed, in numbers, where the frozen frame is at hand and has the same columns. */
function changedUnits(
  { units: committed, commitment }: PublishedCommitment,
  { units, design }: DrawUnderCommitment,
): readonly string[] {
  const fields = decidingFields(design);
  if (committed === null || units === null) return [];
  if (fields.join('\t') !== decidingFields(commitment.plan.design).join('\t')) return [];
  const change = frameChange(committed, units, fields);
  return change === '' ? [] : [`against frame.txt of the commitment: ${change}`];
}
