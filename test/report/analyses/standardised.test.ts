import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterOf } from '../../../src/disparity/counter.js';
import { resolveQuery, type Asked } from '../../../src/disparity/query.js';
import type { Settings } from '../../../src/disparity/settings.js';
import type { Cell } from '../../../src/format/table.js';
import type { Said } from '../../../src/report/analyses/analysis.js';
import { standardised } from '../../../src/report/analyses/standardised.js';
import type { Edition } from '../../../src/report/edition.js';
import {
  askedByStratum,
  processSettings,
  strataThatDiffer,
  stratifiedFrame,
  type StratumCounts,
} from '../../disparity/stratified-frames.js';
import { answering, countsAsked, hiding, restricted, saidOfBoth } from '../editions.js';

function saying(
  strata: readonly StratumCounts[],
  change: Partial<Asked> = {},
  how: Partial<Settings> = {},
): (edition: Edition) => Said {
  const counter = counterOf(stratifiedFrame(strata));
  const query = resolveQuery(counter, { ...askedByStratum, ...change });
  const result = standardised.analyse(counter, query, { ...processSettings, ...how });
  return (edition) => standardised.say(result, 'results', edition);
}

function cells(said: Said, group = 'Group'): Readonly<Record<string, Cell>> {
  const [table] = said.tables;
  const row = table?.rows.find(([label]) => label === group);
  return Object.fromEntries(
    (table?.columns ?? []).map(({ name }, index) => [name, row?.[index] ?? null]),
  );
}

/** 30 observed where 10 and 8 are expected; 25% in both strata. By Byar, 30 stand for 20.2 to 42.8. */
const strata: readonly StratumCounts[] = [
  ['a', 10, 40, 25, 100],
  ['b', 20, 80, 7, 70],
];

describe('standardised', () => {
  it('says what was observed against what was expected, and the rate at the mix of all', () => {
    const said = saying(strata)(restricted);
    expect(cells(said)).toMatchObject({
      observed: 30,
      expected: 18,
      ratio: 30 / 18,
      left_out: 0,
      direct_coverage: 1,
      value_status: '',
      note: '',
    });
    expect(said.sentences).toEqual([
      'Group: 30 events where 18 would be expected at the rates of Other in like cases (stratum), 1.67 times as many (the data fit anything from 1.12 to 2.38 times); its rate would be 25.0% (16.5% to 36.2%) if it had the same mix of stratum as all subjects.',
    ]);
    expect(cells(said, 'Other')).toMatchObject({ observed: '[z]', role: 'reference' });
  });

  it('withholds the rate of few events, with the mark for too few, and says so', () => {
    const said = saying([
      ['a', 2, 40, 25, 100],
      ['b', 3, 40, 7, 70],
    ])(restricted);
    expect(cells(said)).toMatchObject({
      direct_rate: '[u]',
      value_status: '[u]',
      note: 'too few to compare; standardised rate withheld: fewer than 10 events',
    });
    expect(said.sentences[0]).toContain('; no standardised rate: fewer than 10 events.');
  });

  it('withholds the rate of a group that has nobody where many others are', () => {
    const said = saying([...strata, ['c', 0, 0, 9, 40]])(restricted);
    expect(cells(said)).toMatchObject({ direct_rate: '[x]', direct_coverage: 290 / 330 });
    expect(cells(said)['note']).toBe(
      'standardised rate withheld: too many are in strata in which the group has nobody',
    );
  });

  it('takes the rates of all other known groups where the reference is everyone else', () => {
    const { tables } = saying(strata, { reference: 'all' })(restricted);
    expect(tables[0]?.caption).toBe(
      'result: yes, by side, standardised for stratum; among all subjects of cases; each group against all other known groups',
    );
    expect(tables[0]?.notes.join('\n')).toContain(
      'the rate that all other known groups together had in its stratum',
    );
  });

  it('has no limits, tests or talk of chance in a census', () => {
    const said = saying(strata, {}, { inference: 'census' })(restricted);
    expect(cells(said)).toMatchObject({
      ratio_low: '[z]',
      p_value: '[z]',
      direct_rate_high: '[z]',
    });
    expect(said.sentences[0]).toContain('1.67 times as many (counted, not estimated)');
  });

  it('draws the crude ratio beside observed over expected', () => {
    const [chart] = saying(strata)(restricted).charts;
    expect(chart?.chart).toMatchObject({
      kind: 'forest',
      rows: [{ label: 'Group', adjusted: { value: 30 / 18, note: '' } }],
    });
  });
});

describe('standardised, in public', () => {
  it('keeps the crude rate and hides what comes of a hidden count by stratum', () => {
    const say = saying(strata);
    const one = [...countsAsked(say)].find(([, { value }]) => value === 7)?.[0] ?? '';
    const said = say(hiding(new Set([one])));
    // The 7 are events of those held against: what is expected hangs on them, the direct rate not.
    expect(cells(said)).toMatchObject({
      events: 30,
      rate: 0.25,
      observed: '[c]',
      expected: '[c]',
      ratio_high: '[c]',
      p_value: '[c]',
      p_adjusted: '[c]',
      value_status: '[c]',
      note: 'observed against expected suppressed',
      direct_coverage: 1,
    });
    expect(said.sentences[0]).toMatch(
      /^Group: events against those expected are not shown, to protect people; its rate would be /,
    );
    expect(said.charts[0]?.chart).toMatchObject({
      finding: 'No group is large enough to be compared and may be shown.',
      rows: [{ adjusted: { value: null, note: '[c] not shown, to protect people' } }],
    });
  });

  it('says the same to the byte of data that differ in what is hidden alone', () => {
    const references = fc.constantFrom('Other', 'everyone-else');
    fc.assert(
      fc.property(strataThatDiffer, references, ([one, other], reference) => {
        const said = saidOfBoth(saying(one, { reference }), saying(other, { reference }));
        expect(said.left).toBe(said.right);
      }),
      { numRuns: 120 },
    );
  });

  it('asks in public for nothing that it did not ask for before, whatever was answered', () => {
    const say = saying(strata, { reference: 'all' });
    const before = countsAsked(say);
    const after = new Set<string>();
    say(answering(false, ({ key }) => after.add(key)));
    expect([...after].filter((key) => !before.has(key))).toEqual([]);
  });
});
