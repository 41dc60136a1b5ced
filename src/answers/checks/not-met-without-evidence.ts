import type { AnswerCode } from '../../checklist/question-set.js';
import type { AnswerCheck } from '../check.js';
import { saysSomething } from '../sheets/cell-text.js';

export const notMetWithoutEvidence = {
  code: 'NOT_MET_WITHOUT_EVIDENCE',
  severity: 'warning',
  title: 'A fault found, and nothing to show for it',
  sentence: '{question} is answered with {answer}, without evidence and without a comment.',
  cause: 'The words were forgotten.',
  fix: 'Say under evidence what was seen, or under comment what was missing and where it was looked for.',
  explain:
    'Partly met, not met and cannot tell are what an audit reports, and somebody will ask what they rest on. The answer still counts: to leave out only answers that find something would make every share look better than it is.',
  answer: ({ answer, evidence, comment, issued: { questionId } }) =>
    answer !== null && faults.includes(answer) && ![evidence, comment].some(saysSomething)
      ? [{ column: 'comment', detail: { question: questionId, answer } }]
      : [],
} satisfies AnswerCheck;

const faults: readonly AnswerCode[] = ['P', 'N', 'NE'];
