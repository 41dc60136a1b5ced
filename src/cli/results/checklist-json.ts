import type { Handout } from './checklist-handout.js';
import { checklistCounts, readTwice } from './checklist-screen.js';
import type { ChecklistSource } from './checklist-source.js';
import { writtenJson } from './written-json.js';

/** What `checklist --json` prints: the facts of the screen, and every file with its digest. */
export function checklistJson(
  made: Handout,
  source: ChecklistSource,
  target: string | undefined,
): object {
  const { set } = made.checklist;
  const { cases, byLaw, byFields, suggested, contradictions } = checklistCounts(made.checklist);
  return {
    draw: source.runId,
    questionSet: { name: set.name, version: set.version, questions: set.questions.length },
    cases,
    notAsked: { byLaw, byFields },
    suggested,
    contradictions,
    readTwice: readTwice(made, source),
    reviewers: made.copies.flatMap(({ reader, folder, checklist }) =>
      reader === null ? [] : [{ reviewer: reader, folder, cases: checklist.register.length }],
    ),
    ...writtenJson(target, made.files),
  };
}
