import type { CaseNote, CaseNoteKind } from '../checklist/checklist.js';

/** A note on a case in words, which begin with what it is and the questions that it is about. */
export function caseNoteWords({ kind, questions, words }: CaseNote): string {
  return `${headings[kind]} (${questions.length}): ${questions.join(', ')}. ${sentence(words)}`;
}

const headings: Readonly<Record<CaseNoteKind, string>> = {
  'not-asked-law': 'Not asked, by the dates of the law',
  'not-asked-fields': 'Not asked, by the fields of the case',
  contradiction: 'Contradiction in the codes',
  know: 'To know',
};

function sentence(words: string): string {
  const begun = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return begun.endsWith('.') ? begun : `${begun}.`;
}
