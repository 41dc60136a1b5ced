import { contradiction } from './contradiction.js';
import { codeOf, codesOf, entriesOf } from './facts.js';
import type { PrefillRule } from './rule.js';

/** A code of one field that needs a code of another, which is not there. */
export const codeLacks: PrefillRule = {
  summary: 'a contradiction: a code of one field without the code of another that it needs',
  fields: { one: 'required', other: 'required' },
  numbers: {},
  codes: { one: 'required', other: 'required' },
  answers: 'as asked',
  work: (facts) => {
    const one = codeOf(facts, 'one');
    const other = codeOf(facts, 'other');
    if (one === null || other === null) return null;
    const needs = entriesOf(one).some((code) => codesOf(facts, 'one').includes(code));
    const has = entriesOf(other).some((code) => codesOf(facts, 'other').includes(code));
    if (!needs || has) return null;
    return contradiction(facts, [one, other], 'The first of these codes needs another beside it.');
  },
};
