import type { ReleasePlan } from '../../record/pack-plan.js';
import type { ReleaseEntry } from '../../record/release-ledger.js';
import { releaseFile } from './release-file.js';
import type { ReleasedExport, ReleaseInput } from './released-export.js';
import { themesReason, together } from './release-themes.js';
import { caseReferences, sharedCases, sharesCases } from './shared-cases.js';
import type { Teller } from './teller.js';
import { refuseUnusedBenchmark } from './unused-benchmark.js';

/**
 * Analyses all exports of a release and protects what of them is published. Audits of the very same
 * file are protected together; an export that shares cases with an earlier one but is not the same
 * file has nothing published: the difference between the two could be a single person's outcome.
 */
export function releaseExports(
  inputs: readonly ReleaseInput[],
  plan: ReleasePlan,
  entries: readonly ReleaseEntry[] = [],
  tell: Teller = () => undefined,
): readonly ReleasedExport[] {
  for (const input of inputs) refuseUnusedBenchmark(input);
  const files = [...new Set(inputs.map(({ intake }) => intake.file.sha256))];
  const published: ReadonlySet<string>[] = [];
  const released = new Map(
    files.map((sha256) => {
      const same = inputs.filter(({ intake }) => intake.file.sha256 === sha256);
      const references = caseReferences(same);
      const overlaps = published.some((earlier) => sharesCases(earlier, references));
      if (!overlaps) published.push(references);
      const context = { plan, entries, tell };
      const comparisons = releaseFile(same, 'comparisons', context, overlaps ? sharedCases : null);
      const themes = releaseFile(
        same,
        'themes',
        context,
        overlaps ? sharedCases : themesReason(same, comparisons, plan),
      );
      return [sha256, comparisons.map((one, index) => together(one, themes[index]))] as const;
    }),
  );
  return inputs.map((input) => {
    const same = inputs.filter(({ intake }) => intake.file.sha256 === input.intake.file.sha256);
    const found = released.get(input.intake.file.sha256)?.[same.indexOf(input)];
    if (found === undefined) throw new RangeError('an export that was not released');
    return found;
  });
}
