import type { ExportValue } from '../checklist/case-value.js';
import type { QuestionRow, RegisterEntry } from '../checklist/checklist.js';
import { describeBasis } from '../checklist/describe-basis.js';
import type { Question, QuestionSet } from '../checklist/question-set.js';
import { scaleOf } from '../checklist/scale-of.js';
import type { CasePage, PageQuestion, PageSection } from '../format/checklist-page.js';
import { caseNoteWords } from './case-note-words.js';
import { prefilledWords } from './prefilled-words.js';

/** The name and the value of a field, for people. */
export type FieldWording = (field: string, value: string) => readonly [string, string];

/** The page of one case from its rows, which are all its questions in order. */
export function casePage(
  rows: readonly QuestionRow[],
  place: {
    readonly entry: RegisterEntry;
    readonly position: string;
    /** Who reads the case; null leaves a box for whoever does. */
    readonly reader: string | null;
  },
  set: QuestionSet,
  wording: FieldWording,
): CasePage {
  const { case: sampled, notes } = place.entry;
  const { unitId, stratum, role, rank, fields } = sampled;
  return {
    reference: unitId,
    position: place.position,
    notes: notes.map(caseNoteWords),
    facts: [
      ...(place.reader === null ? [] : [['Reviewer', place.reader] as const]),
      ['Stratum', stratum],
      ['Drawn as', role],
      ['Rank in the stratum', String(rank)],
      ...Object.entries(fields)
        .filter(([, value]) => value !== '')
        .map(([field, value]) => wording(field, value)),
    ],
    blanks: [
      ...(place.reader === null ? ['Reviewer'] : []),
      'Date',
      'Time spent (minutes)',
      'Conflict of interest',
      'Parts of the file seen',
      'Parts of the file missing',
    ],
    sections: inSections(rows.map((row) => [row.question, pageQuestion(row, set, wording)])),
    closing: [
      'Good practice seen',
      'Concern, and recommendation (to whom, by when)',
      'Any other comments',
    ],
  };
}

function pageQuestion(
  { question, fromExport, prefilled, notes }: QuestionRow,
  set: QuestionSet,
  wording: FieldWording,
): PageQuestion {
  const answers = scaleOf(set, question);
  const named = ({ field, value }: ExportValue) => wording(field, value).join(' ');
  return {
    id: question.id,
    text: question.text,
    critical: question.critical,
    basis: question.basis.map(describeBasis),
    suggestions: prefilled.map((found) => prefilledWords(found, answers, named)),
    help: [
      ...(notes.length === 0 ? [] : ['The head of the case says what to know of this question.']),
      ...(question.evidence === undefined ? [] : [`Look at: ${question.evidence}`]),
      ...(question.naWhen === undefined ? [] : [`Not applicable when: ${question.naWhen}`]),
      ...fromExport.map(({ field, value }) => wording(field, value).join(' in the export: ')),
    ],
    boxes: answers
      .filter((answer) => answer.code !== 'NA' || question.naAllowed)
      .map(({ code, label }) => ({ code, label, needsReason: code === 'NA' })),
  };
}

/** Questions that follow one another in the same section stand under one heading. */
function inSections(
  questions: readonly (readonly [Question, PageQuestion])[],
): readonly PageSection[] {
  const sections: { title: string; questions: PageQuestion[] }[] = [];
  for (const [{ section }, question] of questions) {
    const last = sections.at(-1);
    if (last?.title === section) last.questions.push(question);
    else sections.push({ title: section, questions: [question] });
  }
  return sections;
}
