import { UserError } from '../../errors.js';
import { knownSeedFault } from '../../sampling/known-seed.js';
import type { Shell } from '../../shell/shell.js';

/**
 * Keeps seeds that were known beforehand away from real cases: dates, well-known numbers, patterns
 * and the examples of the documentation. The bundled exports hold no real case and take any seed.
 *
 * @throws UserError SEED_KNOWN
 */
export async function refuseKnownSeed(
  seed: string,
  exportSha256: string,
  shell: Shell,
): Promise<void> {
  const fault = knownSeedFault(seed);
  if (fault === undefined) return;
  const bundled = await shell.asset('fixtures/exports/SHA256SUMS');
  if (bundled.includes(exportSha256)) return;
  throw new UserError(
    'SEED_KNOWN',
    `The seed ${fault}.`,
    'Make a seed of your own where others can see it: roll twenty ten-sided dice and give their digits in order.',
  );
}
