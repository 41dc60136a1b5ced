import type { ExportValue } from '../case-value.js';
import type { Prefilled } from './prefilled.js';
import type { PrefillFacts } from './rule.js';

/** What is said of codes that cannot all be right; the answer is the one that the set asks for, if any. */
export function contradiction(
  { request }: PrefillFacts,
  from: readonly ExportValue[],
  words: string,
): Prefilled {
  return { answer: request.answer ?? null, from, missing: [], words, contradiction: true };
}
