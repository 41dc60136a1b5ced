import { describe, expect, it } from 'vitest';
import { evaluateFindings } from '../../src/findings/evaluate-findings.js';
import { inputOf, question, type StatedCase } from './sample-audit.js';

const questions = [
  question('Q1', { section: 'Start', critical: true }),
  question('Q2', { section: 'End' }),
];

const found = (cases: readonly StatedCase[]) => evaluateFindings(inputOf({ cases, questions }));

describe('exceptions', () => {
  it('are the cases not met on any question, or less than met on a critical one', () => {
    const { exceptions } = found([
      { unitId: 'e', answers: { Q1: 'NE', Q2: 'N' } },
      { unitId: 'd', answers: { Q1: 'Y', Q2: 'NE' } },
      { unitId: 'c', answers: { Q1: 'P', Q2: 'P' } },
      { unitId: 'b', answers: { Q1: 'NA', Q2: 'Y' } },
      { unitId: 'a', answers: { Q1: 'Y', Q2: 'N' } },
    ]);
    expect(
      exceptions.map(({ unitId, questions: failed }) => [
        unitId,
        ...failed.map(({ questionId, answer }) => `${questionId} ${answer}`),
      ]),
    ).toEqual([
      ['a', 'Q2 N'],
      ['c', 'Q1 P'],
      ['e', 'Q1 NE', 'Q2 N'],
    ]);
    expect(exceptions[2]?.questions[0]).toEqual({
      questionId: 'Q1',
      section: 'Start',
      critical: true,
      answer: 'NE',
      evidence: 'page 1',
      comment: 'e Q1 by R1',
    });
  });

  it('tell the case: its day, its outcome and what its readers say', () => {
    const { exceptions } = found([
      {
        unitId: 'a',
        answers: { Q1: 'N' },
        fields: { date_finalised: '2026-07-31', date_decided: '2026-07-01', outcome: 'NFA' },
        remarks: [
          { reviewer: 'R1', summary: 'Late.', learning: 'Write sooner.' },
          { reviewer: 'R2', summary: 'Not logged.', learning: 'Write sooner.' },
        ],
      },
      { unitId: 'b', answers: { Q1: 'N' }, fields: { date_decided: '2026-07-02', outcome: '' } },
      { unitId: 'c', answers: { Q1: 'N' }, fields: { date_finalised: 'Multiple' } },
    ]);
    expect(exceptions[0]).toMatchObject({
      status: 'examined',
      date: '2026-07-31',
      outcome: 'NFA',
      reason: '',
      summary: 'Late.\nNot logged.',
      learning: 'Write sooner.',
    });
    expect(exceptions[1]).toMatchObject({ date: '2026-07-02', outcome: null, summary: '' });
    expect(exceptions[2]).toMatchObject({ date: null, outcome: null });
  });

  it('are files that were not produced, too, but neither those out of scope nor reserves', () => {
    const { exceptions } = found([
      { unitId: 'a', status: 'not produced', reason: 'lost', answers: { Q1: null } },
      { unitId: 'b', status: 'out of scope', reason: 'withdrawn', answers: { Q1: 'N' } },
      { unitId: 'c', status: 'reserve', role: 'reserve' },
    ]);
    expect(exceptions).toHaveLength(1);
    expect(exceptions[0]).toMatchObject({
      unitId: 'a',
      status: 'not produced',
      questions: [],
      reason: 'lost',
    });
  });
});

describe('good practice and recommendations', () => {
  it('are those of every case but the ones out of scope, by reference, then by reader', () => {
    const { goodPractice, recommendations } = found([
      {
        unitId: 'b',
        answers: { Q1: 'Y' },
        remarks: [
          { goodPractice: 'Rang every week.', recommendation: 'Tell others.', owner: 'PSD' },
          { reviewer: 'R2', goodPractice: 'Rang every week.', owner: 'PSD', due: '2026-12-01' },
        ],
      },
      {
        unitId: 'a',
        status: 'not produced',
        remarks: [{ recommendation: 'Find the file.', owner: 'Records', due: '2026-12-24' }],
      },
      {
        unitId: 'c',
        status: 'out of scope',
        remarks: [{ goodPractice: 'Not ours.', recommendation: 'Not ours.' }],
      },
    ]);
    expect(goodPractice).toEqual([{ unitId: 'b', words: 'Rang every week.' }]);
    expect(recommendations).toEqual([
      { unitId: 'a', words: 'Find the file.', owner: 'Records', due: '2026-12-24' },
      { unitId: 'b', words: 'Tell others.', owner: 'PSD', due: null },
    ]);
  });
});
