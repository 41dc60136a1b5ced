import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rateRatioIntervals } from '../../src/statistics/rates/rate-ratio-intervals.js';
import { scoreIntervalRateRatio } from '../../src/statistics/rates/score-interval-rate-ratio.js';
import { ratioIntervals } from '../../src/statistics/two-groups/ratio-intervals.js';
import { wilsonInterval } from '../../src/statistics/proportion/wilson-interval.js';
import { expectClose, tableOf } from './closeness.js';
import { publishedCases } from './published-cases.js';

interface Share {
  kind?: 'share' | 'change';
  events: number;
  members: number;
  percent: number;
}

interface PoliceFigures {
  homeOffice: {
    shares: (Share & { kind: 'share' | 'change' })[];
    sums: { officers: number; staff: number; total: number }[];
    conductMatters: { rows: (Share & { finding: string })[]; known: number };
  };
  iopcDays: {
    rows: [string, outside: number, days: number, under: number, incl: number, excl: number][];
  };
  iopcReviews: { rows: Share[] };
  iopcHeadlines: {
    finalised: { formally: number; informally: number; all: number }[];
    shares: Share[];
  };
  iopcRace: {
    group: [number, number];
    comparator: [number, number];
    ratio: number;
    low: number;
    high: number;
  };
  hasc: {
    events: Record<'BME' | 'White', number>;
    people: Record<'BME' | 'White', number>;
    representation: Record<'BME' | 'White', number>;
    ratio: number;
  };
  casey: {
    likelihoods: { group: string; percentMoreLikely: number; ratio: number }[];
    units: { allegations: number; cases: number; involvements: number; people: number };
  };
  cain: { stages: { stage: string; group: number; comparator: number; ratio: number }[] };
  dorset: {
    total: number;
    ethnicity: Record<string, number>;
    sex: Record<string, number>;
    rank: Record<string, number>;
    wilsonOfW1: [number, number];
  };
  bbcOutcomes: { officers: number; rows: [string, count: number, percent: number][] };
  bbcForces: { rows: [force: string, events: number, staff: number, published: number | null][] };
}

const figures = publishedCases<PoliceFigures>('police-figures.json');

function percent(events: number, members: number): number {
  return Math.round((100 * events) / members);
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

describe('Home Office misconduct figures', () => {
  it.each(figures.homeOffice.shares)(
    'reproduce: $measure, $events against $members is $percent%, year ending $yearEnding',
    ({ kind, events, members, percent: published }) => {
      expect(kind === 'share' ? percent(events, members) : percent(events, members) - 100).toBe(
        published,
      );
    },
  );

  it('add up officers and staff to all who were referred', () => {
    for (const { officers, staff, total } of figures.homeOffice.sums) {
      expect(officers + staff).toBe(total);
    }
  });

  it('are in error where 414 findings of misconduct are called 53% of 791: that is 52%, and 53% of the 784 whose finding is known', () => {
    const { rows, known } = figures.homeOffice.conductMatters;
    const misconduct = rows.find(({ finding }) => finding === 'misconduct')!;
    expect(sum(rows.map(({ events }) => events))).toBe(known);
    expect(misconduct).toMatchObject({ events: 414, members: 791, percent: 53 });
    expect(percent(414, 791)).toBe(52);
    expect(percent(414, known)).toBe(53);
    for (const { events, percent: published } of rows) {
      expect(percent(events, known)).toBe(published);
    }
  });
});

describe('figures of the Independent Office for Police Conduct', () => {
  it('reproduce: allegations investigated, discriminatory behaviour, discreditable conduct, reviews', () => {
    for (const { events, members, percent: published } of [
      ...figures.iopcHeadlines.shares,
      ...figures.iopcReviews.rows,
    ]) {
      expect(percent(events, members)).toBe(published);
    }
    for (const { formally, informally, all } of figures.iopcHeadlines.finalised) {
      expect(formally + informally).toBe(all);
    }
  });

  it('reproduce the ratio of race allegations investigated with its Wald limits, for comparison only', () => {
    const { group, comparator, ratio, low, high } = figures.iopcRace;
    const table = tableOf(...group, ...comparator);
    expectClose(group[0] / group[1] / (comparator[0] / comparator[1]), ratio, 1e-6);
    const wald = ratioIntervals.wald.interval(table, 0.95);
    expectClose(wald?.low, low, 1e-5);
    expectClose(wald?.high, high, 1e-5);
  });

  it('are average days of cases, not of forces: 22, 146 and 138 are weighted by cases, the plain means of 44 forces are 32, 150 and 139', () => {
    const forces = figures.iopcDays.rows.filter(([force]) => force !== 'Total');
    const total = figures.iopcDays.rows.at(-1)!;
    expect(forces).toHaveLength(44);
    const means = ([cases, days]: readonly [1 | 3, 2 | 4 | 5]): readonly number[] => {
      const all = sum(forces.map((row) => row[cases]));
      expect(all).toBe(total[cases]);
      return [
        sum(forces.map((row) => row[cases] * row[days])) / all,
        sum(forces.map((row) => row[days])) / forces.length,
      ].map(Math.round);
    };
    expect([means([1, 2]), means([3, 4]), means([3, 5])]).toEqual([
      [22, 32],
      [146, 150],
      [138, 139],
    ]);
    expect([total[2], total[4], total[5]]).toEqual([22, 146, 138]);
  });
});

describe('figures of the Home Affairs Committee', () => {
  it('are two: 2.45 times their share of the officers, 2.67 times the rate of White officers', () => {
    const { events, people, representation, ratio } = figures.hasc;
    const all = sum(Object.values(events));
    const everybody = sum(Object.values(people));
    for (const group of ['BME', 'White'] as const) {
      const share = events[group] / all / (people[group] / everybody);
      expect(share.toFixed(3)).toBe(representation[group].toFixed(3));
    }
    const rates = {
      groupEvents: events.BME,
      groupExposure: people.BME,
      comparatorEvents: events.White,
      comparatorExposure: people.White,
    };
    expect((events.BME / people.BME / (events.White / people.White)).toFixed(2)).toBe(
      String(ratio),
    );
    const interval = scoreIntervalRateRatio(rates);
    expect(interval!.low).toBeLessThan(ratio);
    expect(interval!.high).toBeGreaterThan(ratio);
  });
});

describe("figures of Baroness Casey's interim report", () => {
  it.each(figures.casey.likelihoods)(
    '$percentMoreLikely% more likely ($group) is a ratio of $ratio',
    ({ percentMoreLikely, ratio }) => {
      expect((100 + percentMoreLikely) / 100).toBe(ratio);
    },
  );

  it('count four units: 12,856 involvements of 8,917 people are 1.44 each, so that no two rates may be mixed', () => {
    const { allegations, cases, involvements, people } = figures.casey.units;
    expect((involvements / people).toFixed(2)).toBe('1.44');
    expect((involvements / cases).toFixed(2)).toBe('1.25');
    expect((allegations / involvements).toFixed(2)).toBe('1.45');
    expect((allegations / cases).toFixed(2)).toBe('1.81');
  });
});

describe("figures of the National Police Chiefs' Council (Cain)", () => {
  it.each(figures.cain.stages)(
    '$group% against $comparator% is a likelihood ratio of $ratio: $stage',
    ({ group, comparator, ratio }) => {
      expect(Math.round((1000 * group) / comparator) / 1000).toBe(ratio);
    },
  );
});

describe('figures of Dorset Police', () => {
  it('add up to the 157 officers by ethnicity, sex and rank, with codes of the police scheme', () => {
    const { total, ethnicity, sex, rank } = figures.dorset;
    for (const parts of [ethnicity, sex, rank]) expect(sum(Object.values(parts))).toBe(total);
  });

  it("give 138 of 157 as White British, 81.9% to 92.1% by Wilson's limits", () => {
    const { ethnicity, total, wilsonOfW1 } = figures.dorset;
    const interval = wilsonInterval(ethnicity['W1'] ?? 0, total);
    expectClose(interval?.low, wilsonOfW1[0], 1e-6);
    expectClose(interval?.high, wilsonOfW1[1], 1e-6);
  });
});

describe('figures of the BBC Shared Data Unit', () => {
  it('are in error where the outcomes of 244 officers are listed: the rows add up to 242', () => {
    const { officers, rows } = figures.bbcOutcomes;
    expect(officers).toBe(244);
    expect(sum(rows.map(([, count]) => count))).toBe(242);
    for (const [, count, published] of rows) expect(percent(count, officers)).toBe(published);
  });

  it('reproduce the ten rates per 1,000 that were published', () => {
    const published = figures.bbcForces.rows.filter(([, , , rate]) => rate !== null);
    expect(published).toHaveLength(10);
    for (const [, events, staff, rate] of published) {
      expect(Math.round((10000 * events) / staff) / 10).toBe(rate);
    }
    // 1.9539 and 1.9322 were the last to be published; the next, 1.8832, was not.
    expect(Math.min(...published.map(([, events, staff]) => events / staff))).toBeCloseTo(
      6 / 3148,
      12,
    );
  });

  it("are in error where the City of London has 3,744 staff: that is the number of Cheshire, the line above it in the alphabet, and the smallest force's rate comes out lowest of all", () => {
    const { rows } = figures.bbcForces;
    const staffOf = (name: string): number => rows.find(([force]) => force.startsWith(name))![2];
    expect(staffOf('City of London')).toBe(3744);
    expect(staffOf('Cheshire')).toBe(3744);
    const alphabetic = rows.map(([force]) => force).sort();
    expect(alphabetic[alphabetic.indexOf('City of London Police') - 1]).toBe(
      'Cheshire Constabulary',
    );
    const held = rows.map(([, , staff]) => staff);
    expect(held.filter((staff, place) => held.indexOf(staff) !== place)).toEqual([3744]);
    const rates = rows.map(([, events, staff]) => events / staff);
    expect(Math.min(...rates)).toBe(1 / 3744);
  });

  it('reproduce the ratio of Hertfordshire to the Metropolitan Police, 1.80, which could be chance', () => {
    const rates = {
      groupEvents: 10,
      groupExposure: 3849,
      comparatorEvents: 64,
      comparatorExposure: 44261,
    };
    const interval = rateRatioIntervals.score.interval(rates, 0.95);
    expect(interval!.low).toBeLessThan(1);
    expect(interval!.high).toBeGreaterThan(1.796774);
    const wald = ratioIntervals.wald.interval(tableOf(10, 3849, 64, 44261), 0.95);
    expectClose(wald?.low, 0.923437, 1e-5);
    expectClose(wald?.high, 3.496065, 1e-5);
  });
});

const folder = '../shared/published/';

/** The files themselves do not travel with the code: skipped where absent. */
describe.skipIf(!existsSync(folder))('the published files', () => {
  const lines = (name: string): readonly string[] =>
    readFileSync(folder + name, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1);
  const numbers = (name: string): readonly (readonly string[])[] =>
    lines(name).map((line) => line.split(','));

  it('are what the fixture has of them: forces, days, outcomes', () => {
    expect(numbers('bbc_sdu_iopc_misconduct_case_to_answer_rate_by_force.csv')).toEqual(
      figures.bbcForces.rows.map(([force, events, staff, rate]) => [
        force,
        String(events),
        String(staff),
        expect.any(String),
        rate === null ? '' : rate.toFixed(1),
      ]),
    );
    expect(numbers('iopc_2024_25_cases_finalised_and_average_days_by_force.csv')).toEqual(
      figures.iopcDays.rows.map((row) => row.map(String)),
    );
    expect(
      numbers('bbc_sdu_iopc_outcomes_244_officers.csv')
        .slice(0, 4)
        .map(([outcome, count, share]) => [outcome, Number(count), Number(share)]),
    ).toEqual(figures.bbcOutcomes.rows);
  });

  it('have the same numbers for the funnel that was drawn from them', () => {
    const drawn = readFileSync('../shared/data/iopc_forfunnel.csv', 'utf8')
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
      .filter(([force = '']) => force !== '')
      .map(([force, events, staff]) => [force, Number(events), Number(staff)]);
    expect(drawn).toEqual(figures.bbcForces.rows.map((row) => row.slice(0, 3)));
  });

  it('have the facts of the fixture in the list of aggregates', () => {
    const aggregates = new Map(
      lines('uk_published_aggregates.csv').map((line) => {
        const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, ''));
        return [cells[0], cells.slice(7, 10)] as const;
      }),
    );
    expect(aggregates.get('ho_misconduct_2022_CM_find2')).toEqual(['414', '791', '53']);
    expect(aggregates.get('ho_misconduct_2022_CM_find1')).toEqual(['284', '791', '36']);
    expect(aggregates.get('ho_misconduct_2023_2')).toEqual(['409', '518', '79']);
    expect(aggregates.get('hac_dismissals_bme')).toEqual(['', '', '13']);
    expect(aggregates.get('casey_black')).toEqual(['', '', '81']);
    expect(aggregates.get('cain_complaints_bame')).toEqual(['', '', '33']);
    expect(aggregates.get('dorset_foi_eth_W1')).toEqual(['138', '157', '']);
    expect(aggregates.get('bbc_iopc')).toEqual(['105', '244', '43']);
  });

  it('have the facts of the fixture about Casey, Dorset and the Home Affairs Committee', () => {
    const { casey, dorset, hasc } = figures;
    const units = numbers('casey_interim_2022_met_units_of_count.csv').map(([, count]) =>
      Number(count),
    );
    expect(units).toEqual(Object.values(casey.units));
    const counted = numbers('dorset_foi_2025_officers_accused_of_misconduct.csv');
    for (const [code, count] of Object.entries({ ...dorset.ethnicity, ...dorset.rank })) {
      expect(counted.find(([, own]) => own === code)?.[2]).toBe(String(count));
    }
    const [bme, white] = numbers('hasc_macpherson22_dismissal_shares_2007_2019.csv');
    expect(bme?.slice(1).map(Number)).toEqual([13, 5.3, hasc.representation.BME]);
    expect(white?.slice(1).map(Number)).toEqual([87, 94.7, hasc.representation.White]);
  });
});
