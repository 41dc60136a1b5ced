import { describe, expect, it } from 'vitest';
import type { AnswerCode } from '../../src/checklist/question-set.js';
import { fewestToCompare } from '../../src/findings/compare-shares.js';
import { evaluateFindings } from '../../src/findings/evaluate-findings.js';
import type { GroupField } from '../../src/findings/sample-design.js';
import { alike, inputOf, question, type StatedAudit, type StatedCase } from './sample-audit.js';

const differences = (stated: StatedAudit) => evaluateFindings(inputOf(stated)).differences;

const ethnicity = (reference: string | null = null): GroupField => ({
  field: 'ethnicity',
  label: 'Ethnicity',
  groups: [
    { value: 'Asian', label: 'Asian', known: true },
    { value: 'Black', label: 'Black', known: true },
    { value: 'White', label: 'White', known: true },
    { value: 'Multiple', label: 'Several', known: false },
    { value: 'Not stated', label: 'Not stated', known: false },
  ],
  reference,
});

/** So many cases of a group with each answer to Q1. */
function group(
  value: string,
  counts: Partial<Record<AnswerCode, number>>,
  more: Omit<StatedCase, 'unitId'> = {},
): readonly StatedCase[] {
  return Object.entries(counts).flatMap(([answer, count]) =>
    alike(`${more.stratum ?? ''}${value}${answer}`, count, {
      answers: { Q1: answer as AnswerCode },
      fields: { ethnicity: value },
      ...more,
    }),
  );
}

describe('differences in one stratum', () => {
  const found = differences({
    groups: [ethnicity()],
    cases: [
      ...group('White', { Y: 27, P: 1, N: 2 }),
      ...group('Black', { Y: 10, N: 6, NE: 4, NA: 3 }),
      ...group('Asian', { N: 9 }),
      ...group('Multiple', { N: 12 }),
      ...group('', { N: 12 }),
    ],
  });
  const [field] = found.byField;

  it('hold every known group against the largest', () => {
    expect(field).toMatchObject({ field: 'ethnicity', label: 'Ethnicity', reference: 'White' });
    expect(field?.rows.map((row) => row.group)).toEqual(['Asian', 'Black']);
  });

  it('count as an event all that is not shown to be met, of those it applies to', () => {
    expect(field?.rows[1]).toMatchObject({
      questionId: 'Q1',
      members: 20,
      events: 10,
      referenceMembers: 30,
      referenceEvents: 3,
    });
  });

  it('are told by score intervals and the test that goes with them', () => {
    const compared = field!.rows[1]!.compared!;
    expect(compared.share).toBe(0.5);
    expect(compared.referenceShare).toBe(0.1);
    expect(compared.ratio?.value).toBeCloseTo(5, 12);
    expect(compared.difference.value).toBeCloseTo(0.4, 12);
    // R, Miettinen and Nurminen's limits by uniroot on the score with N / (N - 1); prop.test(c(10, 3),
    // c(20, 30), correct = FALSE)$statistic is 9.979210 of 50 cases: 9.979210 * 49 / 50, pchisq.
    expect(compared.difference.low).toBeCloseTo(0.150837048696, 7);
    expect(compared.difference.high).toBeCloseTo(0.623517113813, 7);
    expect(compared.ratio?.low).toBeCloseTo(1.70203829093, 9);
    expect(compared.ratio?.high).toBeCloseTo(15.59090774057, 8);
    expect(compared.pValue).toBeCloseTo(0.00176456223923703, 12);
  });

  it('are not told of fewer than ten members, which are in no correction', () => {
    expect(fewestToCompare).toBe(10);
    expect(field?.rows[0]).toMatchObject({ group: 'Asian', members: 9, compared: null });
    expect(found.tested).toBe(1);
    expect(field?.rows[1]?.compared?.adjustedPValue).toBe(field?.rows[1]?.compared?.pValue);
  });
});

describe('the correction', () => {
  const questions = [question('Q1'), question('Q2'), question('Q3')];
  const cases = [
    ...alike('W', 30, {
      answers: { Q1: 'Y', Q2: 'Y', Q3: 'Y' },
      fields: { ethnicity: 'White', sex: 'F' },
    }),
    ...alike('w', 10, {
      answers: { Q1: 'N', Q2: 'N', Q3: 'Y' },
      fields: { ethnicity: 'White', sex: 'M' },
    }),
    ...alike('B', 12, {
      answers: { Q1: 'N', Q2: 'Y', Q3: 'Y' },
      fields: { ethnicity: 'Black', sex: 'M' },
    }),
    ...alike('b', 8, {
      answers: { Q1: 'Y', Q2: 'N', Q3: 'Y' },
      fields: { ethnicity: 'Black', sex: 'F' },
    }),
  ];
  const sex: GroupField = {
    field: 'sex',
    label: 'Sex',
    groups: [
      { value: 'F', label: 'Female', known: true },
      { value: 'M', label: 'Male', known: true },
    ],
    reference: null,
  };
  const stated: StatedAudit = { questions, cases, groups: [ethnicity(), sex] };

  it('goes over all questions and fields together, leaving out what cannot vary', () => {
    const { tested, byField, correction } = differences(stated);
    const rows = byField.flatMap((field) => field.rows);
    expect(correction).toBe('holm');
    expect(rows).toHaveLength(6);
    expect(tested).toBe(4);
    const same = rows.filter(({ questionId }) => questionId === 'Q3');
    expect(same.map(({ compared }) => compared?.pValue)).toEqual([null, null]);
    expect(same[0]?.compared).toMatchObject({ ratio: null, adjustedPValue: null });
    const pairs = rows
      .flatMap(({ compared }) =>
        compared === null || compared.pValue === null
          ? []
          : [[compared.pValue, compared.adjustedPValue!] as const],
      )
      .sort(([left], [right]) => left - right);
    // Holm: the smallest of four times four, and none below the one before it.
    let largest = 0;
    pairs.forEach(([raw, adjusted], place) => {
      largest = Math.max(largest, Math.min(1, raw * (4 - place)));
      expect(adjusted).toBeCloseTo(largest, 12);
    });
  });

  it('can be another, or none', () => {
    const { byField } = differences({ ...stated, correction: 'none' });
    for (const { compared } of byField.flatMap((field) => field.rows)) {
      expect(compared?.adjustedPValue).toBe(compared?.pValue);
    }
  });
});

describe('the reference', () => {
  const cases = [
    ...group('White', { Y: 10 }),
    ...group('Black', { Y: 10 }),
    ...group('Asian', { Y: 4, N: 2 }, { status: 'received' }),
  ];

  it('is the bytewise first of the largest', () => {
    expect(differences({ cases, groups: [ethnicity()] }).byField[0]?.reference).toBe('Black');
  });

  it('is the one asked for, whether any case has it or not', () => {
    const { byField } = differences({ cases, groups: [ethnicity('Asian')] });
    expect(byField[0]?.reference).toBe('Asian');
    expect(byField[0]?.rows.map((row) => row.group)).toEqual(['Black', 'White']);
    expect(byField[0]?.rows[0]).toMatchObject({ referenceMembers: 6, compared: null });
  });

  it('is nobody where no group is known', () => {
    const unknown = group('Not stated', { Y: 12 });
    const { byField } = differences({ cases: unknown, groups: [ethnicity()] });
    expect(byField[0]).toMatchObject({ reference: '', rows: [] });
  });
});

describe('differences over several strata', () => {
  it('weigh the cases, and are told of effective numbers', () => {
    const { byField } = differences({
      groups: [ethnicity('White')],
      strata: [
        { name: 'a', size: 1000 },
        { name: 'b', size: 100 },
      ],
      cases: [
        ...group('White', { Y: 8, N: 2 }, { stratum: 'a' }),
        ...group('White', { Y: 10, N: 10 }, { stratum: 'b' }),
        ...group('Black', { Y: 6, N: 4 }, { stratum: 'a' }),
        ...group('Black', { Y: 15, N: 5 }, { stratum: 'b' }),
      ],
    });
    const { compared } = byField[0]!.rows[0]!;
    // Weights 50 and 2.5: (4 · 50 + 5 · 2.5) / (10 · 50 + 20 · 2.5) and (2 · 50 + 10 · 2.5) / 550.
    expect(compared?.share).toBeCloseTo(212.5 / 550, 12);
    expect(compared?.referenceShare).toBeCloseTo(125 / 550, 12);
    expect(compared?.difference.value).toBeCloseTo(87.5 / 550, 12);
    // As wide as some ten against some ten, not thirty against thirty.
    expect(compared!.difference.low).toBeLessThan(-0.2);
    expect(compared!.difference.high).toBeGreaterThan(0.45);
    expect(compared!.pValue).toBeGreaterThan(0.3);
  });
});
