import type { CaseNote, CaseNoteKind } from './checklist.js';

/** One note on one question. */
export interface QuestionNote {
  readonly kind: CaseNoteKind;
  readonly question: string;
  readonly words: string;
}

/** Notes of the same words become one that names all its questions; what is not asked comes first. */
export function gatherNotes(notes: readonly QuestionNote[]): readonly CaseNote[] {
  const gathered = new Map<string, { kind: CaseNoteKind; questions: string[]; words: string }>();
  for (const { kind, question, words } of notes) {
    const key = `${kind} ${words}`;
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, { kind, questions: [question], words });
    else known.questions.push(question);
  }
  return order.flatMap((kind) => [...gathered.values()].filter((note) => note.kind === kind));
}

const order: readonly CaseNoteKind[] = [
  'not-asked-law',
  'not-asked-fields',
  'contradiction',
  'know',
];
