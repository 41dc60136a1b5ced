import { UserError } from '../../errors.js';
import type { ReleaseInput } from './released-export.js';

/**
 * Refuses a benchmark that no comparison is set against, which would be dropped without a word.
 *
 * @throws UserError BENCHMARK_NOT_USED
 */
export function refuseUnusedBenchmark({
  benchmark,
  plans,
}: Pick<ReleaseInput, 'benchmark' | 'plans'>): void {
  if (benchmark === null) return;
  if (plans.some(({ mentions, group }) => mentions !== true && group === benchmark.field)) return;
  throw new UserError(
    'BENCHMARK_NOT_USED',
    `The benchmark "${benchmark.title}" counts people by ${benchmark.field}, and no table is grouped by that.`,
    `Use --group ${benchmark.field}, or a benchmark of the groups that are compared.`,
  );
}
