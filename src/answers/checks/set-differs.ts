import type { AnswerCheck } from '../check.js';
import { identityFaults } from '../rows/identity-faults.js';

export const setDiffers = {
  code: 'SET_DIFFERS',
  severity: 'error',
  title: 'Row of another question set',
  sentence: 'The question set or its version is not the one that was issued.',
  cause: 'The checklist was made anew with other questions, and an earlier one was filled in.',
  fix: 'Give the answers to the checklist that was issued last, or evaluate against the question set of this one.',
  explain:
    'A question may change its wording from one version to the next and keep its number. Answers are never compared across wordings.',
  row: ({ sheet, table, cells }, { issued }) =>
    identityFaults(sheet, table, cells, issued).filter(({ column }) => column !== 'run_id'),
} satisfies AnswerCheck;
