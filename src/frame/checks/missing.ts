import type { IssueKind } from '../issue-kind.js';

/** Blanks where the row schema wants a value, and faults that only the schema knows. */

export const missingReference = {
  code: 'MISSING_REFERENCE',
  severity: 'error',
  title: 'No case reference',
  sentence: 'The row has no case reference.',
  cause:
    'The case was not numbered when the export was made, or the row belongs to the one above it (merged cells).',
  fix: 'Add the reference at the source; unmerge cells and fill them down.',
  explain:
    'Without a reference a row belongs to no case, and no case can be drawn or found by it. Such rows count in tables of rows only. Words and signs for "none" (n/a, null, unknown, -, ?, 0) are no reference: all such rows would be one case.',
  cell: (text, { column }) => (column.field === 'case_ref' && noReference.test(text) ? {} : null),
} satisfies IssueKind;

const noReference =
  /^(?:n\/?[ak]|nil|null|none|nan|unknown|not (?:known|recorded|stated)|t\.?b\.?[ac]\.?|true|false|0+|[-–—._?#*/]+)$/i;

export const rowsWithoutReferences = {
  code: 'ROWS_WITHOUT_REFERENCES',
  severity: 'warning',
  title: 'Export without case references',
  sentence:
    'The export has no case reference, as its profile says: each row counts as a record of its own, the checks that compare the rows of a case were not made, and nothing can be drawn from it.',
  cause: 'The data are published or exported without anything that tells the records apart.',
  fix: 'Nothing need be done for tables; to draw, ask for an export with a reference and map it to case_ref.',
  explain:
    'Not checked are one reference in several spellings (REFERENCE_VARIANTS), rows of one case that disagree (CONFLICTING_VALUES), an allegation told twice (CONFLICTING_DUPLICATE) and leading zeros lost in references (LOST_LEADING_ZEROS). A record that was exported twice counts twice; rows that are the same in every cell are still named (DUPLICATE_ROW). A sheet row is no reference: sorted otherwise, the same export would give other cases, so draw, commit, extend and plan refuse it.',
} satisfies IssueKind;

export const missingValue = {
  code: 'MISSING_VALUE',
  severity: 'error',
  title: 'Required value missing',
  sentence: '"{title}" is blank, and the row schema requires it.',
  cause: 'The field was not filled in, or the case was not yet finished when the export was made.',
  fix: 'Fill the field in at the source, or restrict the report to finished cases.',
  explain:
    'The fields without which a row cannot be placed stand under "required" in the row schema.',
} satisfies IssueKind;

export const schemaViolation = {
  code: 'SCHEMA_VIOLATION',
  severity: 'error',
  title: 'Breaks a rule of the row schema',
  sentence: 'The value breaks the rule "{rule}" of the row schema[ ({limit})].',
  cause: 'The value has not the form that the row schema describes.',
  fix: 'Check the value at the source, the mapping in the profile, or the rule in the row schema.',
  explain:
    'Row schemas are JSON Schema 2020-12: pattern, minLength, maxLength and the like. The value itself is not shown.',
} satisfies IssueKind;
