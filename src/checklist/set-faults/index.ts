import { brokenSection } from './broken-section.js';
import { lawDates } from './law-dates.js';
import { prefillRequest } from './prefill-request.js';
import { sameQuestion } from './same-question.js';
import type { SetCheck } from './set-check.js';
import { unknownScale } from './unknown-scale.js';

/** Every check of a question set beyond its schema. */
export const setChecks = {
  sameQuestion,
  brokenSection,
  unknownScale,
  lawDates,
  prefillRequest,
} satisfies Readonly<Record<string, SetCheck>>;
