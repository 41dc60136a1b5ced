import { scaleOf } from '../../checklist/scale-of.js';
import type { AnswerCheck } from '../check.js';

export const answerUnknown = {
  code: 'ANSWER_UNKNOWN',
  severity: 'error',
  title: 'Not one of the answers',
  sentence: 'What stands under answer is none of the answers to {question}: {answers}.',
  cause: 'A remark was typed in place of an answer, or an answer of another scale.',
  fix: 'Type one of the codes or choose from the list; put remarks under comment.',
  explain:
    'Codes and labels are understood whatever their case, spaces and punctuation: y, Y Met, MET, n/a. Yes and no are not, since on some scales yes is the fault. An answer with a question mark is not taken for a certain one.',
  answer: ({ issued: { question }, typed, answer }, { issued: { set } }) =>
    typed === '' || answer !== null
      ? []
      : [
          {
            column: 'answer',
            detail: {
              question: question.id,
              answers: scaleOf(set, question)
                .map(({ code, label }) => `${code} ${label}`)
                .join('; '),
            },
            now: typed,
          },
        ],
} satisfies AnswerCheck;
