import type { CaseFields } from '../case-value.js';
import type { WorkingCalendar } from '../clocks/working-calendar.js';
import type { AnswerCode, PrefillRequest, Question } from '../question-set.js';
import { prefillRule } from './index.js';
import type { Prefilled } from './prefilled.js';

/** What the rules of a question find in a case. */
export interface PrefilledRow {
  readonly prefilled: readonly Prefilled[];
  /** The answer that all suggestions agree on. */
  readonly suggested: AnswerCode | null;
}

/**
 * Runs the rules of a question. Where the law changed on the way (`acrossChange`) they suggest no
 * answer, as they know the law of one side only; what they found is still said.
 */
export function prefillRow(
  question: Question,
  fields: CaseFields,
  calendar: WorkingCalendar,
  acrossChange: boolean,
): PrefilledRow {
  const prefilled = (question.prefill ?? []).flatMap((request): readonly Prefilled[] => {
    const found = prefillRule(request.rule)?.work({ fields, request, calendar }) ?? null;
    if (found === null) return [];
    const words = request.why === undefined ? found.words : `${found.words} ${request.why}`;
    const withheld = acrossChange || !mayAnswer(found.answer, request);
    return [{ ...found, words, ...(withheld ? { answer: null } : {}) }];
  });
  const answers = new Set(prefilled.flatMap(({ answer }) => answer ?? []));
  const [only = null] = answers;
  return { prefilled, suggested: answers.size === 1 ? only : null };
}

function mayAnswer(answer: AnswerCode | null, { only }: PrefillRequest): boolean {
  return answer === null || only === undefined || only.includes(answer);
}
