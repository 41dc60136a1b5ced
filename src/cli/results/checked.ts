import type { Check } from '../../record/check.js';

/** What was checked, and what could have been and was not. */
export interface Checked {
  readonly checks: readonly Check[];
  readonly note?: string;
}
