import { describe, expect, it } from 'vitest';
import type { AnswerCode } from '../../src/checklist/question-set.js';
import { evaluateFindings } from '../../src/findings/evaluate-findings.js';
import { alike, inputOf, question, type StatedCase } from './sample-audit.js';

const agreement = (cases: readonly StatedCase[], questions = [question('Q1')]) =>
  evaluateFindings(inputOf({ cases, questions })).agreement;

/** So many cases with these two answers to Q1. */
const read = (first: AnswerCode | null, second: AnswerCode | null, count: number) =>
  alike(`${first}${second}`, count, { answers: { Q1: first }, second: { Q1: second } });

describe('the agreement of two readers', () => {
  const [found] = agreement([
    ...read('Y', 'Y', 20),
    ...read('Y', 'N', 5),
    ...read('N', 'Y', 10),
    ...read('N', 'N', 15),
    ...read('Y', null, 2),
    ...alike('once', 7, { answers: { Q1: 'Y' } }),
  ]);

  it('is measured over the pairs of two answers', () => {
    expect(found).toMatchObject({ questionId: 'Q1', cases: 52, compared: 50, same: 35 });
  });

  it('is told by four figures, each with its interval', () => {
    // The textbook table 20, 5, 10, 15: agreement 0.7, by chance 0.5.
    expect(found?.observed?.value).toBeCloseTo(0.7, 12);
    expect(found?.kappa?.value).toBeCloseTo(0.4, 12);
    // AC1 with the five answers of the scale: shares 0.55 and 0.45, (2 · 0.55 · 0.45) / 4 = 0.12375.
    expect(found?.ac1?.value).toBeCloseTo((0.7 - 0.12375) / (1 - 0.12375), 12);
    // alpha = 1 - (n - 1) · observed / expected disagreement = 1 - 99 · 30 / (2 · 55 · 45).
    expect(found?.alpha?.value).toBeCloseTo(1 - (99 * 30) / (2 * 55 * 45), 12);
    // irrCAC 1.0, from the same table: 0.57 to 0.83 and 0.145 to 0.655, rounded.
    expect(found?.observed?.low).toBeCloseTo(0.57, 2);
    expect(found?.observed?.high).toBeCloseTo(0.83, 2);
    expect(found?.kappa?.low).toBeCloseTo(0.145, 3);
    expect(found?.kappa?.high).toBeCloseTo(0.655, 3);
    expect(found?.alpha?.low).toBeCloseTo(0.138, 3);
    expect(found?.ac1?.high).toBeGreaterThan(found!.ac1!.value);
  });

  it('has no interval where nothing shows any, and no value where nothing could', () => {
    const [all] = agreement(read('Y', 'Y', 6));
    expect(all?.observed).toEqual({ value: 1, low: null, high: null });
    expect(all?.kappa).toBeNull();
    expect(all?.ac1).toEqual({ value: 1, low: null, high: null });
    expect(all?.alpha).toBeNull();
    const [none] = agreement(read(null, 'Y', 3));
    expect(none).toMatchObject({ cases: 3, compared: 0, same: 0, observed: null, kappa: null });
  });

  it('takes NA for an answer only where it may be given', () => {
    const cases = [...read('Y', 'Y', 8), ...read('N', 'Y', 2)];
    const [withNa] = agreement(cases);
    const [without] = agreement(cases, [question('Q1', { naAllowed: false })]);
    // Shares 0.9 and 0.1: 0.18 / 4 with five answers, 0.18 / 3 with four.
    expect(withNa?.ac1?.value).toBeCloseTo((0.8 - 0.045) / (1 - 0.045), 12);
    expect(without?.ac1?.value).toBeCloseTo((0.8 - 0.06) / (1 - 0.06), 12);
  });
});

describe('disagreements', () => {
  it('stand with both answers and what either reader says, in the order of the register', () => {
    const [found] = agreement([
      { unitId: 'b', answers: { Q1: 'Y' }, second: { Q1: 'NE' } },
      { unitId: 'a', answers: { Q1: 'P' }, second: { Q1: 'N' } },
      { unitId: 'c', answers: { Q1: 'Y' }, second: { Q1: 'Y' } },
      { unitId: 'd', answers: { Q1: 'Y' }, second: { Q1: null } },
    ]);
    expect(found?.disagreements).toEqual([
      {
        unitId: 'b',
        answers: ['Y', 'NE'],
        readers: ['R1', 'R2'],
        comments: ['b Q1 by R1', 'b Q1 by R2'],
      },
      {
        unitId: 'a',
        answers: ['P', 'N'],
        readers: ['R1', 'R2'],
        comments: ['a Q1 by R1', 'a Q1 by R2'],
      },
    ]);
  });

  it('are of the questions in the order of the set, those that no case read twice is asked left out', () => {
    const questions = ['Q1', 'Q2', 'Q3'].map((id) => question(id));
    const found = agreement(
      [
        { unitId: 'a', answers: { Q3: 'Y' }, second: { Q3: 'Y' } },
        { unitId: 'b', answers: { Q1: 'Y' }, second: { Q1: 'N' } },
        { unitId: 'c', answers: { Q2: 'Y' } },
      ],
      questions,
    );
    expect(found.map(({ questionId }) => questionId)).toEqual(['Q1', 'Q3']);
  });

  it('change no estimate: the first reading counts', () => {
    const one = [...read('Y', 'N', 6), ...read('N', 'Y', 4)];
    const other = one.map(({ unitId, answers }) => ({ unitId, answers: answers! }));
    const [twice, once] = [one, other].map(
      (cases) => evaluateFindings(inputOf({ cases })).questions,
    );
    expect(twice).toEqual(once);
  });
});
