import type { DrawRecord } from '../../record/draw-record.js';
import type { PackPlan } from '../../record/pack-plan.js';
import type { Shell } from '../../shell/shell.js';
import { registerDraw, type RegisterInUse, registerRecord } from '../results/register-draw.js';
import { asText, type ResultFile, textIn } from '../results/text-file.js';

/**
 * Registers the draws of a pack, so that later ones can leave their units out, and then the pack. The
 * day of review is that of the pack: its draws lie in its folder and go with it.
 */
export async function registerPack(
  register: RegisterInUse | undefined,
  { files, plan }: { readonly files: readonly ResultFile[]; readonly plan: PackPlan },
  shell: Shell,
): Promise<void> {
  const draws = files.filter((file) =>
    /^data\/restricted\/[^/]+\/draw\/draw\.json$/.test(file.path),
  );
  for (const { content: bytes } of draws) {
    const content = asText(bytes);
    const record = JSON.parse(content) as DrawRecord;
    await registerDraw(
      register,
      'draw',
      { record, files: [{ path: 'draw.json', content }] },
      { reason: null },
      shell,
    );
  }
  await registerRecord(
    register,
    {
      kind: 'pack',
      content: textIn(files, 'pack.json'),
      commitment: null,
      reason: null,
      summary: `a pack with ${draws.length} ${draws.length === 1 ? 'draw' : 'draws'}`,
      sampled: null,
      ...(plan.retentionReview === undefined ? {} : { retentionReview: plan.retentionReview }),
    },
    shell,
  );
}
