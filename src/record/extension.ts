import { UserError } from '../errors.js';
import type { Design } from '../sampling/design.js';
import type { RecordedStratum } from './recorded-strata.js';

/** What an extended draw says of the one before it. */
export interface Extension {
  /** The SHA-256 of the earlier `draw.json`. */
  readonly earlier: string;
  /** How many units of the earlier sample are in this one: all of them. */
  readonly kept: number;
}

/**
 * Proves that every unit of an earlier sample is in the extended one, in the same stratum and at
 * the same rank, and gives the entry for the new record. That it is not so would be our fault or
 * the work of a changed record, so it is refused whatever the reason.
 *
 * @throws UserError EXTENSION_LOSES_UNITS
 */
export function proveExtension(
  earlier: { readonly strata: readonly RecordedStratum[] },
  earlierSha256: string,
  strata: readonly RecordedStratum[],
): Extension {
  let kept = 0;
  for (const before of earlier.strata) {
    const now = strata.find(({ key }) => key === before.key);
    const sample = before.drawn.slice(0, before.sampleSize);
    const lost = sample.findIndex(
      (unitId, place) => place >= (now?.sampleSize ?? 0) || now?.drawn[place] !== unitId,
    );
    if (lost !== -1) {
      throw new UserError(
        'EXTENSION_LOSES_UNITS',
        `The extension would not keep rank ${lost + 1} of stratum ${before.key} of the earlier draw.`,
        'Check the earlier draw with dipsample verify; its record or its frame was changed.',
      );
    }
    kept += sample.length;
  }
  return { earlier: earlierSha256, kept };
}

/** What the record says about stopping; undefined for a plain draw of one size. */
export function stopStatement({ stages, earlierSizes, size }: Design): string | undefined {
  const declared = (stages ?? []).map((stage) => stage.size);
  if (stages !== undefined) {
    const place = declared.indexOf(size);
    const passed = [...(earlierSizes ?? []), size].every((each) => declared.includes(each));
    const plan = stages
      .map(
        (stage) => `${stage.size} files: accept up to ${stage.accept}, reject from ${stage.reject}`,
      )
      .join('; then ');
    return passed
      ? `Stage ${place + 1} of ${stages.length} of a stop rule declared before the first draw (${plan}): its error rate holds when the rule is followed.`
      : `A stop rule was declared before the first draw (${plan}), and this sample is not one of its stages: its error rate no longer holds.`;
  }
  if (earlierSizes === undefined) return undefined;
  return 'The sample was enlarged without a stop rule declared before the first draw: if what was found decided the enlargement, the nominal error rate of a test or a plan no longer holds.';
}
