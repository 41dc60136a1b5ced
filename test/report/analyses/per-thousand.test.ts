import { describe, expect, it } from 'vitest';
import type { ForestChart } from '../../../src/format/charts/forest-chart.js';
import type { PerThousand } from '../../../src/disparity/per-thousand.js';
import type { Asked } from '../../../src/disparity/query.js';
import type { Settings } from '../../../src/disparity/settings.js';
import { perThousand } from '../../../src/report/analyses/per-thousand.js';
import { asking, peopleOf } from '../../disparity/people.js';
import { smallFrame } from '../../disparity/small-frame.js';
import { hiding, restricted, saidOfBoth } from '../editions.js';
import { analysed, column } from './people.js';

const people = peopleOf({ W1: 947, B1: 53, A1: 40, W2: 30 });

type Counts = Readonly<Record<string, number>>;
const counts: Counts = { W1: 87, B1: 13, A1: 3, U1: 9, 'Not stated': 4 };

function result(
  change: Counts = {},
  settings: Partial<Settings> = {},
  asked: Partial<Asked> = {},
): PerThousand {
  const frame = smallFrame([
    ...Object.entries({ ...counts, ...change }).map(
      ([group, count]) => [group, 'MC', count] as const,
    ),
    ['W1', 'NFA', 40],
    ['A1', 'NFA', 5],
  ]);
  return analysed(perThousand, frame, { benchmark: people, ...asked }, settings);
}

const said = perThousand.say(result(), 'x', restricted);
const [table] = said.tables;

describe('rates per 1,000 as said', () => {
  it('apply where there are people of the very field that is grouped by', () => {
    const applies = (asked: Partial<Asked>) =>
      perThousand.applies(asking(smallFrame([['W1', 'MC', 1]]), asked).query);
    expect(applies({ benchmark: people })).toBe(true);
    expect(applies({})).toBe(false);
    expect(applies({ benchmark: { ...people, field: 'sex' } })).toBe(false);
  });

  it('name events, unit, grouping, reference, and the source and date of the people', () => {
    expect(table?.caption).toBe(
      'Outcome: Misconduct, by Officer ethnicity, scheme 18+1: events for every 1,000 officers; events are subjects of cases; reference group White British; people: Made-up workforce, made up for tests, 2026-03-31',
    );
    const notes = table?.notes.join('\n');
    expect(notes).toContain('Source: made up for tests. Date: 2026-03-31.');
    expect(notes).toContain(
      'The group of 13 of 116 events (11.2%) is not known: they are in no group’s rate'.replace(
        '’',
        "'",
      ),
    );
    expect(notes).toContain('so that rates are events per head (Poisson)');
  });

  it('have a row a group, one for people without events, and the totals', () => {
    expect(column(table, 'group')).toEqual([
      'White British',
      'Indian',
      'Caribbean',
      'White Irish',
      'Not stated',
      'Unknown',
      'All known groups',
      'All events',
    ]);
    expect(column(table, 'events')).toEqual([87, 3, 13, 0, 4, 9, 103, 116]);
    expect(column(table, 'people')).toEqual([947, 40, 53, 30, '[x]', '[x]', 1070, '[z]']);
    expect(column(table, 'rate_per_1000')[2]).toBeCloseTo(245.283019, 6);
    expect(column(table, 'ratio').slice(0, 4)).toEqual([
      1,
      expect.closeTo(0.816379, 6),
      expect.closeTo(2.66992, 5),
      0,
    ]);
    expect(column(table, 'value_status')).toEqual(['', '[u]', '', '[u]', '[z]', '[z]', '', '[z]']);
    // All 13 unknown events in the group: 26/53 over 87/947; in the reference: 13/53 over 100/947.
    expect(column(table, 'worst_case_high')[2]).toBeCloseTo(5.339839, 5);
    expect(column(table, 'worst_case_low')[2]).toBeCloseTo(2.32283, 5);
  });

  it('say direction, size and chance in a sentence', () => {
    expect(said.sentences).toEqual([
      'White British: 87 events for 947 officers, 91.87 per 1,000; the group that others are compared with.',
      'Indian: 3 events for 40 officers, 75.00 per 1,000; 0.82 times the rate of White British, no difference that these 90 events could tell from chance (the data fit anything from 0.27 to 2.44 times).',
      'Caribbean: 13 events for 53 officers, 245.28 per 1,000; 2.67 times the rate of White British; the data fit anything from 1.50 to 4.74 times.',
      'White Irish: 0 events for 30 officers, 0.00 per 1,000; none, where White British had some, no difference that these 87 events could tell from chance (the data fit anything from 0.00 to 1.39 times).',
      'Not stated: 4 events; not compared, as the group is not known.',
      'Unknown: 9 events; not compared, as the group is not known.',
    ]);
  });

  it('draw the ratios', () => {
    const chart = said.charts[0]?.chart as ForestChart;
    expect(chart.rows.map(({ label }) => label)).toEqual(['Indian', 'Caribbean', 'White Irish']);
    expect(chart.rows[1]?.crude.value).toBeCloseTo(2.66992, 5);
    expect(chart.finding).toContain('Caribbean: 13 events');
  });

  it('count and do not estimate for a census', () => {
    const census = perThousand.say(result({}, { inference: 'census' }), 'x', restricted);
    expect(census.sentences[2]).toBe(
      'Caribbean: 13 events for 53 officers, 245.28 per 1,000; 2.67 times the rate of White British (counted, not estimated).',
    );
    expect(column(census.tables[0], 'p_value')).toEqual(Array(8).fill('[z]'));
  });

  it('give no rate for fewer than ten people', () => {
    const benchmark = peopleOf({ W1: 947, B1: 53, A1: 9 });
    const few = perThousand.say(result({}, {}, { benchmark }), 'x', restricted);
    expect(column(few.tables[0], 'rate_per_1000')[1]).toBe('[u]');
    expect(few.sentences[1]).toBe('Indian: 3 events for 9 officers; too few to compare.');
  });
});

describe('the public edition of rates per 1,000', () => {
  it('hides a rate with its events, and every comparison with a hidden reference', () => {
    const own = result().rows[2]?.events?.key ?? '';
    const open = perThousand.say(result(), 'x', hiding(new Set([own])));
    expect(open.tables[0]?.rows[2]?.slice(0, 5)).toEqual(['Caribbean', '[c]', 53, '[c]', '[c]']);
    expect(open.sentences[2]).toBe('Caribbean: not shown, to protect people.');
    const reference = result().rows[0]?.events?.key ?? '';
    const shut = perThousand.say(result(), 'x', hiding(new Set([reference])));
    expect(column(shut.tables[0], 'ratio').slice(0, 4)).toEqual(['[c]', '[c]', '[c]', '[c]']);
    expect(column(shut.tables[0], 'rate_per_1000')[2]).toBeCloseTo(245.283019, 6);
  });

  it.each([
    ['events of a small group', { A1: 2 }, {}],
    ['two groups that change places', { A1: 2, B1: 14 }, {}],
    ['the reference', { W1: 61 }, {}],
    ['what is not known', { U1: 1, 'Not stated': 12 }, {}],
    ['the unknown alone', { U1: 30 }, {}],
    ['a group against everyone else', { A1: 2 }, { reference: 'everyone-else' }],
    ['a group against all', { B1: 20 }, { reference: 'all' }],
  ])('does not change to the byte with what is hidden: %s', (_, change, asked) => {
    const both = saidOfBoth(
      (edition) => perThousand.say(result({}, {}, asked), 'x', edition),
      (edition) => perThousand.say(result(change, {}, asked), 'x', edition),
    );
    expect(both.hidden.size).toBeGreaterThan(0);
    expect(both.left).toBe(both.right);
  });
});
