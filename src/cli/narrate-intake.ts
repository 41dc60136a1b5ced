import type { Frame } from '../frame/frame.js';
import type { Intake } from '../frame/intake.js';
import { readableNumber } from '../format/numbers.js';
import { countsPersons } from '../report/counts-persons.js';
import type { Shell } from '../shell/shell.js';

/** Says on standard error what was read, what was left out of the frame, and why; `of` names the export. */
export function narrateIntake(intake: Intake, frame: Frame, shell: Shell, of = ''): void {
  const { counts, issues, fileIssues } = intake;
  const words = (count: number): string => readableNumber(count, 'count');
  const { counts: units, leftOut } = frame;
  const persons = countsPersons(intake)
    ? `${words(units.subjects)} subjects in a case, ${words(units.persons)} persons (${words(units.placeholderRows)} rows with a placeholder for a subject)`
    : 'subjects not identified in this export';
  const lines = [
    `${of}Read ${words(counts.rows)} rows = ${words(counts.accepted)} accepted + ${words(counts.rejected)} rejected + ${words(counts.blank)} blank.`,
    `In scope: ${words(units.rows)} rows, ${words(units.cases)} cases, ${words(units.allegations)} allegations, ${persons}.`,
    ...said(leftOut.casesLost, 'case lost', 'cases lost', 'all of whose rows were rejected'),
    ...said(
      leftOut.casesIncomplete,
      'case',
      'cases',
      'in the frame although some of its rows were rejected',
    ),
    ...said(leftOut.casesOutOfScope, 'case', 'cases', 'outside the period or the filters'),
    ...(fileIssues.length + issues.length === 0
      ? []
      : [`${fileIssues.length + issues.length} issues; dipsample validate lists them.`]),
  ];
  shell.narrate(`${lines.join('\n')}\n`);
}

function said(count: number, one: string, many: string, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many} ${what}.`];
}
