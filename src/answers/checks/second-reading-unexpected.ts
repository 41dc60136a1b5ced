import type { AnswerCheck } from '../check.js';

export const secondReadingUnexpected = {
  code: 'SECOND_READING_UNEXPECTED',
  severity: 'error',
  title: 'More readers than were to read the case',
  sentence: 'The case is read {times}, and this is the answer of a further reviewer.',
  cause: 'Two reviewers took the same case, or the code of a reviewer was mistyped.',
  fix: 'Check who was to read the case (assignment.csv of the draw); leave the other answer out, or correct the code.',
  explain:
    'Which cases are read twice is drawn by lot. A reading that was added by choice would bias the figures of agreement, and which of two answers to take for an estimate is not for the program to choose. The answers of those who were to read the case are used.',
  readings: ({ surplus }, { issued }) => {
    const readings = new Map(issued.register.map((entry) => [entry.unitId, entry.readings]));
    return surplus.map(({ row, reader }) => {
      const planned = readings.get(row.issued.unitId) ?? [null];
      return {
        row: row.found,
        column: 'reviewer',
        detail: { times: planned.length > 1 ? 'twice' : 'once' },
        was: planned.flatMap((each) => each ?? []).join(', '),
        now: reader ?? '',
      };
    });
  },
} satisfies AnswerCheck;
