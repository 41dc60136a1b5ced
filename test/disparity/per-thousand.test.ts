import { describe, expect, it } from 'vitest';
import { ratesPerThousand, type PerThousand } from '../../src/disparity/per-thousand.js';
import type { PeopleRow } from '../../src/disparity/per-thousand-row.js';
import type { Asked } from '../../src/disparity/query.js';
import type { Settings } from '../../src/disparity/settings.js';
import type { Benchmark } from '../../src/frame/benchmark/benchmark.js';
import type { Frame } from '../../src/frame/frame.js';
import { close } from './close.js';
import { usual } from './compare.js';
import { asking, peopleOf } from './people.js';
import { frameOf, smallFrame } from './small-frame.js';

const workforce = { W1: 947, B1: 53 };

function ratesOf(
  frame: Frame,
  benchmark: Benchmark,
  settings: Partial<Settings> = {},
  asked: Partial<Asked> = {},
): PerThousand {
  const { counter, query } = asking(frame, { benchmark, ...asked });
  return ratesPerThousand(counter, query, { ...usual, ...settings });
}

function row({ rows }: PerThousand, value: string): PeopleRow {
  const found = rows.find((candidate) => candidate.value === value);
  if (found === undefined) throw new Error(`no row ${value}`);
  return found;
}

/** 87 events of 947 people against 13 of 53, and events that are no misconduct beside them. */
const made = smallFrame([
  ['W1', 'MC', 87],
  ['W1', 'NFA', 40],
  ['B1', 'MC', 13],
  ['B1', 'NFA', 4],
]);

describe('rates per 1,000', () => {
  it("have Byar's limits from ten events on, and Garwood's below", () => {
    // 13 events: Byar 6.91524094466062 to 22.23172700945093, by hand, over 53 people.
    const black = row(ratesOf(made, peopleOf(workforce)), 'B1');
    expect(black.method).toBe('Poisson');
    close(black.rate.value, 245.28301886792454, 1e-12);
    close(black.rate.low, 130.47624423887962, 1e-12);
    close(black.rate.high, 419.46654734813075, 1e-12);
    // 5 events: R poisson.test 1.6234864 to 11.6683321.
    const five = row(ratesOf(smallFrame([['W1', 'MC', 5]]), peopleOf({ W1: 1000 })), 'W1');
    close(five.rate.low, 1.6234864, 1e-7);
    close(five.rate.high, 11.6683321, 1e-7);
  });

  it('compare by the Poisson score interval and the conditional mid-P value', () => {
    // The score solved by bisection, the binomial of 100 with chance 53/1000 summed in fractions.
    const black = row(ratesOf(made, peopleOf(workforce)), 'B1');
    close(black.comparison?.ratio.value, 2.669919757102581, 1e-12);
    close(black.comparison?.ratio.low, 1.5026043571895564, 1e-9);
    close(black.comparison?.ratio.high, 4.744077491362839, 1e-9);
    expect(black.comparison?.test).toBe('conditional mid-P');
    close(black.comparison?.pValue, 0.0032588669379234538, 1e-9);
    close(black.comparison?.difference.value, 153.41395867785062, 1e-12);
    close(black.comparison?.difference.low, 36.6201284046585, 1e-9);
    close(black.comparison?.difference.high, 328.5548957862789, 1e-9);
    expect(row(ratesOf(made, peopleOf(workforce)), 'W1').role).toBe('reference');
  });

  it('are proportions where each person is counted once and is one of the workforce', () => {
    const persons: Frame = { ...made, unit: 'person' };
    const black = row(ratesOf(persons, peopleOf(workforce)), 'B1');
    expect(black.method).toBe('binomial');
    // Wilson for 13 of 53, by hand.
    close(black.rate.low, 149.3290210805681, 1e-9);
    close(black.rate.high, 375.6655768735192, 1e-9);
    expect(black.comparison?.test).toBe('N-1 chi-square');
    expect(black.comparison?.method).toBe('binomial');
  });

  it('are not proportions for residents, for cases, and for more events than people', () => {
    const persons: Frame = { ...made, unit: 'person' };
    const residents = peopleOf(workforce, { population: 'residents' });
    expect(row(ratesOf(persons, residents), 'B1').method).toBe('Poisson');
    expect(row(ratesOf({ ...made, unit: 'case' }, peopleOf(workforce)), 'B1').method).toBe(
      'Poisson',
    );
    const left = row(ratesOf(persons, peopleOf({ W1: 947, B1: 11 })), 'B1');
    expect(left.method).toBe('Poisson');
    close(left.rate.value, 13000 / 11, 1e-12);
  });

  it('widen limits for allegations of one case, by the sum of squares over the sum', () => {
    const units = [4, 4, 4, 1].flatMap((size, index) =>
      Array.from({ length: size }, () => ({ caseRef: `C${String(index)}` })),
    );
    const frame = frameOf(
      units.map(() => ({ ethnicity: 'B1', outcome: 'MC' })),
      'allegation',
    );
    const clustered: Frame = {
      ...frame,
      units: frame.units.map((unit, index) => ({ ...unit, ...units[index] })),
    };
    const rates = ratesOf(clustered, peopleOf({ B1: 53 }), {}, { reference: 'B1' });
    // (16 x 3 + 1)/13 = 49/13 times the variance.
    const widening = Math.sqrt(49 / 13);
    close(
      row(rates, 'B1').rate.low,
      (1000 * (13 - widening * (13 - 6.91524094466062))) / 53,
      1e-12,
    );
    close(
      row(rates, 'B1').rate.high,
      (1000 * (13 + widening * (22.23172700945093 - 13))) / 53,
      1e-12,
    );
  });

  it('widen them for a person who is the subject of several cases', () => {
    const frame = frameOf(Array.from({ length: 12 }, () => ({ ethnicity: 'W1', outcome: 'MC' })));
    const repeated: Frame = {
      ...frame,
      units: frame.units.map((unit, index) => ({
        ...unit,
        caseRef: `C${String(index)}`,
        id: `C${String(index)}|S${String(index % 6)}`,
      })),
    };
    const once = row(ratesOf(frame, peopleOf({ W1: 1000 })), 'W1').rate;
    const twice = row(ratesOf(repeated, peopleOf({ W1: 1000 })), 'W1').rate;
    close(12 - (twice.low ?? 0), Math.SQRT2 * (12 - (once.low ?? 0)), 1e-9);
  });

  it('take a sample up to all units and narrow its limits', () => {
    const sample = row(ratesOf(made, peopleOf(workforce), { sampleOf: 288 }), 'B1');
    // 144 of 288 seen: twice the events, limits narrowed by the root of 144/287.
    close(sample.rate.value, 2 * 245.28301886792454, 1e-12);
    close(
      sample.rate.low,
      (2000 * (13 - Math.sqrt(144 / 287) * (13 - 6.91524094466062))) / 53,
      1e-12,
    );
  });

  it('have no limits and no test for a census', () => {
    const black = row(ratesOf(made, peopleOf(workforce), { inference: 'census' }), 'B1');
    expect(black.rate).toMatchObject({ low: null, high: null });
    expect(black.comparison).toMatchObject({ test: null, pValue: null });
    expect(black.comparison?.ratio).toMatchObject({ low: null, high: null });
  });

  it('set groups against everyone else, and against all with the limits carried over', () => {
    const people = peopleOf({ W1: 947, B1: 53, A1: 100 });
    const frame = smallFrame([
      ['W1', 'MC', 87],
      ['B1', 'MC', 13],
      ['A1', 'MC', 10],
    ]);
    const others = row(ratesOf(frame, people, {}, { reference: 'everyone-else' }), 'B1');
    close(others.comparison?.ratio.value, 13 / 53 / (97 / 1047), 1e-12);
    const all = row(ratesOf(frame, people, {}, { reference: 'all' }), 'B1');
    close(all.comparison?.ratio.value, 13 / 53 / (110 / 1100), 1e-12);
    const share = 53 / 1100;
    const low = others.comparison?.ratio.low ?? 0;
    close(all.comparison?.ratio.low, 1 / (share + (1 - share) / low), 1e-12);
    close(all.comparison?.difference.value, 13000 / 53 - 100, 1e-9);
  });

  it('have a row without events for people of a group that nobody in the export is of', () => {
    const rates = ratesOf(made, peopleOf({ ...workforce, A1: 200 }));
    const asian = row(rates, 'A1');
    expect(asian).toMatchObject({ label: 'Indian', events: null, people: 200, role: 'compared' });
    expect(asian.comparison?.ratio.value).toBe(0);
    expect(rates.known.people).toBe(1200);
  });

  it('refuse a group of the export that has no people', () => {
    expect(() => ratesOf(made, peopleOf({ W1: 947 }))).toThrow(/"B1" of ethnicity/);
  });

  it('count unknown groups apart, with what they could do at the worst', () => {
    const rates = ratesOf(
      smallFrame([
        ['W1', 'MC', 87],
        ['B1', 'MC', 13],
        ['U1', 'MC', 9],
        ['Not stated', 'MC', 1],
      ]),
      peopleOf(workforce),
    );
    expect(rates.unknown?.value).toBe(10);
    expect(rates.total.value).toBe(110);
    expect(row(rates, 'U1')).toMatchObject({ people: null, role: 'not-known' });
    const { worstCase } = row(rates, 'B1');
    // All ten in the group: 23/53 over 87/947; all ten in the reference: 13/53 over 97/947.
    close(worstCase?.high, 23 / 53 / (87 / 947), 1e-12);
    close(worstCase?.low, 13 / 53 / (97 / 947), 1e-12);
    expect(worstCase?.couldReverse).toBe(false);
  });

  it('use the people of the areas that the export has, and name the others', () => {
    const areas = {
      ...peopleOf({}),
      areaField: 'force',
      counts: [
        { area: 'North', value: 'W1', people: 100 },
        { area: 'South', value: 'W1', people: 300 },
        { area: 'East', value: 'W1', people: 900 },
      ],
    };
    const frame = frameOf([
      { ethnicity: 'W1', outcome: 'MC', force: 'North' },
      { ethnicity: 'W1', outcome: 'MC', force: 'South' },
    ]);
    const rates = ratesOf(frame, areas);
    expect(row(rates, 'W1').people).toBe(400);
    expect(rates.areasLeftOut).toEqual(['East']);
  });
});
