import { valueSeparator } from '../../frame/every-value.js';
import { decidingFields, type Design } from '../design.js';
import type { FrameUnit } from '../stratum.js';
import { everyValueColumn } from './review-plan.js';

/**
 * The conflicts of interest that match no unit of the frame, as `field = value`: most often a
 * misspelling, and then the reviewer would be given the very files they may not read.
 */
export function unmatchedConflicts(design: Design, units: readonly FrameUnit[]): readonly string[] {
  const columns = decidingFields(design);
  const named = (design.review?.reviewers ?? []).flatMap(({ conflicts }) => conflicts);
  const unmatched = named.flatMap(({ field, values }) => {
    const place = columns.indexOf(everyValueColumn(field));
    const seen = new Set(units.map((unit) => unit.values[place] ?? ''));
    const joined = [...seen].map((each) => `${valueSeparator}${each}${valueSeparator}`);
    return values
      .filter(
        (value) =>
          !joined.some((each) => each.includes(`${valueSeparator}${value}${valueSeparator}`)),
      )
      .map((value) => `${field} = ${value}`);
  });
  return [...new Set(unmatched)];
}
