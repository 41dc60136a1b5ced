import { describe, expect, it } from 'vitest';
import { adjust, type Adjustment } from '../../src/disparity/adjust.js';
import type { AdjustedRow } from '../../src/disparity/adjusted-row.js';
import { condition } from '../../src/disparity/count.js';
import { counterOf } from '../../src/disparity/counter.js';
import { resolveQuery, type Asked } from '../../src/disparity/query.js';
import type { Settings } from '../../src/disparity/settings.js';
import { UserError } from '../../src/errors.js';
import type { Frame } from '../../src/frame/frame.js';
import { expectClose } from '../statistics/closeness.js';
import { frameOf } from './small-frame.js';
import {
  admissions,
  askedByStratum,
  deathSentences,
  kidneyStones,
  processSettings,
  rabbits,
  stratifiedFrame,
  type StratumCounts,
} from './stratified-frames.js';

function adjustmentOf(
  frame: Frame,
  change: Partial<Asked> = {},
  how: Partial<Settings> = {},
): Adjustment {
  const counter = counterOf(frame);
  const query = resolveQuery(counter, { ...askedByStratum, ...change });
  return adjust(counter, query, { ...processSettings, ...how });
}

function rowOf(
  strata: readonly StratumCounts[],
  change: Partial<Asked> = {},
  how: Partial<Settings> = {},
): AdjustedRow {
  return only(adjustmentOf(stratifiedFrame(strata), change, how));
}

function only({ rows }: Adjustment): AdjustedRow {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error('not one row');
  return row;
}

const close = (actual: number | null | undefined, expected: number): void => {
  expectClose(actual ?? undefined, expected, 1e-9);
};

/** Expected figures: R 4.2.2 mantelhaen.test, DescTools BreslowDayTest, epiR (vectors/stratified.json). */
describe('adjust, against published tables', () => {
  it('turns the admissions of Berkeley round, from .682 to 1.058, and says so', () => {
    const row = rowOf(admissions);
    close(row.crude.value, 0.681829843563068);
    close(row.ratio.value, 1.05830742358921);
    close(row.ratio.low, 0.970439153254446);
    close(row.ratio.high, 1.15413171353193);
    close(row.difference.value, 0.0184251961908525);
    close(row.difference.low, -0.0106320429648372);
    close(row.difference.high, 0.0474824353465422);
    close(row.oddsRatio.value, 1.10534266150222);
    close(row.oddsRatio.low, 0.943102828516081);
    close(row.oddsRatio.high, 1.29549224368164);
    expect(row.test?.test).toBe('Cochran-Mantel-Haenszel');
    close(row.test?.statistic, 1.52460666044344);
    close(row.test?.pValue, 0.216923697055517);
    close(row.homogeneity?.statistic, 18.8255012520529);
    close(row.homogeneity?.pValue, 0.0020714013978812);
    expect(row.homogeneity?.degrees).toBe(5);
    expect(row.alarm).toBe('reversed');
  });

  it('turns the treatment of kidney stones round, from .945 to 1.069', () => {
    const row = rowOf(kidneyStones);
    close(row.crude.value, 0.944636678200692);
    close(row.ratio.value, 1.0690001538677);
    close(row.ratio.low, 0.984975579708123);
    close(row.ratio.high, 1.16019254945163);
    close(row.homogeneity?.pValue, 0.325772523413405);
    expect(row.alarm).toBe('reversed');
  });

  it('turns the death sentences of Florida round, from 1.40 to .476', () => {
    const row = rowOf(deathSentences);
    close(row.crude.value, 1.39723947550035);
    close(row.ratio.value, 0.476021573581659);
    close(row.ratio.low, 0.263974156157771);
    close(row.ratio.high, 0.85840425370932);
    expect(row.alarm).toBe('reversed');
  });

  it('drops the strata of the rabbits without variety, and is exact, as they are sparse', () => {
    const row = rowOf(rabbits);
    close(row.ratio.value, 1.55263157894737);
    // Exact to 1e-15 in rational arithmetic; R's own 10.36102 is the tolerance of its root finder off.
    close(row.oddsRatio.value, 10.361046349488694);
    expect(row.test?.test).toBe('exact conditional');
    expect(row.test?.statistic).toBeNull();
    expect(row.strata.map(({ stratum, dropped }) => [stratum.values[0]?.value, dropped])).toEqual([
      ['1', null],
      ['1/2', null],
      ['1/4', null],
      ['1/8', 'no events'],
      ['4', 'events only'],
    ]);
    close(row.homogeneity?.statistic, 8.35831560146457);
  });
});

describe('adjust', () => {
  it('holds a group against everyone else where all are asked for, crude ratio and all', () => {
    const all = rows(adjustmentOf(stratifiedFrame(admissions), { reference: 'all' }));
    const rest = rows(adjustmentOf(stratifiedFrame(admissions), { reference: 'everyone-else' }));
    expect(all).toEqual(rest);
    close(all['Group']?.crude, 0.681829843563068);
    close(all['Group']?.ratio, 1.05830742358921);
    close(all['Other']?.ratio, 1 / 1.05830742358921);
  });

  it('makes a stratum of values that are not stated, and says that they are not known', () => {
    const { strata } = adjustmentOf(
      stratifiedFrame([
        ['Not stated', 1, 30, 2, 30],
        ['B', 3, 30, 4, 30],
        ['A', 5, 30, 6, 30],
      ]),
    );
    expect(strata.map(({ values, known }) => [values[0]?.value, known])).toEqual([
      ['A', true],
      ['B', true],
      ['Not stated', false],
    ]);
  });

  it('crosses several fields, each stratum once, whatever the order of units and fields twice given', () => {
    const units = [
      ...many(30, { side: 'Group', stratum: 'A', sex: 'Male', result: 'no' }),
      ...many(30, { side: 'Other', stratum: 'A', sex: 'Female', result: 'yes' }),
      ...many(30, { side: 'Other', stratum: 'B', sex: 'Female', result: 'no' }),
      ...many(30, { side: 'Group', stratum: 'B', sex: 'Female', result: 'yes' }),
    ];
    const adjustFor = ['sex', 'stratum', 'sex'];
    const forward = adjustmentOf(frameOf(units), { adjustFor });
    const backward = adjustmentOf(frameOf(units.toReversed()), { adjustFor });
    expect(forward.fields.map(({ field }) => field)).toEqual(['sex', 'stratum']);
    expect(forward.strata.map(({ values }) => values.map(({ value }) => value).join())).toEqual([
      'Female,A',
      'Female,B',
      'Male,A',
    ]);
    expect(backward.rows).toEqual(forward.rows);
    expect(only(forward).strata.map(({ dropped }) => dropped)).toEqual([
      'empty group',
      null,
      'empty comparator',
    ]);
  });

  it('gives the counts of a stratum the keys that they have anywhere else', () => {
    const counter = counterOf(stratifiedFrame(admissions));
    const query = resolveQuery(counter, askedByStratum);
    const own = adjust(counter, query, processSettings).rows[0]?.strata[1];
    const members = counter.count([condition('side', ['Group']), condition('stratum', ['B'])]);
    expect(own?.members).toMatchObject({ key: members.key, value: 25 });
    expect(own?.events.within).toBe(members.key);
  });

  it('has no adjusted ratio where no stratum has both groups, and then no alarm', () => {
    const row = rowOf([
      ['A', 5, 30, 0, 0],
      ['B', 0, 0, 6, 30],
    ]);
    expect(row.ratio).toEqual({ value: null, low: null, high: null });
    expect(row.alarm).toBeNull();
    expect(row.test).toBeNull();
    close(row.crude.value, 5 / 6);
  });

  it('relies on adjusted figures by the members who are in strata with both sides', () => {
    const row = rowOf([
      ['A', 20, 60, 0, 0],
      ['B', 2, 12, 60, 200],
    ]);
    expect([row.crudeReliability, row.reliability]).toEqual(['fair', 'poor']);
  });

  it('has neither limits nor tests in a census, and keeps its alarm', () => {
    const row = rowOf(admissions, {}, { inference: 'census' });
    expect(row.ratio).toEqual({ value: row.ratio.value, low: null, high: null });
    expect(row.oddsRatio.low).toBeNull();
    expect([row.test, row.homogeneity]).toEqual([null, null]);
    expect(row.alarm).toBe('reversed');
  });

  it('narrows limits by the root of (N - 1)/(N - n) for a sample, and leaves the figures', () => {
    const whole = rowOf(admissions);
    // 4,526 of 9,051: twice the information, so limits on the log scale are as far away over root 2.
    const half = rowOf(admissions, {}, { sampleOf: 9051 });
    close(half.ratio.value, 1.05830742358921);
    const reach = (row: AdjustedRow): number =>
      Math.log((row.ratio.high ?? NaN) / (row.ratio.value ?? NaN));
    close(reach(half), reach(whole) / Math.SQRT2);
    close(half.test?.statistic, 2 * 1.52460666044344);
  });

  it('widens limits for allegations that go together in cases', () => {
    const alone = only(allegationsOf((index) => index));
    const inTwos = only(allegationsOf((index) => Math.floor(index / 2)));
    expect(inTwos.ratio.value).toBe(alone.ratio.value);
    expect(inTwos.ratio.low).toBeLessThan(alone.ratio.low ?? NaN);
    expect(inTwos.test?.pValue).toBeGreaterThan(alone.test?.pValue ?? NaN);
  });

  it('refuses to adjust for the grouping or the outcome', () => {
    for (const field of ['side', 'result']) {
      expect(() => rowOf(admissions, { adjustFor: [field] })).toThrow(UserError);
    }
  });
});

function rows({
  rows: all,
}: Adjustment): Record<string, { crude: number | null; ratio: number | null }> {
  return Object.fromEntries(
    all.map(({ value, crude, ratio }) => [value, { crude: crude.value, ratio: ratio.value }]),
  );
}

function many(
  count: number,
  values: Readonly<Record<string, string>>,
): readonly Readonly<Record<string, string>>[] {
  return Array.from({ length: count }, () => values);
}

/** The admissions as allegations, of which `caseOf` says which are of one case. */
function allegationsOf(caseOf: (index: number) => number): Adjustment {
  const frame = stratifiedFrame(admissions);
  return adjustmentOf({
    ...frame,
    unit: 'allegation',
    units: frame.units.map((unit, index) => ({ ...unit, caseRef: String(caseOf(index)) })),
  });
}
