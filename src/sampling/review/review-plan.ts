import type { Reviewer } from './reviewer.js';

/** Who is to read the sample, and how much of it twice. */
export interface ReviewPlan {
  /** The share of every stratum's sample that is read twice, a decimal or a percentage. */
  readonly double?: string;
  readonly reviewers?: readonly Reviewer[];
}

/** The column of a frame with every value that a unit's rows have of a field that a conflict names. */
export function everyValueColumn(field: string): string {
  return `every_${field}`;
}

/** The fields that conflicts of interest name, each once. */
export function conflictFields(review: ReviewPlan | undefined): readonly string[] {
  const named = (review?.reviewers ?? []).flatMap(({ conflicts }) => conflicts);
  return [...new Set(named.map(({ field }) => field))];
}
