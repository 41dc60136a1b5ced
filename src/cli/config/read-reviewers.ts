import { reviewFractionFault } from '../../sampling/review/review-fraction.js';
import type { Conflict, Reviewer } from '../../sampling/review/reviewer.js';
import type { Shell } from '../../shell/shell.js';
import { type CheckedFile, readCheckedFile } from './read-checked-file.js';

/** A list of reviewers with every default filled in. */
export interface ReviewerList {
  readonly reviewers: readonly Reviewer[];
  /** The share to be read twice as it was written, for `parseReviewFraction`; null for none. */
  readonly double: string | null;
}

/** The file as its schema allows it. */
interface ReviewersFile {
  readonly reviewers: readonly {
    readonly id: string;
    readonly conflicts?: readonly Conflict[];
  }[];
  readonly double?: string;
}

/**
 * Reads a list of reviewers: parsed, checked against its schema, checked by rules, defaults filled
 * in. Every fault is named at once.
 *
 * @throws UserError REVIEWERS_NOT_JSON, REVIEWERS_INVALID
 */
export async function readReviewers(path: string, shell: Shell): Promise<ReviewerList> {
  const { reviewers, double } = await readCheckedFile(path, reviewersFile, shell);
  return {
    reviewers: reviewers.map(({ id, conflicts }) => ({ id, conflicts: conflicts ?? [] })),
    double: double ?? null,
  };
}

const reviewersFile: CheckedFile<ReviewersFile> = {
  schema: 'reviewers',
  ruleFaults,
  codes: { notJson: 'REVIEWERS_NOT_JSON', invalid: 'REVIEWERS_INVALID' },
};

function ruleFaults({ reviewers, double }: ReviewersFile): readonly string[] {
  const ids = reviewers.map(({ id }) => id);
  const again = ids.flatMap((id, index) =>
    ids.indexOf(id) === index || ids.indexOf(id, ids.indexOf(id) + 1) !== index
      ? []
      : [`/reviewers/${index}/id has the reviewer ${id} twice`],
  );
  const fault = double === undefined ? undefined : reviewFractionFault(double);
  return [...again, ...(fault === undefined ? [] : [`/double ${double ?? ''} ${fault}`])];
}
