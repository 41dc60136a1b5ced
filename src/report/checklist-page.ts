import type { Checklist } from '../checklist/checklist.js';
import type { ChecklistDocument } from '../format/checklist-page.js';
import { casePage, type FieldWording } from './checklist-case-page.js';

/** What the pages must know beside the checklist itself. */
export interface ChecklistContext {
  readonly runId: string;
  /** The line that says who may see the pages; they hold references of cases. */
  readonly marking: string;
  /** Facts of the draw for the cover, such as the seed and the size of the frame. */
  readonly facts: readonly (readonly [string, string])[];
  /** How fields are worded for people; by default as the export's field and code stand. */
  readonly wording?: FieldWording;
  /** Who reads a case, where that is known; by default nobody is named. */
  readonly readerOf?: (unitId: string) => string | null;
}

/** The checklist as pages to print: how to fill it in, the register, then every case under review. */
export function checklistDocument(
  checklist: Checklist,
  context: ChecklistContext,
): ChecklistDocument {
  const { set, register, rows } = checklist;
  const drawn = register.filter((entry) => entry.status === 'drawn');
  const waiting = register.filter((entry) => entry.status === 'reserve');
  return {
    title: `Checklist: ${set.title}`,
    marking: context.marking,
    facts: [
      ['Draw', context.runId],
      ['Question set', `${set.name}, version ${set.version}`],
      ['Questions', String(set.questions.length)],
      ['Asked in all', `${rows.length} of ${drawn.length * set.questions.length}`],
      ['Answers suggested', String(rows.filter(({ suggested }) => suggested !== null).length)],
      ['Cases to read', String(drawn.length)],
      ['Reserves', String(waiting.length)],
      ...context.facts,
    ],
    instructions,
    notes: set.note === undefined ? [] : [set.note],
    register: [...drawn, ...waiting].map(({ case: { unitId, stratum, role, rank } }) => ({
      reference: unitId,
      stratum,
      role,
      rank,
    })),
    cases: drawn.map((entry, index) =>
      casePage(
        rows.filter((row) => row.case === entry.case),
        {
          entry,
          position: `Case ${index + 1} of ${drawn.length}`,
          reader: context.readerOf?.(entry.case.unitId) ?? null,
        },
        set,
        context.wording ?? asItStands,
      ),
    ),
  };
}

const instructions: readonly string[] = [
  'Tick one box for each question. Go by what is on the file: what should have been done but left no trace is "cannot tell", not "met" and not "not applicable".',
  'Not applicable needs a reason. Where its box is missing, the question applies to every case.',
  'Partly met, not met and cannot tell need a comment.',
  'A critical question that is not met, or cannot be told, puts the case on the list for follow-up.',
  'What the small print quotes from the export is a help; look at the file before you rely on it.',
  'What the program suggests is marked as its own and is not an answer. Tick the same box to confirm it, or another to overrule it.',
  'A question that does not apply to a case is not asked of it; the head of the case says which and why.',
  'A file that is not produced is a finding: write it in the register. A case that proves to be out of scope is replaced by the next reserve of its stratum, in the order of rank.',
];

function asItStands(field: string, value: string): readonly [string, string] {
  const words = field.replaceAll('_', ' ');
  return [words.charAt(0).toUpperCase() + words.slice(1), value];
}
