import type { CaseFields } from '../case-value.js';
import { addDays } from '../clocks/add-days.js';
import type { LawChange, Question, QuestionSet } from '../question-set.js';
import { type FieldCodes, testCondition } from './condition.js';
import { lawNote } from './law-note.js';
import { standingOf } from './law-standing.js';

/** Whether a question is asked of a case, and what must be said of that. */
export type Applicability =
  | {
      readonly asked: true;
      readonly notes: readonly string[];
      /** The case stands before a change that matters to the question, or straddles it. */
      readonly acrossChange: boolean;
    }
  | { readonly asked: false; readonly because: 'law' | 'fields'; readonly words: string };

/** Holds a question against the fields and the dates of a case. What cannot be told is asked, with a note. */
export function applies(
  question: Question,
  set: QuestionSet,
  fields: CaseFields,
  codes: FieldCodes,
): Applicability {
  const byFields = byConditions(question, fields, codes);
  if (byFields.failed !== null) return { asked: false, because: 'fields', words: byFields.failed };
  const byLaw = byDates(question, set, fields);
  if (byLaw.failed !== null) return { asked: false, because: 'law', words: byLaw.failed };
  return {
    asked: true,
    notes: [...byFields.notes, ...byLaw.notes],
    acrossChange: byLaw.notes.length > 0,
  };
}

interface Finding {
  /** Why the question is not asked, or null. */
  readonly failed: string | null;
  readonly notes: readonly string[];
}

function byConditions(question: Question, fields: CaseFields, codes: FieldCodes): Finding {
  const verdicts = (question.appliesTo ?? []).map((each) => testCondition(each, fields, codes));
  const failed = verdicts.find(({ meets }) => meets === false);
  if (failed !== undefined) return { failed: failed.words, notes: [] };
  const open = verdicts.filter(({ meets }) => meets === null);
  const notes = open.map(
    ({ words }) => `Whether it applies to the case cannot be told (${words}), so it is asked.`,
  );
  return { failed: null, notes };
}

function byDates(
  question: Question,
  { caseDates, changes = [] }: QuestionSet,
  fields: CaseFields,
): Finding {
  if (caseDates === undefined) return { failed: null, notes: [] };
  const notes: string[] = [];
  for (const change of changes) {
    const asked = bearingOf(question, change);
    if (asked === null) continue;
    const standing = standingOf(change, caseDates, fields);
    const { side, by, straddles } = standing;
    if (asked !== 'on both sides' && side !== 'unknown' && side !== asked) {
      const failed = `it is about the law ${asked} ${change.on}, and by ${by.field} ${by.value} the case stands ${side} that change`;
      return { failed: straddles === 'yes' ? `${failed}, which it straddles` : failed, notes: [] };
    }
    const note = lawNote(change, standing);
    // A question that ended with the change is at home before it.
    const atHome = asked === 'before' && straddles === 'no';
    if (note !== null && !atHome) notes.push(note);
  }
  return { failed: null, notes };
}

/** Whether a question is asked before or after a change alone, or on both sides of one that matters to it. */
function bearingOf(
  { appliesFrom, appliesUntil, changedOn }: Question,
  { on }: LawChange,
): 'before' | 'after' | 'on both sides' | null {
  if (appliesFrom === on) return 'after';
  if (appliesUntil !== undefined && addDays(appliesUntil, 1) === on) return 'before';
  return changedOn?.includes(on) === true ? 'on both sides' : null;
}
