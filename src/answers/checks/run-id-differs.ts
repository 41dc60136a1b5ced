import type { AnswerCheck } from '../check.js';
import { identityFaults } from '../rows/identity-faults.js';

export const runIdDiffers = {
  code: 'RUN_ID_DIFFERS',
  severity: 'error',
  title: 'Row of another draw',
  sentence: 'The row is not of this draw.',
  cause:
    'The checklist of another draw was filled in; or a spreadsheet took the id for a number and rewrote it, as it does when a CSV file is opened by a double click.',
  fix: 'Give the answers to this draw; or copy the column run_id from the checklist as it was issued.',
  explain:
    'The same case may be in the samples of two quarters. An answer counts for the draw that its checklist was made for, and for no other.',
  row: ({ sheet, table, cells }, { issued }) =>
    identityFaults(sheet, table, cells, issued).filter(({ column }) => column === 'run_id'),
} satisfies AnswerCheck;
