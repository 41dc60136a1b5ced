import { describe, expect, it } from 'vitest';
import type { AnswerCode } from '../../src/checklist/question-set.js';
import type { Share } from '../../src/findings/estimates.js';
import { evaluateFindings } from '../../src/findings/evaluate-findings.js';
import type { Findings } from '../../src/findings/findings.js';
import { alike, inputOf, question, type StatedAudit, type StatedCase } from './sample-audit.js';

const found = (stated: StatedAudit): Findings => evaluateFindings(inputOf(stated));

const first = (stated: StatedAudit) => found(stated).questions[0]!;

/** So many cases with each answer to Q1; null for none yet. */
function answering(
  counts: readonly (readonly [AnswerCode | null, number])[],
  more: Omit<StatedCase, 'unitId'> = {},
): readonly StatedCase[] {
  return counts.flatMap(([answer, count]) =>
    alike(`${more.stratum ?? ''}${answer ?? '-'}`, count, { answers: { Q1: answer }, ...more }),
  );
}

function expectShare(
  share: Share | null,
  value: number,
  limits: readonly [number, number],
  method: Share['method'],
): void {
  expect(share?.method).toBe(method);
  expect(share?.value).toBeCloseTo(value, 12);
  expect(share?.low).toBeCloseTo(limits[0], 10);
  expect(share?.high).toBeCloseTo(limits[1], 10);
}

describe('a question asked of every case of one stratum', () => {
  const { counts, met } = first({
    strata: [{ name: 'all', size: 100 }],
    cases: answering([
      ['Y', 12],
      ['P', 2],
      ['N', 5],
      ['NE', 1],
    ]),
  });

  it('counts every answer', () => {
    expect(counts).toEqual({
      asked: 20,
      answered: 20,
      byCode: { Y: 12, P: 2, N: 5, NE: 1, NA: 0 },
      outstanding: 0,
    });
  });

  // R: K <- 0:100; min(K[phyper(x - 1, K, 100 - K, 20, lower = FALSE) > .025]), max(K[phyper(x, K, 100 - K, 20) > .025])
  it('has the exact interval, with cannot tell as not met and as met; partly met is not met', () => {
    expectShare(met.shown, 12 / 20, [39 / 100, 79 / 100], 'hypergeometric');
    expectShare(met.atMost, 13 / 20, [44 / 100, 82 / 100], 'hypergeometric');
    expect(met.shown).toMatchObject({ population: 100, leftOut: 0, cases: 20, joint: null });
    expect(met.withNotProduced).toBeNull();
  });

  it('is counted and not estimated where the whole frame was read', () => {
    const whole = first({
      strata: [{ name: 'all', size: 8 }],
      cases: answering([
        ['Y', 6],
        ['N', 2],
      ]),
    });
    expectShare(whole.met.shown, 0.75, [0.75, 0.75], 'counted');
  });

  it('that nobody has answered has no share', () => {
    const none = first({ cases: answering([[null, 3]], { status: 'requested' }) });
    expect(none.counts).toMatchObject({ asked: 3, answered: 0, outstanding: 3 });
    expect(none.met).toEqual({ shown: null, atMost: null, withNotProduced: null });
  });
});

describe('what is not examined', () => {
  it('leaves cases without an answer to those like them: the frame stays, the sample shrinks', () => {
    const some = first({
      strata: [{ name: 'all', size: 100 }],
      cases: [
        ...answering([
          ['Y', 12],
          ['N', 8],
        ]),
        ...answering([[null, 4]], { status: 'requested' }),
      ],
    });
    expectShare(some.met.shown, 12 / 20, [39 / 100, 79 / 100], 'hypergeometric');
    expect(some.counts).toMatchObject({ asked: 24, answered: 20, outstanding: 4 });
  });

  it('counts a file that was not produced as not met beside that, and as asked in neither', () => {
    const { counts, met } = first({
      strata: [{ name: 'all', size: 100 }],
      cases: [
        ...answering([
          ['Y', 12],
          ['N', 8],
        ]),
        ...answering([[null, 4]], { status: 'not produced', reason: 'lost' }),
      ],
    });
    expect(counts).toMatchObject({ asked: 20, outstanding: 0 });
    expectShare(met.shown, 12 / 20, [39 / 100, 79 / 100], 'hypergeometric');
    // R as above with 12 of 24.
    expectShare(met.withNotProduced, 12 / 24, [32 / 100, 68 / 100], 'hypergeometric');
  });

  it('does not count a missing file against a question that was not asked of it', () => {
    const { met } = first({
      strata: [{ name: 'all', size: 100 }],
      cases: [
        ...answering([
          ['Y', 12],
          ['N', 8],
        ]),
        ...alike('gone', 2, { status: 'not produced', answers: {} }),
      ],
    });
    expect(met.withNotProduced).toBeNull();
    expectShare(met.shown, 12 / 20, [39 / 100, 79 / 100], 'hypergeometric');
  });

  it('takes a case out of scope, or that the question does not apply to, as no member of what it is about', () => {
    const cases = [
      ...answering([
        ['Y', 9],
        ['N', 3],
        ['NA', 2],
      ]),
      ...alike('out', 4, { status: 'out of scope', reason: 'withdrawn', answers: { Q1: null } }),
      ...alike('other', 2, { answers: { Q2: 'Y' } }),
    ];
    const { met, counts } = first({
      strata: [{ name: 'all', size: 1000 }],
      questions: [question('Q1'), question('Q2')],
      cases,
    });
    expect(counts.asked).toBe(14);
    // 12 members of at most 992, the 980 not looked at and those. R: K <- 0:992; range(K[phyper(9, K,
    // 992 - K, 12) > .025 & phyper(8, K, 992 - K, 12, lower = FALSE) > .025]) is 427 and 936, one unit
    // moved outwards; qbeta(.025, 9, 4) = 0.428 and qbeta(.975, 10, 3) = 0.945 are no narrower.
    expectShare(met.shown, 0.75, [426 / 992, 937 / 992], 'hypergeometric');
    expect(met.shown).toMatchObject({ cases: 12, population: 1000 });
  });

  it('does not say what the cases not looked at would have said: none of a file is read, none counts', () => {
    // Were the two that were not asked Q1 and not read counted as looked at, V would be smaller.
    const open = alike('open', 2, { status: 'requested', answers: { Q2: null } });
    const cases = answering([
      ['Y', 9],
      ['NA', 3],
    ]);
    const questions = [question('Q1'), question('Q2')];
    const with2 = first({ questions, cases: [...cases, ...open] });
    expect(with2.met).toEqual(first({ questions, cases }).met);
  });

  it('lets reserves that wait have no part, and one in use without questions yet no score', () => {
    const strata = [{ name: 'all', size: 100 }];
    const cases = answering([
      ['Y', 12],
      ['N', 8],
    ]);
    const reserves: readonly StatedCase[] = [
      { unitId: 'r1', role: 'reserve', status: 'drawn', notHandedOut: true },
      { unitId: 'r2', role: 'reserve', status: 'reserve' },
    ];
    const { met, counts } = first({ strata, cases: [...cases, ...reserves] });
    expect(counts.asked).toBe(20);
    expectShare(met.shown, 12 / 20, [39 / 100, 79 / 100], 'hypergeometric');
  });

  it('leaves the stratum out, and says how many units it has', () => {
    const { met, byStratum } = first({
      strata: [
        { name: 'a', size: 100 },
        { name: 'b', size: 30 },
        { name: 'c', size: 7 },
      ],
      excluded: 5,
      cases: [
        ...answering(
          [
            ['Y', 12],
            ['N', 8],
          ],
          { stratum: 'a' },
        ),
        ...answering([[null, 2]], { stratum: 'b', status: 'requested' }),
      ],
    });
    expect(met.shown).toMatchObject({ population: 100, leftOut: 42, method: 'hypergeometric' });
    expect(byStratum.map((part) => part.met.shown?.cases ?? null)).toEqual([20, null, null]);
    expect(byStratum[0]?.met.shown).toMatchObject({ population: 100, leftOut: 0 });
  });
});

describe('several strata', () => {
  it('weigh by their size, with the joint bound where nothing was found', () => {
    const stated: StatedAudit = {
      strata: [
        { name: 'a', size: 90 },
        { name: 'b', size: 270 },
      ],
      cases: [
        ...answering([['Y', 10]], { stratum: 'a' }),
        ...answering([['Y', 30]], { stratum: 'b' }),
      ],
    };
    const { met } = first(stated);
    // jointUpperBound at 0.025: 30 units of 360; the interval is that of 40 of 40, 0.025^(1/40).
    expectShare(met.shown, 1, [Math.exp(Math.log(0.025) / 40), 1], 'korn-graubard');
    expect(met.shown?.joint).toEqual({ low: 330 / 360, high: 1 });
  });

  it('weigh by size over those looked at', () => {
    const { met } = first({
      strata: [
        { name: 'a', size: 100 },
        { name: 'b', size: 300 },
      ],
      cases: [
        ...answering(
          [
            ['Y', 5],
            ['N', 5],
            [null, 3],
          ],
          { stratum: 'a' },
        ),
        ...answering(
          [
            ['Y', 18],
            ['N', 2],
          ],
          { stratum: 'b' },
        ),
      ],
    });
    // (100 · 5/10 + 300 · 18/20) / 400 = 320 / 400
    expect(met.shown?.value).toBeCloseTo(0.8, 12);
  });
});

describe('groups', () => {
  const stated: StatedAudit = {
    by: ['outcome'],
    strata: [
      { name: 'NFA', size: 100, values: ['NFA'] },
      { name: 'Action', size: 50, values: ['ACT'] },
      { name: 'blank', size: 10, values: [''] },
    ],
    groups: [
      {
        field: 'outcome',
        label: 'Outcome',
        groups: [
          { value: 'ACT', label: 'Action', known: true },
          { value: 'NFA', label: 'No further action', known: true },
          { value: 'OTH', label: 'Other', known: true },
        ],
        reference: null,
      },
      {
        field: 'sex',
        label: 'Sex',
        groups: [
          { value: 'F', label: 'Female', known: true },
          { value: 'M', label: 'Male', known: true },
        ],
        reference: null,
      },
    ],
    cases: [
      ...answering(
        [
          ['Y', 12],
          ['N', 8],
        ],
        { stratum: 'NFA', fields: { sex: 'F', outcome: 'NFA' } },
      ),
      ...answering([['Y', 10]], { stratum: 'Action', fields: { sex: 'M', outcome: 'ACT' } }),
      ...answering([['P', 2]], { stratum: 'blank', fields: { sex: '' } }),
      { unitId: 'x', stratum: 'blank', answers: { Q1: 'N' }, fields: { sex: 'X' } },
    ],
  };
  const { byGroup } = first(stated);

  it('by a field of the design are whole strata of known size', () => {
    const [outcome] = byGroup;
    expect(outcome?.groups.map(({ value }) => value)).toEqual(['ACT', 'NFA', 'Not stated']);
    expectShare(outcome!.groups[1]!.met.shown, 0.6, [39 / 100, 79 / 100], 'hypergeometric');
    expect(outcome?.groups[1]?.met.shown).toMatchObject({ population: 100, leftOut: 0 });
  });

  it('by any other field are domains; blanks are not stated, and values that are no group come last', () => {
    const [, sex] = byGroup;
    expect(sex?.groups.map(({ value }) => value)).toEqual(['F', 'M', 'Not stated', 'X']);
    // 20 women, all in one stratum: 12 met. No man and no blank counts.
    expect(sex?.groups[0]?.met.shown).toMatchObject({
      value: 0.6,
      cases: 20,
      method: 'korn-graubard',
      population: 160,
    });
    expect(sex?.groups.map(({ counts }) => counts.answered)).toEqual([20, 10, 2, 1]);
  });
});

describe('units that had different chances', () => {
  it('weigh by the inverse of their chance, brought to the size of the stratum', () => {
    const { met } = first({
      equalChance: false,
      strata: [{ name: 'all', size: 20 }],
      cases: [
        { unitId: 'a', answers: { Q1: 'Y' }, weight: 1 },
        { unitId: 'b', answers: { Q1: 'N' }, weight: 4 },
        { unitId: 'c', answers: { Q1: 'Y' }, weight: 5 },
      ],
    });
    // (1 + 5) / 10; the weights double to 20, which is the same for all.
    expect(met.shown).toMatchObject({ method: 'weighted', population: 20, cases: 3, joint: null });
    expect(met.shown?.value).toBeCloseTo(0.6, 12);
  });
});

describe('a section, and all questions', () => {
  const questions = [
    question('Q1', { section: 'Start', critical: true }),
    question('Q2', { section: 'Start' }),
    question('Q3', { section: 'End' }),
  ];
  const stated: StatedAudit = {
    questions,
    strata: [{ name: 'all', size: 100 }],
    cases: [
      ...alike('good', 6, { answers: { Q1: 'Y', Q2: 'Y', Q3: 'Y' } }),
      ...alike('told', 2, { answers: { Q1: 'NE', Q2: 'Y', Q3: 'NA' } }),
      ...alike('partly', 1, { answers: { Q1: 'Y', Q2: 'P', Q3: 'Y' } }),
      ...alike('half', 1, { answers: { Q1: 'Y', Q2: null, Q3: 'Y' } }),
      ...alike('gone', 1, { status: 'not produced', answers: { Q1: null, Q2: null, Q3: null } }),
    ],
  };
  const { sections, overall } = found(stated);

  it('share their answers, with cases as what was drawn', () => {
    const [start, end] = sections;
    expect(sections.map(({ section }) => section)).toEqual(['Start', 'End']);
    // 12 + 2 + 1 + 1 of 12 + 4 + 2 + 1 answers.
    expect(start?.answersMet.shown?.value).toBeCloseTo(16 / 19, 12);
    expect(start?.answersMet.shown).toMatchObject({ cases: 10, population: 100 });
    expect(start?.answersMet.atMost?.value).toBeCloseTo(18 / 19, 12);
    expect(start?.answersMet.withNotProduced?.value).toBeCloseTo(16 / 21, 12);
    expect(start?.counts).toMatchObject({ asked: 20, answered: 19, outstanding: 1 });
    expect(end?.answersMet.shown?.value).toBe(1);
  });

  it('tell how many cases have everything met, of those with every answer', () => {
    const [start, end] = sections;
    // 6 of 9: one has no answer to Q2 yet. "Cannot tell" is met at the most, partly met is not.
    expectShare(start!.allMet.shown, 6 / 9, [32 / 100, 91 / 100], 'hypergeometric');
    expect(start?.allMet.atMost?.value).toBeCloseTo(8 / 9, 12);
    expect(start?.allMet.withNotProduced?.value).toBeCloseTo(6 / 10, 12);
    expect(end?.allMet.shown).toMatchObject({ value: 1, cases: 8, method: 'hypergeometric' });
    expect(overall.allMet.shown?.value).toBeCloseTo(6 / 9, 12);
  });

  it('tell how many cases have no critical exception, and nothing without a critical question', () => {
    // Q1 is critical: met in 8 of 10, cannot be told in 2.
    expect(sections[0]?.noCriticalException?.value).toBeCloseTo(0.8, 12);
    expect(sections[1]?.noCriticalException).toBeNull();
    expect(overall.noCriticalException?.value).toBeCloseTo(0.8, 12);
  });
});

it('refuses a case that was not drawn, and one of a stratum that the design does not have', () => {
  const input = inputOf({ cases: answering([['Y', 2]]) });
  expect(() => evaluateFindings({ ...input, cases: [] })).toThrow('Y/001 is not among');
  expect(() => evaluateFindings({ ...input, design: { ...input.design, strata: [] } })).toThrow(
    'no stratum all',
  );
});
