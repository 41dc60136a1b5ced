import { type Check, failed, held } from '../../record/check.js';
import { checkCommitment } from '../../record/commitment-check.js';
import type { DrawRecord } from '../../record/draw-record.js';
import type { Shell } from '../../shell/shell.js';
import { readCommitment } from './commitment-file.js';

/** Compares a draw with the commitment that it was made under, as far as the record tells. */
export async function verifyCommitment(
  path: string,
  record: DrawRecord,
  shell: Shell,
): Promise<readonly Check[]> {
  const what = 'the commitment';
  const { id, commitment } = await readCommitment(path, shell);
  if (record.seed.commitment !== id) {
    const named = record.seed.commitment?.slice(0, 12) ?? 'none';
    return [failed(what, `the draw names ${named}, and this one is ${id.slice(0, 12)}`)];
  }
  const { design, scope, importSha256, frame, seed } = record;
  const differences = checkCommitment(commitment, {
    design: firstDesign(design),
    scope,
    importSha256,
    frame,
    seedText: seed.text,
  });
  if (differences.length > 0) return differences.map((each) => failed(what, each));
  const extended = design.earlierSizes === undefined ? '' : ' of the draw that was extended';
  return [
    held(
      what,
      `${id.slice(0, 12)}: frame, plan and form of the seed${extended} are those committed`,
    ),
  ];
}

/** The design of an extended draw as it was before it was extended. */
function firstDesign({ earlierSizes, ...design }: DrawRecord['design']): DrawRecord['design'] {
  return { ...design, size: earlierSizes?.[0] ?? design.size };
}
