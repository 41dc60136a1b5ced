import { readableNumber } from '../../format/numbers.js';
import type { Shell } from '../../shell/shell.js';
import { type RegisterInUse, registerRecord } from '../results/register-draw.js';
import type { DrawnFolderRead } from './drawn-folder.js';
import type { Evaluation } from './evaluation.js';

/**
 * Enters the reserves that were called in the register of the project, so that a later draw can leave
 * them out; the same reserves once. Where none was called, or no register is kept, nothing.
 */
export async function registerReserves(
  register: RegisterInUse | undefined,
  called: {
    readonly drawn: DrawnFolderRead;
    readonly evaluation: Evaluation;
    readonly reserves: string;
  },
  shell: Shell,
): Promise<void> {
  const { drawn, evaluation, reserves } = called;
  const units = evaluation.read.reserves.inUse.map(({ unitId }) => unitId);
  if (units.length === 0) return;
  const { unit } = drawn.record.design;
  await registerRecord(
    register,
    {
      kind: 'reserves',
      content: reserves,
      commitment: drawn.record.seed.commitment,
      earlier: drawn.id,
      reason: null,
      summary: `${readableNumber(units.length, 'count')} ${units.length === 1 ? `reserve, a ${unit},` : `reserves, ${unit}s,`} called in place of cases out of scope`,
      sampled: { unit, units },
    },
    shell,
  );
}
