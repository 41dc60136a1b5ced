import type { Frame } from '../frame/frame.js';
import type { Intake } from '../frame/intake.js';
import { countsPersons } from '../report/counts-persons.js';
import type { Shell } from '../shell/shell.js';

/** Says on standard error what was read, what was left out of the frame, and why. */
export function narrateIntake(intake: Intake, frame: Frame, shell: Shell): void {
  const { counts, issues, fileIssues } = intake;
  const { counts: units, leftOut } = frame;
  const persons = countsPersons(intake)
    ? `${units.subjects} subjects in a case, ${units.persons} persons (${units.placeholderRows} rows with a placeholder for a subject)`
    : 'subjects not identified in this export';
  const lines = [
    `Read ${counts.rows} rows = ${counts.accepted} accepted + ${counts.rejected} rejected + ${counts.blank} blank.`,
    `In scope: ${units.rows} rows, ${units.cases} cases, ${units.allegations} allegations, ${persons}.`,
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
