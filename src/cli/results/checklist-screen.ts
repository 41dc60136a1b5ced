import type { Checklist, CaseNoteKind } from '../../checklist/checklist.js';
import type { ChecklistCopy } from './checklist-copies.js';
import type { Handout } from './checklist-handout.js';
import type { ChecklistSource } from './checklist-source.js';

/** How much a checklist asks of how many cases, what it does not and why, what is suggested. */
export function checklistCounts({ register, rows }: Checklist): {
  readonly cases: number;
  readonly byLaw: number;
  readonly byFields: number;
  readonly suggested: number;
  readonly contradictions: number;
} {
  const drawn = register.filter(({ status }) => status === 'drawn');
  const count = (kind: CaseNoteKind): number =>
    drawn
      .flatMap(({ notes }) => notes.filter((note) => note.kind === kind))
      .reduce((sum, { questions }) => sum + questions.length, 0);
  return {
    cases: drawn.length,
    byLaw: count('not-asked-law'),
    byFields: count('not-asked-fields'),
    suggested: rows.filter((row) => row.suggested !== null).length,
    contradictions: count('contradiction'),
  };
}

/** How many cases have more than one reader. */
export function readTwice({ checklist }: Handout, { readings }: ChecklistSource): number {
  return checklist.register.filter(
    ({ case: { unitId } }) => (readings.get(unitId)?.length ?? 0) > 1,
  ).length;
}

/** What the screen says of a checklist: how much is asked, what is not and why, what is suggested. */
export function saidOfChecklist(checklist: Checklist, runId: string): string {
  const { cases, byLaw, byFields, suggested, contradictions } = checklistCounts(checklist);
  const { set } = checklist;
  return [
    `${cases} ${cases === 1 ? 'case' : 'cases'} x ${set.questions.length} questions (${set.name}, version ${set.version}), draw ${runId}.`,
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

/** What the screen says of the files: who has how many cases, what is there, and what is not. */
export function saidOfCopies(
  made: Handout,
  source: ChecklistSource,
  target: string | null,
): string {
  const { copies, files } = made;
  const readers = copies.filter(({ reader }) => reader !== null);
  const twice = readTwice(made, source);
  const workbooks = files.filter(({ path }) => path.endsWith('.xlsx')).length;
  const workbook =
    readers.length > 0 || workbooks === 1
      ? 'checklist.xlsx'
      : `checklist-1.xlsx to checklist-${workbooks}.xlsx`;
  const written = `${workbook} to fill in (or checklist.csv with register.csv), checklist.html to print`;
  return [
    ...(readers.length > 0 ? [saidOfReaders(readers)] : []),
    ...(twice > 0 ? [saidOfTwice(twice, readers.length > 0)] : []),
    target === null
      ? 'Dry run: nothing was written.'
      : readers.length === 0
        ? `Written to ${target}: ${written}.`
        : `Written to ${target}: in reviewers, a folder for each with ${written}; register.csv of all cases.`,
    '',
  ].join('\n');
}

function saidOfReaders(copies: readonly ChecklistCopy[]): string {
  const each = copies.map((copy) => `${copy.reader ?? ''} ${copy.checklist.register.length}`);
  return `Files for ${copies.length} ${copies.length === 1 ? 'reviewer' : 'reviewers'}, with the cases of each alone: ${each.join(', ')}.`;
}

function saidOfTwice(twice: number, forReaders: boolean): string {
  const are = twice === 1 ? 'case is' : 'cases are';
  return forReaders
    ? `${twice} ${are} read twice, by reviewers who do not see each other's answers.`
    : `${twice} ${are} to be read twice, and ${twice === 1 ? 'stands' : 'stand'} here once, for the first reader: second readings need --for reviewers.`;
}
