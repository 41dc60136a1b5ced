import { type CaseFields, dayIn, type ExportValue } from '../case-value.js';
import type { CaseDates, LawChange } from '../question-set.js';

/** On which side of a change of law a case stands, and the date that settled it. */
export type LawStanding = {
  /** Whether the dates of the case lie on both sides; `maybe` where one of them is missing. */
  readonly straddles: 'no' | 'maybe' | 'yes';
} & (
  | { readonly side: 'before' | 'after'; readonly by: ExportValue }
  | { readonly side: 'unknown'; readonly by: null }
);

/**
 * Finds the side. A case that began on the day of the change or later stands after it, one that
 * ended earlier before it; for any other the deciding date of the change counts.
 */
export function standingOf(
  change: LawChange,
  { first, last }: CaseDates,
  fields: CaseFields,
): LawStanding {
  const began = dayIn(fields, first);
  if (began !== null && began.value >= change.on) {
    return { side: 'after', straddles: 'no', by: began };
  }
  const ended = dayIn(fields, last);
  if (ended !== null && ended.value < change.on) {
    return { side: 'before', straddles: 'no', by: ended };
  }
  const straddles = began === null || ended === null ? 'maybe' : 'yes';
  const by = dayIn(fields, change.decidedBy);
  if (by === null) return { side: 'unknown', straddles, by };
  return { side: by.value < change.on ? 'before' : 'after', straddles, by };
}
