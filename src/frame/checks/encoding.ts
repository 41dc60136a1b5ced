import type { IssueKind } from '../issue-kind.js';

/** How the bytes of the file become characters. */

export const encodingInvalid = {
  code: 'ENCODING_INVALID',
  severity: 'error',
  title: 'Encoding cannot be told',
  sentence: 'The bytes are no valid {encoding}[; line {line} is the first that does not fit].',
  cause:
    'Two files in different encodings were joined, the file was damaged, or the declared encoding is wrong.',
  fix: 'Export again as CSV UTF-8, or declare "encoding" in the profile.',
  explain:
    'A byte that does not fit is never replaced by a question mark: names and references would change without a word, and so would every digest. In Excel choose "CSV UTF-8 (Comma delimited)".',
} satisfies IssueKind;

export const encodingGuessed = {
  code: 'ENCODING_GUESSED',
  severity: 'warning',
  title: 'Encoding recognised, not declared',
  sentence: 'The file is no UTF-8 and was read as {encoding}.',
  cause:
    'Excel for Windows writes "CSV (Comma delimited)" as Windows-1252, and "Unicode text" as UTF-16.',
  fix: 'Check a name with an accent, then declare "encoding": "{encoding}" in the profile, or export as CSV UTF-8.',
  explain:
    'Windows-1252 cannot be proved: nearly any bytes are valid in it. The guess is made only when the file is no UTF-8, has no NUL and none of the bytes that Windows-1252 leaves undefined.',
} satisfies IssueKind;

export const encodingContradicted = {
  code: 'ENCODING_CONTRADICTED',
  severity: 'warning',
  title: 'Byte order mark contradicts the profile',
  sentence:
    'The profile declares {declared}, but the file is marked as {encoding} and was read so.',
  cause: 'The export is saved in another way than when the profile was written.',
  fix: 'Set "encoding": "{encoding}" or "auto" in the profile.',
  explain:
    'A byte order mark is part of the file and says what the file is; a profile says what it was expected to be.',
} satisfies IssueKind;
