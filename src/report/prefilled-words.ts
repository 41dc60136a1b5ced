import type { ExportValue } from '../checklist/case-value.js';
import type { Prefilled } from '../checklist/prefill/prefilled.js';
import type { AnswerOption } from '../checklist/question-set.js';

/**
 * What a rule found, marked as the program's own: the answer by its label where one is suggested,
 * what was found, the values used and what is missing. `named` says how a value is worded.
 */
export function prefilledWords(
  { answer, from, missing, words }: Prefilled,
  answers: readonly AnswerOption[],
  named: (value: ExportValue) => string,
): string {
  const label = answers.find(({ code }) => code === answer)?.label;
  return [
    label === undefined ? 'Noted by the program:' : `Suggested by the program: ${label}.`,
    words,
    ...(from.length === 0 ? [] : [`From ${from.map(named).join('; ')}.`]),
    ...(missing.length === 0 ? [] : [`Missing from the export: ${missing.join('; ')}.`]),
  ].join(' ');
}
