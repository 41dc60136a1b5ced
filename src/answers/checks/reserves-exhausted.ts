import type { AnswerCheck } from '../check.js';

export const reservesExhausted = {
  code: 'RESERVES_EXHAUSTED',
  severity: 'error',
  title: 'No reserve left',
  sentence: 'The case is out of scope, and its stratum has no reserve left to take its place.',
  cause: 'More cases proved to be out of scope than the draw had reserves for.',
  fix: 'Extend the draw (dipsample extend) by as many cases, or report the stratum with the smaller sample.',
  explain:
    'A reserve of another stratum, or a case picked by hand, would change the design. Without one the stratum has fewer cases than were planned: its interval is wider, and its weight is by those that were read.',
  whole: ({ cases, reserves }) => {
    const declared = new Map(cases.map((each) => [each.unitId, each.declared]));
    return reserves.unreplaced.map(({ unitId }) => {
      const row = declared.get(unitId)?.rows.find(({ status }) => status === 'out of scope');
      return row === undefined ? { unitId } : { row: row.found, column: 'status' };
    });
  },
} satisfies AnswerCheck;
