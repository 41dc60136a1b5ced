import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { acceptedWithin, exactAcceptance } from '../../../src/sampling/planning/acceptance.js';
import { smallestPlan } from '../../../src/sampling/planning/attribute-plan.js';
import { parseRate } from '../../../src/sampling/planning/decimal-fraction.js';
import { detectionAt } from '../../../src/sampling/planning/detection.js';
import { choose, power } from '../../../src/sampling/planning/exact-counts.js';
import {
  ceilingOf,
  nearestTo,
  numberOf,
} from '../../../src/sampling/planning/fraction-arithmetic.js';
import { groupPower, sizeToShow } from '../../../src/sampling/planning/group-power.js';
import { noFaultBound, precisionAt } from '../../../src/sampling/planning/precision.js';
import { reviewerTime } from '../../../src/sampling/planning/reviewer-time.js';
import { stagedPlan } from '../../../src/sampling/planning/staged-plan.js';
import { type Stage, stageChances } from '../../../src/sampling/planning/staged-risk.js';

const rate = (text: string) => parseRate(text, '--rate');

describe('a rate', () => {
  it('is read exactly as a decimal and as a percentage', () => {
    expect(rate('0.035')).toEqual({ numerator: 35n, denominator: 1000n });
    expect(rate('3.5%')).toEqual({ numerator: 35n, denominator: 1000n });
    expect(rate(' 95 %')).toEqual({ numerator: 95n, denominator: 100n });
    expect(rate('0')).toEqual({ numerator: 0n, denominator: 1n });
    expect(rate('1')).toEqual({ numerator: 1n, denominator: 1n });
  });

  it.each(['', '5', '101%', '1.01', '-0.1', '5e-2', '1/20', '.5', '5 per cent', '0,05', '5%%'])(
    'is refused with what was given: "%s"',
    (text) => {
      const refusal = (() => {
        try {
          return rate(text);
        } catch (error) {
          return error;
        }
      })();
      expect(refusal).toBeInstanceOf(UserError);
      expect((refusal as UserError).code).toBe('RATE_INVALID');
      expect((refusal as UserError).message).toBe(
        `--rate is "${text}", which is not a rate between 0% and 100%.`,
      );
      expect((refusal as UserError).hint).toContain('5%');
    },
  );

  it('times a size is rounded up, or to the nearest, without floating point', () => {
    expect(0.07 * 1300).toBeGreaterThan(91);
    expect(ceilingOf(rate('7%'), 1300)).toBe(91);
    expect(ceilingOf(rate('7%'), 1301)).toBe(92);
    expect(ceilingOf(rate('0'), 50)).toBe(0);
    expect(nearestTo(rate('5%'), 30)).toBe(2);
    expect(nearestTo(rate('5%'), 29)).toBe(1);
  });

  it('becomes a double also where its parts are beyond any double', () => {
    const huge = power(10n, 700);
    expect(numberOf({ numerator: huge, denominator: 4n * huge })).toBeCloseTo(0.25, 12);
    expect(numberOf({ numerator: 0n, denominator: huge })).toBe(0);
    expect(numberOf({ numerator: 1n, denominator: 20n })).toBe(0.05);
  });
});

describe('an attribute plan', () => {
  it('counts exactly', () => {
    expect(choose(60, 3)).toBe(34220n);
    expect(choose(5, 6)).toBe(0n);
    expect(choose(5, -1)).toBe(0n);
    expect(choose(0, 0)).toBe(1n);
    expect(exactAcceptance({ rate: rate('0.5') }, 3, 1)).toEqual({
      numerator: 500n,
      denominator: 1000n,
    });
    expect(exactAcceptance({ frameSize: 10, faulty: 3 }, 4, 0)).toEqual({
      numerator: 35n,
      denominator: 210n,
    });
  });

  it('decides a risk that is met exactly: 19 of 20 files miss the one faulty file with 5%', () => {
    const population = { frameSize: 20, faulty: 1 };
    expect(acceptedWithin(rate('5%'), population, 19, 0)).toBe(true);
    expect(acceptedWithin(rate('5%'), population, 18, 0)).toBe(false);
    expect(acceptedWithin(rate('12.5%'), { rate: rate('50%') }, 3, 0)).toBe(true);
  });

  it('is none where the frame holds no more faulty files than are accepted', () => {
    expect(smallestPlan(20, rate('5%'), rate('95%'), { accepted: 1 })).toBeNull();
    expect(smallestPlan(0, rate('5%'), rate('95%'), { accepted: 0 })).toBeNull();
  });

  it('is none where a process would take more than 20,000 files', () => {
    expect(smallestPlan(null, rate('5%'), rate('95%'), { expected: rate('4.9%') })).toBeNull();
  });

  it('is the smallest, by brute force in whole numbers over small frames', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 39 }),
        fc.constantFrom('80%', '90%', '95%', '99%'),
        fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
        (frameSize, tolerable, expected, confidence, accepted) => {
          fc.pre(expected < tolerable);
          const share = rate(`${expected}%`);
          const allowance = accepted === null ? { expected: share } : { accepted };
          const faulty = ceilingOf(rate(`${tolerable}%`), frameSize);
          const left = 100n - rate(confidence).numerator;
          let smallest: number | null = null;
          for (let size = 1; size <= frameSize && smallest === null; size += 1) {
            const allowed = accepted ?? ceilingOf(share, size);
            const chance = exactAcceptance({ frameSize, faulty }, size, allowed);
            if (100n * chance.numerator <= left * chance.denominator) smallest = size;
          }
          const plan = smallestPlan(frameSize, rate(`${tolerable}%`), rate(confidence), allowance);
          expect(plan?.sampleSize ?? null).toBe(smallest);
        },
      ),
      { seed: 1_304, numRuns: 400 },
    );
  });
});

describe('detection', () => {
  it('is certain only where fewer files are left unread than are faulty', () => {
    const at = (sampleSize: number) =>
      detectionAt(rate('5%'), [{ key: 'all', frameSize: 100, sampleSize }]);
    expect(at(45).faulty).toBe(5);
    expect(at(45).chance).toBeCloseTo(0.9537936566, 9);
    expect(at(45).worstChance).toBeCloseTo(0.9537936566, 9);
    expect(at(96).chance).toBe(1);
    expect(at(95).chance).toBeLessThan(1);
    expect(at(0)).toMatchObject({ chance: 0, worstChance: 0 });
  });

  it('is worst where the faulty files lie in the stratum read least', () => {
    const strata = [
      { key: 'a', frameSize: 10, sampleSize: 5 },
      { key: 'b', frameSize: 10, sampleSize: 1 },
      { key: 'c', frameSize: 2, sampleSize: 0 },
    ];
    // ceil(0.2 x 22) = 5 faulty: both of c, where nothing is read, then 3 of b: 1 - 9/10 8/9 7/8.
    expect(detectionAt(rate('20%'), strata).faulty).toBe(5);
    expect(detectionAt(rate('20%'), strata).worstChance).toBeCloseTo(0.3, 12);
  });

  it('at its worst agrees with brute force over every way to spread the faulty files', () => {
    const stratum = fc
      .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
      .map(([frameSize, read], index = 0) => ({
        key: `${index}`,
        frameSize,
        sampleSize: Math.min(read, frameSize),
      }));
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 100 }),
        (strata, percent) => {
          const { faulty, chance, worstChance } = detectionAt(rate(`${percent}%`), strata);
          const missed = (left: number, [first, ...rest]: typeof strata): number => {
            if (first === undefined) return left === 0 ? 1 : 0;
            let most = 0;
            for (let here = 0; here <= Math.min(left, first.frameSize); here += 1) {
              const ways = choose(first.frameSize - here, first.sampleSize);
              const share = Number(ways) / Number(choose(first.frameSize, first.sampleSize));
              most = Math.max(most, share * missed(left - here, rest));
            }
            return most;
          };
          expect(worstChance).toBeCloseTo(1 - missed(faulty, strata), 12);
          expect(worstChance).toBeLessThanOrEqual(chance + 1e-12);
        },
      ),
      { seed: 77, numRuns: 300 },
    );
  });
});

describe('a staged plan', () => {
  it('keeps the risk of all stages together within what the confidence leaves', () => {
    const plan = stagedPlan(2, 270, rate('10%'), rate('2%'), rate('95%'));
    expect(plan?.stages).toEqual([
      { size: 33, accept: 0, reject: 2 },
      { size: 45, accept: 1, reject: 2 },
    ]);
    expect(plan?.risk).toBeCloseTo(0.04899095958987122, 12);
    // At 2%, 6 of 270 files: 37.6 files on average where one stage with one fault accepted reads 43.
    expect(plan?.expectedSize).toBeCloseTo(37.64790043106196, 9);
    expect(plan?.chanceToPass).toBeCloseTo(0.7518628187881847, 12);
  });

  it('has stages of which none can be one file smaller', () => {
    for (const stages of [2, 3]) {
      const plan = stagedPlan(stages, 120, rate('10%'), rate('0'), rate('90%'));
      expect(plan?.stages).toHaveLength(stages);
      const last = plan!.stages.at(-1)!;
      const shorter = [...plan!.stages.slice(0, -1), { ...last, size: last.size - 1 }];
      expect(passing(shorter, 120, 12)).toBeGreaterThan(0.1);
      expect(passing(plan!.stages, 120, 12)).toBeLessThanOrEqual(0.1);
      expect(passing(plan!.stages, 120, 12)).toBeCloseTo(plan!.risk, 12);
      // Nothing expected: every frame without a fault passes at the first stage.
      expect(plan?.chanceToPass).toBe(1);
      expect(plan?.expectedSize).toBe(plan?.stages[0]?.size);
    }
  });

  it('counts what was seen before when a third stage is reached', () => {
    // Two of four files are faulty. Both are among the first two with 2/4 x 1/3 = 1/6, and then the
    // third is none, so that the last stage passes with two.
    const stages = [
      { size: 1, accept: 0, reject: 3 },
      { size: 2, accept: 1, reject: 3 },
      { size: 3, accept: 2, reject: 3 },
    ];
    const chances = stageChances(stages, 4, 2);
    expect(chances.map(({ reached }) => numberOf(reached))).toEqual([
      1,
      0.5,
      expect.closeTo(1 / 6, 15),
    ]);
    expect(chances.map(({ passed }) => numberOf(passed))).toEqual([
      0.5,
      expect.closeTo(1 / 3, 15),
      expect.closeTo(1 / 6, 15),
    ]);
  });

  it('is none where the frame is too small for its last accepted number', () => {
    expect(stagedPlan(3, 30, rate('5%'), rate('0'), rate('95%'))).toBeNull();
    expect(stagedPlan(2, 0, rate('5%'), rate('0'), rate('95%'))).toBeNull();
    // Two faulty files of 1,000: a third stage that accepts two would pass them all.
    expect(stagedPlan(2, 1000, rate('0.2%'), rate('0'), rate('51%'))?.stages).toHaveLength(2);
    expect(stagedPlan(3, 1000, rate('0.2%'), rate('0'), rate('51%'))).toBeNull();
  });

  it('has chances that agree with reading every order of a small frame', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 7 }),
        (frameSize, faultyFiles, first) => {
          const faulty = Math.min(faultyFiles, frameSize);
          const size = Math.min(first, frameSize - 1);
          const stages: Stage[] = [
            { size, accept: 0, reject: 2 },
            { size: frameSize - 1, accept: 1, reject: 2 },
          ].slice(0, size === frameSize - 1 ? 1 : 2);
          let [orders, passed, second] = [0, 0, 0];
          for (let order = 0; order < 1 << frameSize; order += 1) {
            const files = Array.from({ length: frameSize }, (_, at) => (order >> at) & 1);
            if (files.reduce((all, each) => all + each, 0) !== faulty) continue;
            orders += 1;
            const seen = (end: number) => files.slice(0, end).reduce((all, each) => all + each, 0);
            if (seen(size) === 0) passed += 1;
            else if (seen(size) === 1 && stages.length === 2) {
              second += 1;
              if (seen(frameSize - 1) === 1) passed += 1;
            }
          }
          expect(passing(stages, frameSize, faulty)).toBeCloseTo(passed / orders, 12);
          const reached = stageChances(stages, frameSize, faulty)[1]?.reached;
          if (reached !== undefined) expect(numberOf(reached)).toBeCloseTo(second / orders, 12);
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });
});

function passing(stages: readonly Stage[], frameSize: number, faulty: number): number {
  return stageChances(stages, frameSize, faulty).reduce(
    (sum, { passed }) => sum + numberOf(passed),
    0,
  );
}

describe('precision', () => {
  it('has the interval of the nearest whole number of faults', () => {
    // As in the vectors: 3 of 30 in a frame of 120 leaves 4 to 29.
    expect(precisionAt(rate('10%'), 120, 30, rate('95%'))).toMatchObject({
      seen: 3,
      low: 4,
      high: 29,
    });
  });

  it('without a fault speaks against 26% of a large frame at 10 files, and less of a small one', () => {
    expect(noFaultBound(100_000, 10, rate('95%')).fewerThan).toBe(25_886);
    expect(noFaultBound(100_000, 10, rate('95%')).processRate).toBeCloseTo(0.2588655509, 9);
    expect(noFaultBound(100, 20, rate('95%')).fewerThan).toBe(13);
    expect(noFaultBound(20, 20, rate('95%')).fewerThan).toBe(1);
    expect(noFaultBound(20, 0, rate('95%'))).toEqual({ fewerThan: 21, processRate: 1 });
  });
});

describe('power between two groups', () => {
  const group = { group: 'Black', sampled: 30 };

  it('is that of Fisher, and names the ratios nearest to 1 that reach 80%', () => {
    const large = { group: 'White', sampled: 90 };
    const shown = groupPower(large, 30, 0.1, 3, 0.05);
    expect(shown.power).toBeCloseTo(0.61693159851629, 10);
    const above = shown.smallestAbove!;
    expect(groupPower(large, 30, 0.1, above, 0.05).power).toBeGreaterThanOrEqual(0.8);
    expect(groupPower(large, 30, 0.1, above - 0.01, 0.05).power).toBeLessThan(0.8);
    expect(shown.largestBelow).toBeNull();
  });

  it('names a ratio below 1 where the reference rate leaves room for one', () => {
    const shown = groupPower(group, 90, 0.5, 1.5, 0.05);
    const below = shown.largestBelow!;
    expect(groupPower(group, 90, 0.5, below, 0.05).power).toBeGreaterThanOrEqual(0.8);
    expect(groupPower(group, 90, 0.5, below + 0.01, 0.05).power).toBeLessThan(0.8);
  });

  it('has none for a rate above 1, nor where not even everybody would be enough', () => {
    expect(groupPower(group, 90, 0.5, 2.5, 0.05).power).toBeNull();
    expect(groupPower({ group: 'few', sampled: 2 }, 3, 0.5, 1.5, 0.05)).toMatchObject({
      smallestAbove: null,
      largestBelow: null,
    });
    expect(groupPower({ group: 'none', sampled: 0 }, 9, 0.1, 2, 0.05)).toMatchObject({
      power: 0,
      smallestAbove: null,
      largestBelow: null,
    });
  });

  it('names the files for the asked ratio, two equal groups, as Fleiss has them', () => {
    expect(sizeToShow(0.1, 2, 0.05)).toBe(219);
    expect(sizeToShow(0.05, 3, 0.05)).toBe(160);
    expect(sizeToShow(0.6, 2, 0.05)).toBeNull();
    expect(sizeToShow(0.1, 1, 0.05)).toBeNull();
  });

  it('of 300 files against 300 takes less than two seconds', () => {
    const start = performance.now();
    groupPower({ group: 'large', sampled: 300 }, 300, 0.05, 2, 0.05);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('reviewer time', () => {
  it('counts second readings and shares whole files', () => {
    expect(reviewerTime(60, 6, 45, 4)).toEqual({
      files: 60,
      secondReadings: 6,
      minutesAFile: 45,
      reviewers: 4,
      hours: 49.5,
      readingsAReviewer: 17,
      hoursAReviewer: 12.75,
    });
  });
});
