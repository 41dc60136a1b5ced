import type { AnswerCode } from '../question-set.js';
import { codeOf, codesOf } from './facts.js';
import type { PrefillRule } from './rule.js';

const answers: readonly AnswerCode[] = ['Y', 'P', 'N', 'NE', 'NA'];

/** The answer that the code of a field settles. A case that holds several values settles nothing. */
export const answerByCode: PrefillRule = {
  summary: 'the answer that the code of a field settles',
  fields: { of: 'required' },
  numbers: {},
  codes: { Y: 'optional', P: 'optional', N: 'optional', NE: 'optional', NA: 'optional' },
  answers: 'as asked',
  work: (facts) => {
    const found = codeOf(facts, 'of');
    if (found === null) return null;
    const answer = answers.find((each) => codesOf(facts, each).includes(found.value));
    if (answer === undefined) return null;
    return { answer, from: [found], missing: [], words: 'The code settles it.' };
  },
};
