import { describe, expect, it } from 'vitest';
import type { ForestChart } from '../../../src/format/charts/forest-chart.js';
import type { Shares } from '../../../src/disparity/shares.js';
import type { Asked } from '../../../src/disparity/query.js';
import type { Settings } from '../../../src/disparity/settings.js';
import { shares } from '../../../src/report/analyses/shares.js';
import { peopleOf } from '../../disparity/people.js';
import { smallFrame } from '../../disparity/small-frame.js';
import { hiding, restricted, saidOfBoth } from '../editions.js';
import { analysed, column } from './people.js';

type Counts = Readonly<Record<string, number>>;

/** 13% of those dismissed, 5.3% of the officers (Home Affairs Committee), and some not known. */
function result(
  change: Counts = {},
  settings: Partial<Settings> = {},
  asked: Partial<Asked> = {},
): Shares {
  const frame = smallFrame(
    Object.entries({ W1: 87, B1: 13, U1: 25, ...change }).map(([group, count]) => [
      group,
      'MC',
      count,
    ]),
  );
  const benchmark = peopleOf({ W1: 947, B1: 53 });
  return analysed(shares, frame, { benchmark, ...asked }, settings);
}

const said = shares.say(result(), 'x', restricted);
const [table] = said.tables;

describe('share against share as said', () => {
  it('keeps the two figures apart in columns and in words', () => {
    expect(column(table, 'representation')).toEqual([
      expect.closeTo(0.918691, 6),
      expect.closeTo(2.45283, 5),
      '[z]',
      '[z]',
    ]);
    expect(column(table, 'ratio')).toEqual([1, expect.closeTo(2.66992, 5), '[z]', '[z]']);
    expect(said.sentences).toEqual([
      'White British: 87.0% of the subjects of cases (Outcome: Misconduct) but 94.7% of the officers: 0.92 times their share (the data fit anything from 0.83 to 0.97 times). The group whose rate others are compared with.',
      'Caribbean: 13.0% of the subjects of cases (Outcome: Misconduct) but 5.3% of the officers: 2.45 times their share (the data fit anything from 1.46 to 3.96 times). Another figure is its rate: 2.67 times the rate of White British; the data fit anything from 1.50 to 4.74 times.',
    ]);
    expect(table?.notes.join('\n')).toContain('Two different figures.');
    expect(table?.notes.join('\n')).toContain("Wilson's for the share of the events");
  });

  it('draws both, told apart by their marks', () => {
    const chart = said.charts[0]?.chart as ForestChart;
    expect([chart.crude, chart.adjusted]).toEqual([
      'Share of events over share of people',
      'Ratio of rates',
    ]);
    expect(chart.rows[1]?.crude.value).toBeCloseTo(2.45283, 5);
    expect(chart.rows[1]?.adjusted?.value).toBeCloseTo(2.66992, 5);
    expect(chart.rows[0]?.adjusted).toBeNull();
  });

  it('gives no share of fewer than ten events', () => {
    const few = shares.say(result({ W1: 6, B1: 2 }), 'x', restricted);
    expect(column(few.tables[0], 'representation').slice(0, 2)).toEqual(['[u]', '[u]']);
    expect(few.sentences[1]).toContain('Caribbean: too few to give a share of the events.');
  });

  it('counts and does not estimate for a census', () => {
    const census = shares.say(result({}, { inference: 'census' }), 'x', restricted);
    expect(census.sentences[1]).toBe(
      'Caribbean: 13.0% of the subjects of cases (Outcome: Misconduct) but 5.3% of the officers: 2.45 times their share (counted, not estimated). Another figure is its rate: 2.67 times the rate of White British (counted, not estimated).',
    );
  });
});

describe('the public edition of share against share', () => {
  it('hides every share when the number of known events is hidden', () => {
    const hidden = result().rates.known.events.key;
    const open = shares.say(result(), 'x', hiding(new Set([hidden])));
    expect(column(open.tables[0], 'share_of_events').slice(0, 2)).toEqual(['[c]', '[c]']);
    expect(column(open.tables[0], 'share_of_people').slice(0, 2)).toEqual([0.947, 0.053]);
    expect(column(open.tables[0], 'ratio')[1]).toBeCloseTo(2.66992, 5);
  });

  it.each([
    ['a group', { B1: 4 }, {}],
    ['the reference', { W1: 5 }, {}],
    ['groups that change places', { W1: 80, B1: 20 }, {}],
    ['what is not known', { U1: 3 }, {}],
    ['a group against everyone else', { B1: 4 }, { reference: 'all' }],
  ])('does not change to the byte with what is hidden: %s', (_, change, asked) => {
    const both = saidOfBoth(
      (edition) => shares.say(result({}, {}, asked), 'x', edition),
      (edition) => shares.say(result(change, {}, asked), 'x', edition),
    );
    expect(both.hidden.size).toBeGreaterThan(0);
    expect(both.left).toBe(both.right);
  });
});
