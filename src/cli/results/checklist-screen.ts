import type { Checklist, CaseNoteKind } from '../../checklist/checklist.js';

/** What the screen says of a checklist: how much is asked, what is not and why, what is suggested. */
export function saidOfChecklist({ set, register, rows }: Checklist, runId: string): string {
  const drawn = register.filter(({ status }) => status === 'drawn');
  const count = (kind: CaseNoteKind): number =>
    drawn
      .flatMap(({ notes }) => notes.filter((note) => note.kind === kind))
      .reduce((sum, { questions }) => sum + questions.length, 0);
  const byLaw = count('not-asked-law');
  const byFields = count('not-asked-fields');
  const suggested = rows.filter((row) => row.suggested !== null).length;
  const contradictions = count('contradiction');
  return [
    `${drawn.length} cases x ${set.questions.length} questions (${set.name}, version ${set.version}), draw ${runId}.`,
    ...(byLaw + byFields === 0
      ? []
      : [
          `${byLaw + byFields} are not asked as they do not apply (${byLaw} by the dates of the law, ${byFields} by the fields of the case); register.csv says which and why.`,
        ]),
    ...(suggested === 0 ? [] : [`${suggested} answers are suggested, to confirm or to overrule.`]),
    ...(contradictions === 0 ? [] : [`${contradictions} contradictions in the codes were found.`]),
    '',
  ].join('\n');
}
