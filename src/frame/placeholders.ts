import type { Intake, Row } from './intake.js';

/** A field some of whose values say that the subject of the row stands for no person. */
export interface PlaceholderRule {
  readonly field: string;
  readonly holds: (value: string | undefined) => boolean;
}

/**
 * What tells the rows whose subject stands for no person: the profile names the subject as a
 * placeholder (letter case does not matter), or a code of the row is one, such as the worker type
 * "Organisational". A blank subject is an unknown person, not a placeholder.
 */
export function placeholderRules(intake: Intake): readonly PlaceholderRule[] {
  const subjects = new Set(
    (intake.profile.placeholderSubjects ?? []).map((subject) => subject.trim().toLowerCase()),
  );
  const coded = Object.entries(intake.schema.properties).flatMap(([field, { codeList }]) => {
    const codes = intake.codeLists
      .get(codeList ?? '')
      ?.codes.filter(({ placeholder }) => placeholder);
    if (codes === undefined || codes.length === 0) return [];
    const among = new Set(codes.map(({ code }) => code));
    return [{ field, holds: (value: string | undefined) => among.has(value ?? '') }];
  });
  const named = (value: string | undefined): boolean => subjects.has(value?.toLowerCase() ?? '');
  return [{ field: 'subject_id', holds: named }, ...coded];
}

/** Tells the rows of which some rule holds. */
export function placeholderTest(rules: readonly PlaceholderRule[]): (row: Row) => boolean {
  return ({ values }) => rules.some(({ field, holds }) => holds(values[field]));
}
