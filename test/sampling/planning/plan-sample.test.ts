import { describe, expect, it } from 'vitest';
import { parseRate } from '../../../src/sampling/planning/decimal-fraction.js';
import { planSample } from '../../../src/sampling/planning/plan-sample.js';
import type { PlanOptions, PlanRequest } from '../../../src/sampling/planning/sample-plan.js';
import { refusalOf } from '../refusal.js';

const rate = (text: string) => parseRate(text, '--rate');
const options: PlanOptions = {
  confidence: rate('95%'),
  tolerable: rate('5%'),
  expected: rate('0'),
  accepted: null,
  minutesAFile: 30,
  reviewers: 4,
  secondReadings: 2,
  referenceGroup: null,
  referenceRate: rate('10%'),
  ratio: 2,
};
const request: PlanRequest = {
  strata: [
    { key: 'a', frameSize: 60, sampleSize: 6 },
    { key: 'b', frameSize: 40, sampleSize: 4 },
  ],
  groups: [],
  options,
};
const withOptions = (changed: Partial<PlanOptions>): PlanRequest => ({
  ...request,
  options: { ...options, ...changed },
});
const groups = [
  { group: 'Asian', sampled: 3 },
  { group: 'White', sampled: 4 },
  { group: 'Black', sampled: 4 },
];

describe('a plan of 10 files of 100 in two strata', () => {
  it('counts the strata together', () => {
    const plan = planSample(request);
    expect([plan.frameSize, plan.sampleSize, plan.stratified]).toEqual([100, 10, true]);
    expect(plan.tolerableFaulty).toBe(5);
    expect(planSample({ ...request, strata: request.strata.slice(0, 1) }).stratified).toBe(false);
  });

  it('shows 1, 2, 5, 10 and 20 faulty files with these chances', () => {
    const plan = planSample(request);
    expect(plan.detection.map(({ faulty }) => faulty)).toEqual([1, 2, 5, 10, 20]);
    // 1 - C(100 - K, 10) / C(100, 10).
    const chances = [0.1, 0.190909090909, 0.416247633074, 0.669523788913, 0.904883727569];
    for (const [place, chance] of chances.entries()) {
      expect(plan.detection[place]?.chance).toBeCloseTo(chance, 11);
    }
  });

  it('takes 45, 65 and 81 files for 0, 1 and 2 accepted faults; a process 59, 93 and 124', () => {
    const plan = planSample(request);
    expect(plan.attribute.map(({ accepted }) => accepted)).toEqual([0, 1, 2]);
    expect(plan.attribute.map(({ frame }) => frame?.sampleSize)).toEqual([45, 65, 81]);
    expect(plan.attribute.map(({ process }) => process?.sampleSize)).toEqual([59, 93, 124]);
  });

  it('takes what else was asked for: four faults, and one expected file of a hundred', () => {
    const more = planSample(withOptions({ accepted: 4, expected: rate('1%') }));
    expect(more.attribute.map(({ accepted }) => accepted)).toEqual([0, 1, 2, 4, null]);
    expect(more.attribute.map(({ frame }) => frame?.sampleSize)).toEqual([45, 65, 81, 99, 65]);
    expect(more.attribute.map(({ process }) => process?.sampleSize)).toEqual([
      59, 93, 124, 181, 93,
    ]);
    const twice = planSample(withOptions({ accepted: 2 }));
    expect(twice.attribute.map(({ accepted }) => accepted)).toEqual([0, 1, 2]);
  });

  it('plans two stages and three', () => {
    const plan = planSample(request);
    expect(plan.staged.map((staged) => staged?.stages.length)).toEqual([2, 3]);
  });

  it('says what 0, 1, 1, 2 and 5 faulty files of the 10 would mean', () => {
    const plan = planSample(request);
    expect(plan.precision.map(({ seen }) => seen)).toEqual([0, 1, 1, 2, 5]);
    // Half a file is rounded up. All 100 may be faulty but those seen to be good, at the most.
    for (const { seen, low, high } of plan.precision) {
      expect(low).toBeGreaterThanOrEqual(seen);
      expect(high).toBeLessThanOrEqual(100 - (10 - seen));
    }
  });

  it('gives the sizes for margins of 5, 10, 15 and 20 points', () => {
    const plan = planSample(request);
    // n0 = 1.959964^2 / 4 / margin^2 is 384.1, 96.0, 42.7 and 24.0; n = n0 / (1 + (n0 - 1) / 100).
    expect(plan.margins.map(({ sampleSize }) => sampleSize)).toEqual([80, 50, 31, 20]);
  });

  it('shares twelve readings of half an hour among four', () => {
    const plan = planSample(request);
    expect(plan.time).toMatchObject({ hours: 6, readingsAReviewer: 3, hoursAReviewer: 1.5 });
  });
});

describe('the power of a plan', () => {
  it('is none where no groups are compared', () => {
    expect(planSample(request).power).toBeNull();
  });

  it('is against the largest group, of two alike the first, in the order in which they were given', () => {
    const power = planSample({ ...request, groups }).power;
    expect(power?.reference.group).toBe('White');
    expect(power?.others.map(({ group }) => group)).toEqual(['Asian', 'Black']);
    // As in the tables of Fleiss: 219 in each of two groups for 20% against 10%.
    expect(power?.sizeToShow).toBe(219);
  });

  it('is against the group that is named', () => {
    const named = withOptions({ referenceGroup: 'Asian' });
    const power = planSample({ ...named, groups }).power;
    expect(power?.reference).toEqual({ group: 'Asian', sampled: 3 });
    expect(power?.others.map(({ group }) => group)).toEqual(['White', 'Black']);
  });

  it('is refused against a group that there is not', () => {
    const named = withOptions({ referenceGroup: 'Mixed' });
    expect(refusalOf(() => planSample({ ...named, groups }))).toMatchObject({
      code: 'REFERENCE_GROUP_NOT_PLANNED',
      message:
        'The reference group Mixed is not among the groups of the frame: Asian, White, Black.',
      hint: 'Name one of them as the reference group, as it is written here.',
    });
  });
});

describe('a plan is refused', () => {
  it.each([
    ['confidence', '50%', 'The confidence is 50%, and must be above 50% and below 100%.'],
    ['confidence', '100%', 'The confidence is 100%, and must be above 50% and below 100%.'],
    ['tolerable', '0', 'The tolerable rate is 0%, and must be above 0% and below 100%.'],
    ['tolerable', '1', 'The tolerable rate is 100%, and must be above 0% and below 100%.'],
    ['referenceRate', '0', 'The reference rate is 0%, and must be above 0% and below 100%.'],
    ['referenceRate', '1', 'The reference rate is 100%, and must be above 0% and below 100%.'],
  ])('for a %s of %s', (name, text, message) => {
    const refusal = refusalOf(() => planSample(withOptions({ [name]: rate(text) })));
    expect(refusal).toMatchObject({ code: 'PLAN_RATE_OUT_OF_RANGE', message });
    expect(refusal.hint).toMatch(
      /^Give a (confidence|tolerable rate|reference rate) such as \d+%\.$/,
    );
  });

  it('where as many faults are expected as can be tolerated, or more', () => {
    for (const expected of ['5%', '7.5%']) {
      expect(refusalOf(() => planSample(withOptions({ expected: rate(expected) })))).toMatchObject({
        code: 'EXPECTED_NOT_BELOW_TOLERABLE',
        message: `The expected rate of ${expected} is not below the tolerable rate of 5%, so no sample can tell the two apart.`,
      });
    }
    expect(planSample(withOptions({ expected: rate('4.9%') })).attribute).toHaveLength(4);
    expect(planSample(withOptions({ confidence: rate('50.1%') })).frameSize).toBe(100);
  });
});
