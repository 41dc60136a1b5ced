import type { IssueKind } from '../issue-kind.js';

/** Numbers; limits stand in the row schema. */

export const notANumber = {
  code: 'NOT_A_NUMBER',
  severity: 'error',
  title: 'Not a number',
  sentence: 'The cell holds no number ({shape}).',
  cause: 'Words for "not known", a unit, or a decimal part where whole numbers belong.',
  fix: 'Leave the cell blank if the number is not known; map words under "values" in the profile.',
  explain:
    'Numbers are read only when they are written as digits, never by guessing from 1e2 or 0x10.',
} satisfies IssueKind;

export const impossibleAge = {
  code: 'IMPOSSIBLE_AGE',
  severity: 'error',
  title: 'Impossible age',
  sentence: 'The age lies outside the limits of the row schema ({limits}).',
  cause: 'An age worked out from a placeholder date of birth, or a slip of the pen.',
  fix: 'Mend the age or the date of birth at the source, or leave it blank if it is not known.',
  explain:
    'Real exports hold ages of -1 and 930. They would move an average and fill a band of their own.',
} satisfies IssueKind;

export const outOfRange = {
  code: 'OUT_OF_RANGE',
  severity: 'error',
  title: 'Number out of range',
  sentence: 'The number lies outside the limits of the row schema ({limits}).',
  cause: 'A slip of the pen, or a column mapped to the wrong field.',
  fix: 'Check the value at the source, or the mapping in the profile.',
  explain: 'The limits stand in the row schema as minimum and maximum.',
} satisfies IssueKind;
