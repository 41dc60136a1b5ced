import { contradiction } from './contradiction.js';
import { codeOf, codesOf, entriesOf } from './facts.js';
import type { PrefillRule } from './rule.js';

/**
 * Two fields whose codes cannot stand together. A field that the export lacks, and one of which the
 * case holds several values, contradicts nothing.
 */
export const codesExclude: PrefillRule = {
  summary: 'a contradiction: a code of one field beside a code of another that rules it out',
  fields: { one: 'required', other: 'required' },
  numbers: {},
  codes: { one: 'required', other: 'required' },
  answers: 'as asked',
  work: (facts) => {
    const one = codeOf(facts, 'one');
    const other = codeOf(facts, 'other');
    if (one === null || other === null) return null;
    const meets =
      entriesOf(one).some((code) => codesOf(facts, 'one').includes(code)) &&
      entriesOf(other).some((code) => codesOf(facts, 'other').includes(code));
    if (!meets) return null;
    return contradiction(facts, [one, other], 'These codes do not go together as they stand.');
  },
};
