import type { AnswerCode, AnswerOption } from '../../checklist/question-set.js';
import { folded } from '../sheets/cell-text.js';

/**
 * The answer that a text stands for on a scale, whatever its case, spaces and punctuation: the code
 * (y, n/a), code and label (Y Met), the label, or the label up to its colon (cannot tell). Not
 * applicable is always understood. Null for anything else, and for a label that two answers have.
 */
export function readAnswer(typed: string, scale: readonly AnswerOption[]): AnswerCode | null {
  const text = bare(typed);
  if (text === '') return null;
  for (const spelling of spellings) {
    const meant = scale.filter((option) => bare(spelling(option)) === text);
    if (meant.length > 0) return meant.length === 1 ? (meant[0]?.code ?? null) : null;
  }
  return null;
}

/** In the order in which they count: a label never takes the place of a code. */
const spellings: readonly ((option: AnswerOption) => string)[] = [
  ({ code }) => code,
  ({ code, label }) => `${code} ${label}`,
  ({ label }) => label,
  ({ label }) => label.split(':', 1)[0] ?? '',
  ({ code, label }) => (code === 'NA' ? 'not applicable' : label),
];

/** Without what only separates; a question mark is doubt, and stays. */
function bare(text: string): string {
  return folded(text).replace(/[\s\-–—:.,;/\\()_'"]/g, '');
}
