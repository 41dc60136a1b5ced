import type { DrawRecord } from '../../record/draw-record.js';
import type { Shell } from '../../shell/shell.js';
import { registerDraw, type RegisterInUse, registerRecord } from './register-draw.js';
import type { TextFile } from './text-file.js';

/** Registers the draws of a pack, so that later ones can leave their units out, and then the pack. */
export async function registerPack(
  register: RegisterInUse | undefined,
  files: readonly TextFile[],
  shell: Shell,
): Promise<void> {
  const draws = files.filter((file) => /^restricted\/[^/]+\/draw\/draw\.json$/.test(file.path));
  for (const { content } of draws) {
    const record = JSON.parse(content) as DrawRecord;
    await registerDraw(
      register,
      'draw',
      { record, files: [{ path: 'draw.json', content }] },
      null,
      shell,
    );
  }
  await registerRecord(
    register,
    {
      kind: 'pack',
      content: files.find((file) => file.path === 'pack.json')?.content ?? '',
      commitment: null,
      reason: null,
      summary: `a pack with ${draws.length} ${draws.length === 1 ? 'draw' : 'draws'}`,
      sampled: null,
    },
    shell,
  );
}
