import { describe, expect, it } from 'vitest';
import type { Indicators } from '../../../src/disparity/indicators.js';
import type { Settings } from '../../../src/disparity/settings.js';
import type { FunnelChart } from '../../../src/format/charts/funnel-chart.js';
import { funnel } from '../../../src/report/analyses/funnel.js';
import { forcesFrame, forcesPeople, publishedForces } from '../../disparity/forces.js';
import { frameOf } from '../../disparity/small-frame.js';
import { times } from '../../disparity/staged-frame.js';
import { hiding, restricted, saidOfBoth } from '../editions.js';
import { analysed, column } from './people.js';

function forces(settings: Partial<Settings> = {}): Indicators {
  const asked = { across: 'force', benchmark: forcesPeople() };
  return analysed(funnel, forcesFrame(), asked, settings);
}

const said = funnel.say(forces(), 'x', restricted);
const [table] = said.tables;

/** Events and members of stations, made up. */
type Stations = Readonly<Record<string, readonly [events: number, members: number]>>;
const stations: Stations = {
  A: [20, 100],
  B: [24, 120],
  C: [9, 50],
  D: [31, 160],
  E: [17, 80],
  F: [60, 110],
  G: [2, 6],
};

function ofStations(change: Stations = {}, settings: Partial<Settings> = {}): Indicators {
  const frame = frameOf(
    Object.entries({ ...stations, ...change }).flatMap(([station, [events, members]]) => [
      ...times(events, { ethnicity: 'W1', outcome: 'MC', station }),
      ...times(members - events, { ethnicity: 'W1', outcome: 'NFA', station }),
    ]),
  );
  return analysed(funnel, frame, { across: 'station' }, settings);
}

describe('a funnel as said', () => {
  it('names the forces outside the limits and says how much they differ', () => {
    expect(said.sentences).toEqual([
      'Of 39 units around 1.38 per 1,000, above the 95% limits alone: Leicestershire Police and North Wales Police. Units differ by more than chance would explain (overdispersion 1.29); the limits are widened by that.',
      'Leicestershire Police: 2.75 per 1,000 officers and staff, above the 95% limits but not the 99.8% ones, as one unit in 20 is by chance alone.',
      'North Wales Police: 2.88 per 1,000 officers and staff, above the 95% limits but not the 99.8% ones, as one unit in 20 is by chance alone.',
    ]);
  });

  it('has the limits of chance alone and the widened ones beside each rate, per 1,000', () => {
    const place = publishedForces.findIndex(([force]) => force === 'West Yorkshire Police');
    const name = column(table, 'area').indexOf(publishedForces[place]?.[0] ?? '');
    expect(column(table, 'rate_per_1000')[name]).toBeCloseTo(2.2673399979, 9);
    expect(column(table, 'chance_95_high')[name]).toBeCloseTo(2.1184609231, 9);
    expect(column(table, 'chance_998_high')[name]).toBeCloseTo(2.6378298153, 9);
    expect(column(table, 'z')[name]).toBeCloseTo(2.3530346365, 9);
    expect(column(table, 'position')[name]).toBe('above');
    expect(column(table, 'adjusted_z')[name]).toBeCloseTo(1.8678727954, 9);
    expect(column(table, 'adjusted_position')[name]).toBe('within');
    expect(column(table, 'sentence')[name]).toBe(
      'West Yorkshire Police: 2.27 per 1,000 officers and staff, within the limits once it is allowed for that units differ, though outside those of chance alone.',
    );
  });

  it('draws the units with their limits as curves', () => {
    const chart = said.charts[0]?.chart as FunnelChart;
    expect(chart.limits.map(({ name }) => name)).toEqual([
      '95% limits of chance alone',
      '95% limits',
      '99.8% limits',
    ]);
    expect(chart.target?.value).toBeCloseTo(1.3799616728, 9);
    expect(chart.points).toHaveLength(39);
    expect(chart.points.filter(({ outside }) => outside !== null).map(({ name }) => name)).toEqual([
      'Leicestershire Police',
      'North Wales Police',
    ]);
    expect([chart.across, chart.up]).toEqual([
      'Officers and staff',
      'Events per 1,000 officers and staff',
    ]);
  });

  it('is of proportions where there are no people, and leaves out handfuls', () => {
    const { sentences, tables } = funnel.say(ofStations(), 'x', restricted);
    expect(sentences[0]).toContain(
      'Of 6 units around 26.0%, above the 99.8% limits: F. Units differ by more than chance would explain (overdispersion 3.04)',
    );
    expect(column(tables[0], 'note')[6]).toBe('not in the funnel: too few');
    expect(tables[0]?.notes.join('\n')).toContain('Limits: binomial');
  });

  it('needs at least five units, and says so', () => {
    const frame = forcesFrame('subject', publishedForces.slice(0, 4));
    const benchmark = forcesPeople(publishedForces.slice(0, 4));
    const few = funnel.say(
      analysed(funnel, frame, { across: 'force', benchmark }),
      'x',
      restricted,
    );
    expect(few.charts).toEqual([]);
    expect(few.sentences).toEqual([
      'A funnel needs at least 5 units with a rate that may be shown; there are 4.',
    ]);
  });

  it('has no limits for a census', () => {
    const census = funnel.say(forces({ inference: 'census' }), 'x', restricted);
    expect(census.charts).toEqual([]);
    expect(census.sentences).toEqual(['Counted, not estimated: there are no limits of chance.']);
    expect(new Set(column(census.tables[0], 'chance_95_high'))).toEqual(new Set(['[z]']));
  });
});

describe('the public edition of a funnel', () => {
  it('comes from the units that are shown, around the rate of all', () => {
    const result = ofStations();
    const hidden = result.rows[5]?.events.key ?? '';
    const open = funnel.say(result, 'x', hiding(new Set([hidden])));
    // Around 163 of 626 as before; without F the others all lie below.
    expect(open.sentences[0]).toContain('Of 5 units around 26.0%');
    expect(open.tables[0]?.rows[5]?.slice(0, 4)).toEqual(['F', '[c]', 110, '[c]']);
    expect((open.charts[0]?.chart as FunnelChart).points[5]).toEqual({
      name: 'F',
      denominator: null,
      value: null,
      outside: null,
      note: '[c] not shown, to protect people',
    });
  });

  it('has no limits when the rate of all is hidden', () => {
    const result = ofStations();
    const open = funnel.say(result, 'x', hiding(new Set([result.known.events.key])));
    expect(open.charts).toEqual([]);
    expect(open.sentences).toEqual([
      'How the units stand to all of them is not shown, to protect people.',
    ]);
    expect(column(open.tables[0], 'adjusted_95_high').slice(0, 6)).toEqual(Array(6).fill('[c]'));
  });

  it.each([
    ['a station', { F: [30, 110] }],
    ['two that change places', { A: [24, 100], B: [20, 120] }],
    ['members', { C: [9, 60] }],
    ['a handful', { G: [4, 6] }],
  ] as const)('does not change to the byte with what is hidden: %s', (_, change) => {
    const both = saidOfBoth(
      (edition) => funnel.say(ofStations(), 'x', edition),
      (edition) => funnel.say(ofStations(change), 'x', edition),
    );
    expect(both.hidden.size).toBeGreaterThan(0);
    expect(both.left).toBe(both.right);
  });
});
