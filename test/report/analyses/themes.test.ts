import { describe, expect, it } from 'vitest';
import type { Themes } from '../../../src/disparity/themes.js';
import type { Settings } from '../../../src/disparity/settings.js';
import type { MultiplesChart } from '../../../src/format/charts/multiples-chart.js';
import { themes } from '../../../src/report/analyses/themes.js';
import { frameOf } from '../../disparity/small-frame.js';
import { times } from '../../disparity/staged-frame.js';
import { themedFrame } from '../../disparity/themed-frame.js';
import { hiding, restricted, saidOfBoth } from '../editions.js';
import { analysed, column } from './people.js';

const asked = { across: 'theme', over: 'quarter' };

function result(
  latest: Parameters<typeof themedFrame>[0] = {},
  settings: Partial<Settings> = {},
): Themes {
  return analysed(themes, themedFrame(latest), asked, settings);
}

const said = themes.say(result(), 'x', restricted);
const [shares, rates] = said.tables;

describe('themes as said', () => {
  it('apply where a field of themes and one of periods are asked for', () => {
    const { query } = result();
    expect(themes.applies(query)).toBe(true);
    expect(themes.applies({ ...query, over: null })).toBe(false);
    expect(themes.applies({ ...query, across: null })).toBe(false);
  });

  it('put first what rises most, by its share of all and by its rate', () => {
    expect([shares?.name, rates?.name]).toEqual(['x-themes', 'x-themes-rates']);
    expect(column(shares, 'theme')).toEqual(['A', 'C', 'B', 'Not stated']);
    expect(column(shares, 'rises')).toEqual(['yes', 'no', 'no', '[z]']);
    expect(column(shares, 'latest_share')).toEqual([20 / 41, 8 / 41, 12 / 41, 1 / 41]);
    expect(column(rates, 'theme')).toEqual(['A', 'B', 'C', 'Not stated']);
    expect(column(rates, 'latest_rate')).toEqual([0.45, 0.25, '[u]', '[u]']);
    expect(column(shares, 'p_adjusted').slice(0, 3)).toEqual([
      // Holm over three: scipy's 0.0000190112 times three, 0.00530773 times two, 0.254473.
      expect.closeTo(3 * 1.901122578794043e-5, 9),
      expect.closeTo(0.254473, 5),
      expect.closeTo(0.0106155, 6),
    ]);
  });

  it('say how much each rises or falls, and whether that could be chance', () => {
    expect(said.sentences).toEqual([
      'A: 20 of 41 (48.8%) in 2026-Q1, 10 of 82 (12.2%) before; rises, by more than chance would explain: 4.00 times the share of before (the data fit anything from 2.10 to 7.73 times).',
      'C: 8 of 41 (19.5%) in 2026-Q1, 24 of 82 (29.3%) before; 0.67 times the share of before, no change that these 32 subjects of cases could tell from chance (the data fit anything from 0.32 to 1.30 times).',
      'B: 12 of 41 (29.3%) in 2026-Q1, 46 of 82 (56.1%) before; falls, by more than chance would explain: 0.52 times the share of before (the data fit anything from 0.30 to 0.84 times).',
      'Of the 2 tested, none has a rate that rises by more than chance would explain.',
      'A: 9 of 20 (45.0%) in 2026-Q1, 3 of 10 (30.0%) before; 1.50 times the rate of before, no change that these 12 subjects of cases could tell from chance (the data fit anything from 0.58 to 4.61 times).',
      'B: 3 of 12 (25.0%) in 2026-Q1, 17 of 46 (37.0%) before; 0.68 times the rate of before, no change that these 20 subjects of cases could tell from chance (the data fit anything from 0.23 to 1.65 times).',
    ]);
  });

  it('draw a panel a theme, what rises first', () => {
    const chart = said.charts[0]?.chart as MultiplesChart;
    expect(chart.panels.map(({ label, note }) => [label, note])).toEqual([
      ['A', 'rises beyond chance'],
      ['C', ''],
      ['B', ''],
    ]);
    expect(chart.panels[0]?.points.map(({ value }) => value)).toEqual([4 / 41, 6 / 41, 20 / 41]);
    expect(chart.periods).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
  });

  it('need two periods, and say so', () => {
    const one = frameOf(
      times(30, { ethnicity: 'W1', outcome: 'MC', theme: 'A', quarter: '2026-Q1' }),
    );
    const single = themes.say(analysed(themes, one, asked), 'x', restricted);
    expect(single.charts).toEqual([]);
    expect(single.sentences[0]).toBe('At least two periods are needed to see what rises.');
    expect(single.tables[0]?.notes[1]).toContain('There is one period');
  });

  it('count and do not estimate for a census', () => {
    const census = themes.say(result({}, { inference: 'census' }), 'x', restricted);
    expect(column(census.tables[0], 'rises')).toEqual(['[z]', '[z]', '[z]', '[z]']);
    expect(JSON.stringify(census)).not.toContain('more than chance would explain among');
    expect(column(census.tables[0], 'sentence')[0]).toContain('(counted, not estimated)');
  });

  it('say of what is new that there was none before', () => {
    const fresh = themes.say(result({ D: [6, 12] }), 'x', restricted);
    expect(column(fresh.tables[0], 'theme')[0]).toBe('D');
    expect(fresh.sentences[0]).toContain(
      'rises, by more than chance would explain: new: there were none before',
    );
  });
});

describe('the public edition of themes', () => {
  it('puts what is hidden last, and does not count it among what is tested', () => {
    const hidden = result().shares[0]?.change?.latest.events.key ?? '';
    const open = themes.say(result(), 'x', hiding(new Set([hidden])));
    expect(column(open.tables[0], 'theme')).toEqual(['C', 'B', 'A', 'Not stated']);
    expect(column(open.tables[0], 'sentence')[2]).toBe('A: not shown, to protect people.');
    expect(column(open.tables[0], 'p_adjusted')[1]).toBeCloseTo(2 * 0.00530773, 6);
  });

  it.each([
    ['events of a theme', { A: [4, 16] as const }],
    ['members of a theme', { A: [9, 3] as const }],
    ['two themes that change places', { B: [3, 5] as const, C: [3, 9] as const }],
    ['what is not known', { 'Not stated': [0, 4] as const }],
  ])('does not change to the byte with what is hidden: %s', (_, latest) => {
    const both = saidOfBoth(
      (edition) => themes.say(result(), 'x', edition),
      (edition) => themes.say(result(latest), 'x', edition),
    );
    expect(both.hidden.size).toBeGreaterThan(0);
    expect(both.left).toBe(both.right);
  });
});
