import type { AnswerCheck, Finding } from '../check.js';
import { isAnswered } from '../rows/answer-row.js';
import type { ReviewerCell } from '../rows/read-reviewer.js';

export const reviewerUnknown = {
  code: 'REVIEWER_UNKNOWN',
  severity: 'error',
  title: 'Reviewer that the draw does not know',
  sentence: 'The reviewer is none of the {known} whom the draw names.',
  cause:
    'A name was typed in place of the code, the code was mistyped, or somebody else read the file.',
  fix: 'Type the code under which the draw knows the reviewer; assignment.csv of the draw has them.',
  explain:
    'Who read a case decides which reading it is, and whether they had a conflict of interest is known of the reviewers of the draw alone. On a checklist the answer is not used; in a register the code alone is not.',
  answer: (row, { issued: { reviewers } }) =>
    isAnswered(row) ? unknownIn(row.reviewer, reviewers) : [],
  register: ({ reviewer }, { issued: { reviewers } }) =>
    unknownIn(reviewer, reviewers).map((finding) => ({ ...finding, severity: 'warning' })),
} satisfies AnswerCheck;

function unknownIn(
  { typed, code }: ReviewerCell,
  reviewers: readonly string[],
): readonly Finding[] {
  if (typed === '' || code !== null) return [];
  return [
    {
      column: 'reviewer',
      detail: { known: reviewers.length },
      was: reviewers.join(', '),
      now: typed,
    },
  ];
}
