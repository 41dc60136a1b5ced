import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerCode } from '../../src/checklist/question-set.js';
import type { AnswerCounts, MetShares, Share } from '../../src/findings/estimates.js';
import { evaluateFindings } from '../../src/findings/evaluate-findings.js';
import type { Findings } from '../../src/findings/findings.js';
import { summaryOf } from '../../src/findings/summary.js';
import { changeSince } from '../../src/findings/change-since.js';
import type { GroupField } from '../../src/findings/sample-design.js';
import { inputOf, question, type StatedAudit, type StatedCase } from './sample-audit.js';

const questions = [
  question('Q1', { section: 'Start', critical: true }),
  question('Q2', { section: 'Start' }),
  question('Q3', { section: 'End', naAllowed: false }),
];

const groups: readonly GroupField[] = [
  {
    field: 'sex',
    label: 'Sex',
    groups: [
      { value: 'F', label: 'Female', known: true },
      { value: 'M', label: 'Male', known: true },
    ],
    reference: null,
  },
];

const answerTo = (id: string): fc.Arbitrary<AnswerCode | null | undefined> => {
  const codes: readonly AnswerCode[] = ['Y', 'Y', 'Y', 'P', 'N', 'NE'];
  const possible: readonly AnswerCode[] = id === 'Q3' ? codes : [...codes, 'NA'];
  return fc.oneof(
    { arbitrary: fc.constantFrom(...possible), weight: 8 },
    { arbitrary: fc.constant(null), weight: 1 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );
};

const someAnswers = fc
  .record({ Q1: answerTo('Q1'), Q2: answerTo('Q2'), Q3: answerTo('Q3') })
  .map((answers) => given(answers));

function given(
  answers: Readonly<Record<string, AnswerCode | null | undefined>>,
): Record<string, AnswerCode | null> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])),
  );
}

const someCase = fc.record({
  stratum: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c'),
  status: fc.constantFrom(
    ...Array.from({ length: 8 }, () => 'examined' as const),
    'received',
    'out of scope',
    'not produced',
    'reserve',
  ),
  answers: someAnswers,
  second: fc.option(someAnswers, { nil: undefined, freq: 3 }),
  fields: fc.record({ sex: fc.constantFrom('F', 'M', '', 'X') }),
  weight: fc.constantFrom(1, 2, 3.5, 8),
});

const someAudit: fc.Arbitrary<StatedAudit> = fc
  .record({
    drawn: fc.array(someCase, { minLength: 1, maxLength: 50 }),
    more: fc.constantFrom(0, 3, 300),
    by: fc.constantFrom([], ['part']),
    equalChance: fc.boolean(),
  })
  .map(({ drawn, more, by, equalChance }) => ({
    cases: drawn.map(stated),
    questions,
    groups,
    by,
    equalChance,
    strata: ['a', 'b', 'c'].map((name) => ({
      name,
      size: drawn.filter(({ stratum }) => stratum === name).length + more,
    })),
  }));

function stated(
  { second, ...each }: typeof someCase extends fc.Arbitrary<infer Value> ? Value : never,
  place: number,
): StatedCase {
  const unitId = `CO/${String(place + 1).padStart(3, '0')}`;
  const role = each.status === 'reserve' ? 'reserve' : 'sample';
  return { unitId, role, ...each, ...(second === undefined ? {} : { second }) };
}

const audits = { numRuns: 80, seed: 20261122 };

function everyPart(findings: Findings) {
  const { questions: asked, sections, overall } = findings;
  const cases = [...sections, overall];
  return [
    ...asked.flatMap((one) => [one, ...one.byStratum, ...one.byGroup.flatMap((by) => by.groups)]),
    ...cases
      .flatMap((one) => [one, ...one.byStratum, ...one.byGroup.flatMap((by) => by.groups)])
      .flatMap(({ counts, answersMet, allMet }) => [
        { counts, met: answersMet },
        { counts, met: allMet },
      ]),
  ];
}

function sharesOf({ shown, atMost, withNotProduced }: MetShares): readonly Share[] {
  return [shown, atMost, withNotProduced].filter((share) => share !== null);
}

function addedUp(counts: readonly AnswerCounts[]): AnswerCounts {
  const sum = (figureOf: (one: AnswerCounts) => number): number =>
    counts.reduce((total, one) => total + figureOf(one), 0);
  return {
    asked: sum(({ asked }) => asked),
    answered: sum(({ answered }) => answered),
    byCode: {
      Y: sum(({ byCode }) => byCode.Y),
      P: sum(({ byCode }) => byCode.P),
      N: sum(({ byCode }) => byCode.N),
      NE: sum(({ byCode }) => byCode.NE),
      NA: sum(({ byCode }) => byCode.NA),
    },
    outstanding: sum(({ outstanding }) => outstanding),
  };
}

describe('in the findings of any audit', () => {
  it('counts add up: by answer, by stratum, by group, by section', () => {
    fc.assert(
      fc.property(someAudit, (audit) => {
        const findings = evaluateFindings(inputOf(audit));
        for (const { counts } of everyPart(findings)) {
          const { Y, P, N, NE, NA } = counts.byCode;
          expect(counts.answered).toBe(Y + P + N + NE + NA);
          expect(counts.asked).toBe(counts.answered + counts.outstanding);
        }
        for (const one of [...findings.questions, ...findings.sections, findings.overall]) {
          expect(addedUp(one.byStratum.map(({ counts }) => counts))).toEqual(one.counts);
          for (const by of one.byGroup) {
            expect(addedUp(by.groups.map(({ counts }) => counts))).toEqual(one.counts);
          }
        }
        const { questions: asked, sections, overall, response } = findings;
        expect(addedUp(asked.map(({ counts }) => counts))).toEqual(overall.counts);
        expect(addedUp(sections.map(({ counts }) => counts))).toEqual(overall.counts);
        const sampled = response.overall.eligible - response.overall.notProduced;
        for (const { counts } of asked) expect(counts.asked).toBeLessThanOrEqual(sampled);
      }),
      audits,
    );
  });

  it('a question rests on the cases that its answers count for', () => {
    fc.assert(
      fc.property(someAudit, (audit) => {
        for (const { counts, met } of evaluateFindings(inputOf(audit)).questions) {
          const { Y, P, N, NE } = counts.byCode;
          expect(met.shown?.cases ?? 0).toBe(Y + P + N + NE);
          expect(met.atMost?.cases ?? 0).toBe(Y + P + N + NE);
        }
      }),
      audits,
    );
  });

  it('limits hold their estimate between 0 and 1, and what is shown is no more than what is possible', () => {
    fc.assert(
      fc.property(someAudit, (audit) => {
        for (const { met } of everyPart(evaluateFindings(inputOf(audit)))) {
          for (const share of sharesOf(met)) {
            expect(share.low).toBeGreaterThanOrEqual(0);
            expect(share.low).toBeLessThanOrEqual(share.value);
            expect(share.value).toBeLessThanOrEqual(share.high);
            expect(share.high).toBeLessThanOrEqual(1);
            expect(share.cases).toBeGreaterThan(0);
          }
          expect(met.shown === null).toBe(met.atMost === null);
          if (met.shown === null || met.atMost === null) continue;
          expect(met.shown.value).toBeLessThanOrEqual(met.atMost.value + 1e-12);
        }
      }),
      audits,
    );
  });

  it('neither the order of the cases nor that of the answers changes a figure', () => {
    fc.assert(
      fc.property(someAudit, fc.infiniteStream(fc.nat()), (audit, numbers) => {
        const shuffled = audit.cases
          .map((each) => ({ each, key: numbers.next().value }))
          .sort((left, right) => left.key - right.key)
          .map(({ each }) => each);
        const one = evaluateFindings(inputOf(audit));
        const other = evaluateFindings(inputOf({ ...audit, cases: shuffled }));
        const figures = ({ agreement, response, ...rest }: Findings) => ({
          ...rest,
          response: response.overall,
          agreement: agreement.map(({ disagreements, ...measured }) => ({
            ...measured,
            disagreements: disagreements.map(({ unitId }) => unitId).sort(),
          })),
        });
        expect(figures(other)).toEqual(figures(one));
      }),
      audits,
    );
  });

  it('everything is a finite number once it is written, and nothing has changed since itself', () => {
    fc.assert(
      fc.property(someAudit, (audit) => {
        const findings = evaluateFindings(inputOf(audit));
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
        const summary = summaryOf(findings, 'abcdef012345');
        expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
        for (const { change } of changeSince(summary, summary).rows) {
          if (change !== null) expect(change.reading).toBe('within chance');
        }
      }),
      audits,
    );
  });

  it('p-values and differences go together, and the ratio with the difference', () => {
    fc.assert(
      fc.property(someAudit, (audit) => {
        const { byField } = evaluateFindings(inputOf(audit)).differences;
        for (const { compared } of byField.flatMap(({ rows }) => rows)) {
          if (compared === null) continue;
          const { ratio, difference, pValue, adjustedPValue } = compared;
          expect(difference.low).toBeLessThanOrEqual(difference.value);
          expect(difference.value).toBeLessThanOrEqual(difference.high);
          expect(adjustedPValue === null).toBe(pValue === null);
          if (pValue !== null) expect(adjustedPValue).toBeGreaterThanOrEqual(pValue);
          if (ratio === null) continue;
          expect(ratio.low).toBeLessThanOrEqual(ratio.value);
          expect(ratio.value).toBeLessThanOrEqual(ratio.high);
          expect(Number.isFinite(ratio.high)).toBe(true);
        }
      }),
      audits,
    );
  });
});
