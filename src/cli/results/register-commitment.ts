import { UserError } from '../../errors.js';
import type { Shell } from '../../shell/shell.js';
import type { PublishedCommitment } from './commitment-file.js';
import { defaultRegister, readRegister } from './register-file.js';

/**
 * Requires, before the export is read, that a commitment was registered. Whether there is a draw
 * under it already is asked when the draw is entered, since the same draw may be entered again.
 *
 * @throws UserError REGISTER_MISSING, COMMITMENT_NOT_REGISTERED
 */
export async function requireRegistered(
  { id }: PublishedCommitment,
  register: string | undefined,
  shell: Shell,
): Promise<void> {
  const path = register ?? defaultRegister;
  const { entries } = await readRegister(path, shell);
  if (entries.some((entry) => entry.kind === 'commitment' && entry.id === id)) return;
  throw new UserError(
    'COMMITMENT_NOT_REGISTERED',
    `The commitment ${id.slice(0, 12)} does not stand in the register ${path}.`,
    'Give --register the register that commit wrote to; a draw under a commitment is entered beside it.',
  );
}
