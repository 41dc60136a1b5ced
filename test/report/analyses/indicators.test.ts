import { describe, expect, it } from 'vitest';
import type { Indicators } from '../../../src/disparity/indicators.js';
import type { Asked } from '../../../src/disparity/query.js';
import { indicators } from '../../../src/report/analyses/indicators.js';
import { forcesFrame, forcesPeople } from '../../disparity/forces.js';
import { peopleByArea } from '../../disparity/people.js';
import { frameOf } from '../../disparity/small-frame.js';
import { times } from '../../disparity/staged-frame.js';
import { hiding, restricted, saidOfBoth } from '../editions.js';
import { analysed, column } from './people.js';

type Areas = Readonly<Record<string, readonly [events: number, others: number]>>;
const areas: Areas = {
  North: [30, 70],
  South: [12, 8],
  East: [12, 88],
  West: [2, 6],
  'Not stated': [3, 0],
};

function result(change: Areas = {}, asked: Partial<Asked> = {}): Indicators {
  const frame = frameOf(
    Object.entries({ ...areas, ...change }).flatMap(([force, [events, others]]) => [
      ...times(events, { ethnicity: 'W1', outcome: 'MC', force }),
      ...times(others, { ethnicity: 'W1', outcome: 'NFA', force }),
    ]),
  );
  return analysed(indicators, frame, { across: 'force', ...asked });
}

const benchmark = peopleByArea({ North: 30000, South: 500, East: 40000, West: 100 });

describe('indicators as said', () => {
  it('rank by count and by rate side by side, ties told', () => {
    const [table] = indicators.say(result(), 'x', restricted).tables;
    expect(column(table, 'area')).toEqual([
      'East',
      'North',
      'South',
      'West',
      'Not stated',
      'All known',
    ]);
    expect(column(table, 'rank_by_count')).toEqual([2, 1, 2, 4, '[z]', '[z]']);
    expect(column(table, 'ties_by_count')).toEqual([1, 0, 1, 0, '[z]', '[z]']);
    // West has eight members: no rate, and no place by rate.
    expect(column(table, 'rank_by_rate')).toEqual([3, 2, 1, '[z]', '[z]', '[z]']);
    expect(column(table, 'rate')).toEqual([0.12, 0.3, 0.6, '[u]', '[u]', 56 / 228]);
  });

  it('are per 1,000 people where there are people by area', () => {
    const said = indicators.say(result({}, { benchmark }), 'x', restricted);
    expect(said.tables[0]?.caption).toContain(
      'events are subjects of cases, for every 1,000 officers; people: Made-up workforce, made up for tests, 2026-03-31',
    );
    expect(column(said.tables[0], 'rate_per_1000')).toEqual([
      0.3,
      1,
      24,
      20,
      '[z]',
      expect.closeTo((1000 * 56) / 70600, 9),
    ]);
    expect(said.sentences.slice(0, 2)).toEqual([
      'East: 12 events (place 2 of 4 by count, the same as one other); 0.30 per 1,000 officers, 0.15 to 0.52 (place 4 of 4 by rate); the two places differ much: many events, yet not many for its size.',
      'North: 30 events (place 1 of 4 by count); 1.00 per 1,000 officers, 0.67 to 1.43 (place 3 of 4 by rate); the two places differ much: many events, yet not many for its size.',
    ]);
  });

  it('say first which of 39 forces stand elsewhere by rate than by count', () => {
    const forces = analysed(indicators, forcesFrame(), {
      across: 'force',
      benchmark: forcesPeople(),
    });
    const { sentences } = indicators.say(forces, 'x', restricted);
    expect(
      sentences
        .filter((sentence) => sentence.includes('differ much'))
        .map((sentence) => sentence.split(':')[0]),
    ).toEqual([
      'Cambridgeshire Constabulary',
      'Dorset Police',
      'Greater Manchester Police',
      'Metropolitan Police',
      'West Midlands Police',
    ]);
    expect(sentences[3]).toBe(
      'Metropolitan Police: 64 events (place 1 of 39 by count); 1.45 per 1,000 officers and staff, 1.11 to 1.85 (place 17 of 39 by rate); the two places differ much: many events, yet not many for its size.',
    );
  });

  it('depend on nothing of the groups', () => {
    const { query } = result();
    const other = result({}, { reference: 'everyone-else', benchmark }).query;
    expect(indicators.dependsOn?.(query)).not.toEqual(indicators.dependsOn?.(other));
    expect(indicators.dependsOn?.({ ...other, reference: query.reference })).toEqual(
      indicators.dependsOn?.(other),
    );
    expect(indicators.applies({ ...query, across: null })).toBe(false);
  });
});

describe('the public edition of indicators', () => {
  it('ranks among what is shown', () => {
    const hidden = result().rows.find(({ value }) => value === 'North')?.events.key ?? '';
    const [table] = indicators.say(result(), 'x', hiding(new Set([hidden]))).tables;
    expect(column(table, 'rank_by_count')).toEqual([1, '[c]', 1, 3, '[z]', '[z]']);
    expect(column(table, 'rank_by_rate')).toEqual([2, '[c]', 1, '[z]', '[z]', '[z]']);
    expect(column(table, 'sentence')[1]).toBe('North: not shown, to protect people.');
  });

  it.each([
    ['events of an area', { North: [4, 96] }, {}],
    ['events of an area with people', { North: [4, 96] }, { benchmark }],
    ['two areas that change places', { South: [4, 16], East: [20, 80] }, { benchmark }],
    ['members alone', { West: [2, 60] }, {}],
    ['what is not known', { 'Not stated': [1, 5] }, {}],
  ] as const)('does not change to the byte with what is hidden: %s', (_, change, asked) => {
    const both = saidOfBoth(
      (edition) => indicators.say(result({}, asked), 'x', edition),
      (edition) => indicators.say(result(change, asked), 'x', edition),
    );
    expect(both.hidden.size).toBeGreaterThan(0);
    expect(both.left).toBe(both.right);
  });
});
