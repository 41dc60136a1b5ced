import { UserError } from '../../errors.js';
import type { Shell } from '../../shell/shell.js';
import type { Given } from '../command.js';
import { text } from '../given.js';
import { type PublishedCommitment, readCommitment } from '../results/commitment-file.js';

/** The commitment that a draw is to be made under, where one was given. */
export async function givenCommitment(
  given: Given,
  shell: Shell,
): Promise<PublishedCommitment | undefined> {
  const path = text(given, 'commitment');
  return path === undefined ? undefined : readCommitment(path, shell);
}

/**
 * Why there is a second draw under a commitment; without one a reason would stand in the register for
 * ever and explain nothing.
 *
 * @throws UserError REASON_WITHOUT_COMMITMENT
 */
export function givenReason(
  given: Given,
  published: PublishedCommitment | undefined,
): string | null {
  const reason = text(given, 'reason') ?? null;
  if (reason === null || published !== undefined) return reason;
  throw new UserError(
    'REASON_WITHOUT_COMMITMENT',
    '--reason says why there is a second draw under one commitment, and no --commitment was given.',
    'Leave --reason out, or give --commitment.',
  );
}
