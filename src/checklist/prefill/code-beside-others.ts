import { contradiction } from './contradiction.js';
import { codeOf, codesOf, entriesOf } from './facts.js';
import type { PrefillRule } from './rule.js';

/** A code that says that there is nothing, beside others in the same field. */
export const codeBesideOthers: PrefillRule = {
  summary: 'a contradiction: a code that must stand alone beside others in the same field',
  fields: { of: 'required' },
  numbers: {},
  codes: { alone: 'required' },
  answers: 'as asked',
  work: (facts) => {
    const found = codeOf(facts, 'of');
    if (found === null) return null;
    const alone = codesOf(facts, 'alone');
    const entries = entriesOf(found);
    if (!entries.some((code) => alone.includes(code))) return null;
    if (entries.every((code) => alone.includes(code))) return null;
    return contradiction(facts, [found], 'One of these codes must stand alone.');
  },
};
