import { applies } from './applicability/applies.js';
import type { FieldCodes } from './applicability/condition.js';
import type { QuestionNote } from './case-notes.js';
import { valueIn } from './case-value.js';
import type { QuestionRow, SampledCase } from './checklist.js';
import type { WorkingCalendar } from './clocks/working-calendar.js';
import { prefillRow } from './prefill/prefill-row.js';
import type { QuestionSet } from './question-set.js';

/** What a checklist needs to know of the world beside the cases and the questions. */
export interface ChecklistSetting {
  readonly calendar: WorkingCalendar;
  /** The codes of the export's fields, against which the conditions of questions are held. */
  readonly codes: FieldCodes;
}

/** The questions that are asked of one case, and what must be said of those and of the others. */
export function caseRows(
  sampled: SampledCase,
  set: QuestionSet,
  { calendar, codes }: ChecklistSetting,
): { readonly rows: readonly QuestionRow[]; readonly notes: readonly QuestionNote[] } {
  const { fields } = sampled;
  const rows: QuestionRow[] = [];
  const notes: QuestionNote[] = [];
  for (const question of set.questions) {
    const verdict = applies(question, set, fields, codes);
    if (!verdict.asked) {
      const kind = `not-asked-${verdict.because}` as const;
      notes.push({ kind, question: question.id, words: verdict.words });
      continue;
    }
    const row: QuestionRow = {
      case: sampled,
      question,
      fromExport: (question.prefillFrom ?? []).flatMap((field) => valueIn(fields, field) ?? []),
      ...prefillRow(question, fields, calendar, verdict.acrossChange),
      notes: verdict.notes,
    };
    rows.push(row);
    notes.push(...notesOf(row));
  }
  return { rows, notes };
}

function notesOf({ question, prefilled, notes }: QuestionRow): readonly QuestionNote[] {
  const contradictions = prefilled.filter((found) => found.contradiction === true);
  return [
    ...contradictions.map(({ words }) => ({
      kind: 'contradiction' as const,
      question: question.id,
      words,
    })),
    ...notes.map((words) => ({ kind: 'know' as const, question: question.id, words })),
  ];
}
