import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterOf } from '../../../src/disparity/counter.js';
import { resolveQuery } from '../../../src/disparity/query.js';
import type { Settings } from '../../../src/disparity/settings.js';
import type { Cell, Table } from '../../../src/format/table.js';
import type { Frame } from '../../../src/frame/frame.js';
import type { Said } from '../../../src/report/analyses/analysis.js';
import { timeliness } from '../../../src/report/analyses/timeliness.js';
import type { Edition } from '../../../src/report/edition.js';
import { plain, usual } from '../../disparity/compare.js';
import { about, datedFrame, span } from '../../disparity/dated-frame.js';
import { answering, hiding, restricted, saidOfBoth } from '../editions.js';

const frame = datedFrame({
  W1: [...about(40, 60), null],
  A1: about(41, 30),
  B1: about(60, 25),
  W2: about(50, 8),
  'Not stated': about(45, 12),
});

function saying(
  of: Frame = frame,
  reference = 'W1',
  settings: Partial<Settings> = {},
): (edition: Edition) => Said {
  const counter = counterOf(of);
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['NFA'],
    group: 'ethnicity',
    reference,
    days: span,
  });
  const result = timeliness.analyse(counter, query, { ...usual, ...settings });
  return (edition) => timeliness.say(result, 'days', edition);
}

function tableOf({ tables: [table] }: Said): Table {
  if (table === undefined) throw new Error('no table');
  return table;
}

function rowOf(table: Table, group: string): Readonly<Record<string, Cell>> {
  const row = table.rows.find(([label]) => label === group) ?? [];
  return Object.fromEntries(table.columns.map(({ name }, place) => [name, row[place] ?? null]));
}

const said = saying()(restricted);
const table = tableOf(said);

describe('the table of mean days', () => {
  it('has mean, difference and median, and says what they are of', () => {
    expect(table.caption).toBe(
      'Mean days from received to ended, by Officer ethnicity, scheme 18+1; among all cases; reference group White British',
    );
    expect(table.columns.map(({ name }) => name).join(' ')).toBe(
      'group members counted mean mean_low mean_high difference difference_low difference_high p_value p_adjusted lower_quartile median median_low median_high upper_quartile value_status note group_code role sentence',
    );
    expect(rowOf(table, 'White British')).toMatchObject({
      members: 61,
      counted: 60,
      difference: 0,
      difference_low: '[z]',
      value_status: '',
      note: 'reference group',
    });
    expect(rowOf(table, 'Caribbean')).toMatchObject({ members: 25, counted: 25, median: 60 });
    expect(rowOf(table, 'Total')).toMatchObject({ members: 136, counted: 135, role: 'total' });
  });

  it('gives no mean of a handful, and compares nobody of no known group', () => {
    expect(rowOf(table, 'White Irish')).toMatchObject({
      counted: 8,
      mean: '[u]',
      median: '[u]',
      difference: '[u]',
      note: 'too few to compare',
    });
    expect(rowOf(table, 'Not stated')).toMatchObject({ difference: '[z]', value_status: '[z]' });
  });

  it('says each row in one sentence that is right about direction, size and chance', () => {
    expect(said.sentences).toEqual([
      'White British: 40.0 days on average (60 cases); the group that others are compared with.',
      'White Irish: 8 cases whose days can be counted; too few to compare.',
      'Indian: 41.1 days on average (30 cases); 1.1 days longer than White British, no difference that these 30 cases could tell from chance (the data fit anything from 0.4 days shorter to 2.5 days longer).',
      'Caribbean: 59.8 days on average (25 cases); 19.8 days longer than White British; the data fit anything from 18.2 to 21.3 days longer.',
      'Not stated: 44.6 days on average (12 cases); not compared, as the group is not known.',
    ]);
    expect(said.charts[0]?.chart).toMatchObject({
      measure: 'days',
      finding: expect.stringMatching(
        /^White British: 40\.0 days on average \(60 cases\)\. Caribbean: .*needs explaining\.$/,
      ) as string,
    });
  });

  it('says who took less time', () => {
    const { sentences } = saying(frame, 'B1')(restricted);
    expect(sentences.join('\n')).toMatch(
      /Indian: .*; 18\.7 days shorter than Caribbean; the data fit anything from 17\.0 to 20\.5 days shorter\./,
    );
  });

  it('counts without chance as a census', () => {
    const { sentences } = saying(frame, 'all', { inference: 'census' })(restricted);
    expect(sentences[2]).toBe(
      'Indian: 41.1 days on average (30 cases); 3.9 days shorter than all known groups together (counted, not estimated).',
    );
  });

  it('says how many have no days', () => {
    expect(table.notes.join('\n')).toContain('of 1 of 136 a date is not known');
  });
});

describe('in public', () => {
  const meansAsked = new Map<string, string>();
  saying()(
    answering(
      true,
      () => undefined,
      ({ key, measured }) => meansAsked.set(key, String(measured.length)),
    ),
  );
  const keyOf = (measured: number): string => {
    const found = [...meansAsked].find(([, count]) => count === String(measured));
    if (found === undefined) throw new Error(`no mean of ${measured}`);
    return found[0];
  };

  it('there are no medians, which are the days of one case', () => {
    const open = tableOf(saying()(hiding(new Set())));
    const columns = open.columns.map(({ name }) => name);
    for (const name of ['median', 'lower_quartile', 'counted']) expect(columns).not.toContain(name);
    expect(JSON.stringify(open.notes)).toContain('Medians are not published');
  });

  it('days are rounded to a tenth and p-values to two figures, which tell of no denominator', () => {
    const black = rowOf(tableOf(saying()(hiding(new Set()))), 'Indian');
    for (const name of ['mean', 'mean_low', 'difference', 'difference_high']) {
      expect(String(black[name])).toMatch(/^-?\d+(\.\d)?$/);
    }
    expect(String(black['p_value'])).toMatch(/^0\.0*[1-9]\d?$/);
    expect(black['sentence']).toMatch(/^Indian: 41\.1 days on average \(30 members\);/);
  });

  it('a mean stands beside its members, one of whom has no days', () => {
    const white = rowOf(tableOf(saying()(hiding(new Set()))), 'White British');
    expect(white).toMatchObject({ members: 61, mean: 40 });
  });

  it('a hidden mean is nowhere: not in its row, nor in a difference, sentence, or mark', () => {
    const ofBlack = saying()(hiding(new Set([keyOf(25)])));
    expect(rowOf(tableOf(ofBlack), 'Caribbean')).toMatchObject({
      members: 25,
      mean: '[c]',
      difference: '[c]',
      p_value: '[c]',
      value_status: '[c]',
      sentence: 'Caribbean: not shown, to protect people.',
    });
    expect(rowOf(tableOf(ofBlack), 'Indian')).toMatchObject({
      difference: expect.any(Number) as number,
    });
    const ofReference = saying()(hiding(new Set([keyOf(60)])));
    expect(rowOf(tableOf(ofReference), 'Indian')).toMatchObject({
      mean: expect.any(Number) as number,
      difference: '[c]',
      note: 'comparison suppressed',
    });
    expect(ofReference.charts[0]?.chart).toMatchObject({
      finding: 'No group can be compared here.',
    });
  });

  it('asks for nothing that it did not ask for before, whatever was answered', () => {
    const [before, after] = [new Set<string>(), new Set<string>()];
    for (const [answer, asked] of [
      [true, before],
      [false, after],
    ] as const) {
      saying(
        frame,
        'everyone-else',
      )(
        answering(
          answer,
          ({ key }) => asked.add(key),
          ({ key }) => asked.add(key),
        ),
      );
    }
    expect([...after].filter((key) => !before.has(key))).toEqual([]);
  });

  it('says the same to the byte of data that differ in what is hidden alone', () => {
    const days = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 0, maxLength: 14 });
    const groups = fc.record({ W1: days, A1: days, B1: days });
    fc.assert(
      fc.property(
        groups,
        groups,
        fc.constantFrom('W1', 'everyone-else', 'all'),
        (one, other, reference) => {
          // A few in every group, so that both have the same rows.
          const filled = (given: typeof one): Frame =>
            datedFrame({
              W1: [...about(30, 11), ...given.W1],
              A1: [...about(30, 11), ...given.A1],
              B1: [...about(30, 11), ...given.B1],
            });
          const both = saidOfBoth(saying(filled(one), reference), saying(filled(other), reference));
          expect(both.left).toBe(both.right);
        },
      ),
      { numRuns: 100 },
    );
  });
});
