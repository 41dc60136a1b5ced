import type { Intake, Row } from './intake.js';

/**
 * Tells the rows whose subject stands for no person: the profile names the subject as a placeholder
 * (letter case does not matter), or a code of the row is one, such as the worker type
 * "Organisational". A blank subject is an unknown person, not a placeholder.
 */
export function placeholderTest(intake: Intake): (row: Row) => boolean {
  const subjects = new Set(
    (intake.profile.placeholderSubjects ?? []).map((subject) => subject.trim().toLowerCase()),
  );
  const coded = Object.entries(intake.schema.properties).flatMap(([field, { codeList }]) => {
    const codes = intake.codeLists
      .get(codeList ?? '')
      ?.codes.filter(({ placeholder }) => placeholder);
    return codes === undefined || codes.length === 0
      ? []
      : [{ field, codes: new Set(codes.map(({ code }) => code)) }];
  });
  return ({ values }) =>
    subjects.has(values['subject_id']?.toLowerCase() ?? '') ||
    coded.some(({ field, codes }) => codes.has(values[field] ?? ''));
}
