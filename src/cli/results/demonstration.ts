import { UserError } from '../../errors.js';
import { demonstrationSeed } from '../../sampling/seed.js';
import type { Shell } from '../../shell/shell.js';

/**
 * Keeps the published demonstration seed away from real cases: it draws from the bundled exports
 * and from nothing else.
 *
 * @throws UserError SEED_DEMONSTRATION
 */
export async function refuseDemonstrationSeed(
  seed: string,
  exportSha256: string,
  shell: Shell,
): Promise<void> {
  if (seed !== demonstrationSeed) return;
  const bundled = await shell.asset('fixtures/exports/SHA256SUMS');
  if (bundled.includes(exportSha256)) return;
  throw new UserError(
    'SEED_DEMONSTRATION',
    'The demonstration seed is known to everybody and draws from the bundled exports alone.',
    'Make a seed of your own where others can see it, for example the digits of 20 ten-sided dice.',
  );
}
