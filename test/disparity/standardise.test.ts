import { describe, expect, it } from 'vitest';
import { counterOf } from '../../src/disparity/counter.js';
import { resolveQuery, type Asked } from '../../src/disparity/query.js';
import type { Settings } from '../../src/disparity/settings.js';
import { standardise, type Standardisation } from '../../src/disparity/standardise.js';
import type { StandardisedRow } from '../../src/disparity/standardised-row.js';
import type { Frame } from '../../src/frame/frame.js';
import { expectClose } from '../statistics/closeness.js';
import { frameOf } from './small-frame.js';
import {
  askedByStratum,
  processSettings,
  stratifiedFrame,
  type StratumCounts,
} from './stratified-frames.js';

function standardisationOf(
  frame: Frame,
  change: Partial<Asked> = {},
  how: Partial<Settings> = {},
): Standardisation {
  const counter = counterOf(frame);
  const query = resolveQuery(counter, { ...askedByStratum, ...change });
  return standardise(counter, query, { ...processSettings, ...how });
}

function row({ rows }: Standardisation, group = 'Group'): StandardisedRow {
  const found = rows.find(({ value }) => value === group);
  if (found === undefined) throw new Error(`no row ${group}`);
  return found;
}

const close = (actual: number | null | undefined, expected: number): void => {
  expectClose(actual ?? undefined, expected, 1e-9);
};

/** Bands of length of service: a group of 755, and those that it is held against. */
const bands: readonly StratumCounts[] = [
  ['0-1', 4, 220, 80, 9000],
  ['2-4', 6, 310, 110, 14000],
  ['5-9', 3, 140, 70, 11000],
  ['10-19', 1, 60, 30, 8000],
  ['20+', 1, 25, 8, 3000],
];

/** Expected figures: PHEindicatormethods' formulas in R 4.2.2 (vectors/standardised.json). */
describe('standardise, against published methods', () => {
  it('has 15 observed where 5.57 are expected, 2.69 times as many, with limits by Byar', () => {
    const { indirect } = row(standardisationOf(stratifiedFrame(bands)));
    expect(indirect?.observed).toBe(15);
    close(indirect?.expected, 5.5738455988456);
    close(indirect?.ratio.value, 2.6911402072398);
    close(indirect?.ratio.low, 1.50511237967402);
    close(indirect?.ratio.high, 4.43887992669971);
    close(indirect?.pValue, 0.000915059958833675);
    expect(indirect?.leftOut).toBe(0);
  });

  it('has exact limits below ten events, and calls them poor', () => {
    const { indirect } = row(
      standardisationOf(
        stratifiedFrame([
          ['a', 0, 20, 40, 2000],
          ['b', 1, 30, 60, 2500],
          ['c', 1, 10, 20, 900],
        ]),
      ),
    );
    close(indirect?.ratio.value, 1.49006622516556);
    close(indirect?.ratio.low, 0.18045393269004);
    close(indirect?.ratio.high, 5.38263154052282);
    close(indirect?.pValue, 0.540779424593953);
    expect(indirect?.reliability).toBe('poor');
  });

  it('has the direct rate of 20.5 in a thousand at the mix of all members, with limits by Dobson', () => {
    // The comparators are as many as make all members the standard population of the vector.
    const all = [9000, 14000, 11000, 8000, 3000];
    const { direct } = row(
      standardisationOf(
        stratifiedFrame(
          bands.map(([band, events, members], index) => [
            band,
            events,
            members,
            0,
            (all[index] ?? NaN) - members,
          ]),
        ),
      ),
    );
    expect(direct.withheld).toBeNull();
    close(direct.rate.value, 0.0205255938804326);
    close(direct.rate.low, 0.0105166377132893);
    close(direct.rate.high, 0.0352748685914252);
  });

  it('withholds the direct rate of a group with fewer than ten events', () => {
    const { direct } = row(
      standardisationOf(
        stratifiedFrame([
          ['a', 1, 50, 5, 3950],
          ['b', 0, 40, 5, 3960],
          ['c', 2, 60, 5, 2940],
          ['d', 1, 30, 5, 1970],
        ]),
      ),
    );
    expect(direct).toMatchObject({
      rate: { value: null, low: null, high: null },
      withheld: 'fewer than 10 events',
    });
  });
});

describe('standardise', () => {
  it('expects the rates of all other known groups where the reference is everyone else', () => {
    const units = [
      ...people('B1', 'old', 12, 40),
      ...people('B1', 'young', 8, 40),
      ...people('W1', 'old', 10, 50),
      ...people('W1', 'young', 10, 100),
      ...people('A1', 'old', 5, 50),
      ...people('A1', 'young', 0, 100),
      ...people('Not stated', 'old', 50, 50),
    ];
    const asked = { group: 'ethnicity', reference: 'everyone-else' };
    const black = row(standardisationOf(frameOf(units), asked), 'B1');
    // 40 at 15 of 100, and 40 at 10 of 200; those whose group is not known have no part in it.
    close(black.indirect?.expected, 8);
    close(black.indirect?.ratio.value, 20 / 8);
    // The mix is that of all 430 members, 190 of them old, the unknown among them.
    close(black.direct.rate.value, (190 / 430) * (12 / 40) + (240 / 430) * (8 / 40));
  });

  it('leaves out of both sides the members in strata without anybody to take a rate from', () => {
    const result = standardisationOf(
      stratifiedFrame([
        ['a', 10, 50, 20, 100],
        ['b', 7, 30, 0, 0],
      ]),
    );
    const { indirect } = row(result);
    expect(indirect).toMatchObject({ observed: 10, expected: 10, leftOut: 30 });
  });

  it('withholds the direct rate of a group that has nobody where more than 5% of all are', () => {
    const result = standardisationOf(
      stratifiedFrame([
        ['a', 10, 50, 20, 100],
        ['b', 7, 30, 0, 0],
      ]),
    );
    expect(row(result).direct).toMatchObject({ withheld: null, coverage: 1 });
    expect(row(result, 'Other').direct).toMatchObject({
      withheld: 'a stratum without members',
      coverage: 150 / 180,
    });
  });

  it('leaves out of the mix strata of at most 5% of all that the group has nobody in', () => {
    const { direct } = row(
      standardisationOf(
        stratifiedFrame([
          ['a', 10, 40, 20, 110],
          ['b', 15, 50, 20, 90],
          ['Not stated', 0, 0, 2, 10],
        ]),
      ),
    );
    expect(direct.coverage).toBe(290 / 300);
    close(direct.rate.value, (150 / 290) * (10 / 40) + (140 / 290) * (15 / 50));
  });

  it('relies on observed against expected by the members who are held against anybody', () => {
    const result = standardisationOf(
      stratifiedFrame([
        ['a', 10, 18, 60, 100],
        ['b', 17, 80, 0, 0],
      ]),
    );
    const { indirect } = row(result);
    expect([indirect?.crudeReliability, indirect?.reliability]).toEqual(['fair', 'poor']);
  });

  it('holds nothing against the reference itself', () => {
    expect(row(standardisationOf(stratifiedFrame(bands)), 'Other').indirect).toBeNull();
  });

  it('has neither limits nor tests in a census', () => {
    const { indirect, direct, rate } = row(
      standardisationOf(stratifiedFrame(bands), {}, { inference: 'census' }),
    );
    expect(indirect?.pValue).toBeNull();
    expect([indirect?.ratio.low, direct.rate.low, rate.low]).toEqual([null, null, null]);
  });
});

function people(ethnicity: string, stratum: string, events: number, members: number) {
  return Array.from({ length: members }, (_, index) => ({
    ethnicity,
    stratum,
    result: index < events ? 'yes' : 'no',
  }));
}
