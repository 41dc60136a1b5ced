import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/answers/read-answers.js';
import { evaluateFindings } from '../../src/findings/evaluate-findings.js';
import { answeredBy, cases, issued, sheetOf, statusOf } from '../answers/sample.js';

/** Five cases in two strata, of which one is out of scope and one not produced; CO/1 is read twice. */
describe('findings from sheets that came back', () => {
  const read = readAnswers(issued, [
    sheetOf('r1.xlsx', 'checklist', answeredBy('R1', ['CO/1', 'CO/2'])),
    sheetOf('r2.xlsx', 'checklist', [
      ...answeredBy('R2', ['CO/1'], 'N'),
      ...answeredBy('R2', ['CO/4'], 'NE'),
    ]),
    sheetOf('register.xlsx', 'register', [
      ...statusOf(['CO/3'], 'out of scope', { reason_not_examined: 'withdrawn' }),
      ...statusOf(['=CO/5'], 'not produced', {
        reason_not_examined: 'lost',
        reviewer: 'R2',
        recommendation: 'Keep files.',
        recommendation_owner: 'Records',
        recommendation_due: '2026-12-24',
      }),
    ]),
  ]);
  const findings = evaluateFindings({
    issued,
    read,
    design: {
      unit: 'case',
      method: 'simple',
      equalChance: true,
      by: ['outcome_group'],
      strata: [
        { name: 'NFA', values: ['NFA'], size: 40, sampled: 3 },
        { name: 'Action', values: ['Action'], size: 20, sampled: 2 },
      ],
      excluded: 0,
    },
    cases: cases.map(({ unitId, fields }) => ({ unitId, fields, weight: 1 })),
    groups: [],
    level: 0.95,
    correction: 'holm',
  });

  it('tell the response, with the reserve that came in', () => {
    expect(findings.response.overall).toMatchObject({
      drawn: 6,
      reserves: 1,
      outOfScope: 1,
      eligible: 5,
      examined: 3,
      notProduced: 1,
      outstanding: 1,
    });
  });

  it('estimate from first readings, out of scope in the sample and not in the share', () => {
    const [first] = findings.questions;
    expect(first).toMatchObject({ questionId: 'Q1', critical: true });
    expect(first?.counts).toEqual({
      asked: 3,
      answered: 3,
      byCode: { Y: 2, P: 0, N: 0, NE: 1, NA: 0 },
      outstanding: 0,
    });
    // NFA: 2 met and 1 out of scope of 3 looked at, 40 · 2/3; Action: 1 of 1 cannot be told, 20.
    expect(first?.met.shown?.value).toBeCloseTo((40 * 2) / 3 / ((40 * 2) / 3 + 20), 12);
    expect(first?.met.atMost?.value).toBe(1);
    // Action: 2 looked at, neither met: 20 members as before.
    expect(first?.met.withNotProduced).toMatchObject({ cases: 4 });
    expect(first?.met.withNotProduced?.value).toBeCloseTo(first!.met.shown!.value, 12);
  });

  it('list agreement, exceptions and what should be done', () => {
    expect(findings.agreement.map(({ same, compared }) => [same, compared])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(findings.exceptions.map(({ unitId, status }) => [unitId, status])).toEqual([
      ['=CO/5', 'not produced'],
      ['CO/4', 'examined'],
    ]);
    expect(findings.recommendations).toEqual([
      { unitId: '=CO/5', words: 'Keep files.', owner: 'Records', due: '2026-12-24' },
    ]);
    expect(findings.set).toEqual({ name: 'sample', version: 3, title: issued.set.title });
  });
});
