import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterOf } from '../../../src/disparity/counter.js';
import { resolveQuery, type Asked } from '../../../src/disparity/query.js';
import type { Settings } from '../../../src/disparity/settings.js';
import type { Frame } from '../../../src/frame/frame.js';
import type { Cell } from '../../../src/format/table.js';
import { adjusted } from '../../../src/report/analyses/adjusted.js';
import type { Said } from '../../../src/report/analyses/analysis.js';
import type { Edition } from '../../../src/report/edition.js';
import {
  admissions,
  askedByStratum,
  deathSentences,
  kidneyStones,
  processSettings,
  rabbits,
  strataThatDiffer,
  stratifiedFrame,
} from '../../disparity/stratified-frames.js';
import { answering, countsAsked, hiding, restricted, saidOfBoth } from '../editions.js';

function saying(
  frame: Frame,
  change: Partial<Asked> = {},
  how: Partial<Settings> = {},
): (edition: Edition) => Said {
  const counter = counterOf(frame);
  const query = resolveQuery(counter, { ...askedByStratum, ...change });
  const result = adjusted.analyse(counter, query, { ...processSettings, ...how });
  return (edition) => adjusted.say(result, 'results', edition);
}

function cells(said: Said, group = 'Group'): Readonly<Record<string, Cell>> {
  const [table] = said.tables;
  const row = table?.rows.find(([label]) => label === group);
  return Object.fromEntries(
    (table?.columns ?? []).map(({ name }, index) => [name, row?.[index] ?? null]),
  );
}

describe('adjusted', () => {
  it('applies when there is a field to adjust for', () => {
    const query = resolveQuery(counterOf(stratifiedFrame(admissions)), askedByStratum);
    expect(adjusted.applies(query)).toBe(true);
    expect(adjusted.applies({ ...query, adjustFor: [] })).toBe(false);
  });

  it('says of Berkeley that the crude ratio is the other way round, and that the strata differ', () => {
    const said = saying(stratifiedFrame(admissions))(restricted);
    expect(cells(said)['alarm']).toBe(
      'REVERSED: the crude ratio says less likely (0.68), within like cases it is the other way (1.06)',
    );
    expect(said.sentences).toEqual([
      'Group: before adjusting, 0.68 times as likely as Other; among subjects alike in stratum, 1.06 times as likely, no difference that could be told from chance (the data fit anything from 0.97 to 1.15 times). REVERSED: the crude ratio says less likely (0.68), within like cases it is the other way (1.06). The strata differ among themselves by more than chance, so that no one figure stands for all of them.',
    ]);
  });

  it('raises the alarm for kidney stones and for Florida, there beyond chance', () => {
    const stones = saying(stratifiedFrame(kidneyStones))(restricted);
    expect(cells(stones)['alarm']).toBe(
      'REVERSED: the crude ratio says less likely (0.94), within like cases it is the other way (1.07)',
    );
    const [florida] = saying(stratifiedFrame(deathSentences))(restricted).sentences;
    expect(florida).toBe(
      'Group: before adjusting, 1.40 times as likely as Other; among subjects alike in stratum, 0.48 times as likely (the data fit anything from 0.26 to 0.86 times). REVERSED: the crude ratio says more likely (1.40), within like cases it is the other way (0.48).',
    );
  });

  it('says when adjusting moves a ratio by more than a tenth, and when it does nothing of note', () => {
    const moved = saying(
      stratifiedFrame([
        ['a', 40, 100, 60, 300],
        ['b', 10, 100, 5, 100],
      ]),
    )(restricted);
    expect(cells(moved)['alarm']).toBe('moved by more than a tenth');
    expect(moved.sentences[0]).toContain('Adjusting moves the ratio by more than a tenth, from');
    const same = saying(
      stratifiedFrame([
        ['a', 20, 100, 20, 100],
        ['b', 10, 100, 10, 100],
      ]),
    )(restricted);
    expect(cells(same)['alarm']).toBe('none');
    expect(same.sentences).toEqual([
      'Group: before adjusting, about as likely as Other; among subjects alike in stratum, about as likely, no difference that could be told from chance (the data fit anything from 0.63 to 1.59 times).',
    ]);
  });

  it('says which strata are dropped, why, and how many are in them', () => {
    const said = saying(stratifiedFrame([...rabbits, ['5', 3, 7, 0, 0], ['6', 0, 0, 1, 9]]))(
      restricted,
    );
    expect(cells(said)).toMatchObject({
      strata_used: 3,
      strata_dropped: 4,
      dropped_members: 15,
      dropped_comparators: 19,
      dropped: '1/8: no events; 4: events only; 5: empty comparator; 6: empty group',
      test: 'exact conditional',
      note: 'strata sparse: exact odds ratio and p-value',
    });
  });

  it('names outcome, grouping, fields, denominator and reference in its caption', () => {
    const { tables } = saying(stratifiedFrame(admissions))(restricted);
    expect(tables.map(({ name, caption }) => [name, caption])).toEqual([
      [
        'results-adjusted',
        'result: yes, by side, adjusted for stratum; among all subjects of cases; reference group Other',
      ],
      [
        'results-strata',
        'result: yes, by side, by strata of stratum; among all subjects of cases; reference group Other',
      ],
    ]);
  });

  it('holds against everyone else where all are asked for, and says so', () => {
    const { tables } = saying(stratifiedFrame(admissions), { reference: 'all' })(restricted);
    expect(tables[0]?.caption).toMatch(/; each group against all other known groups$/);
    expect(tables[0]?.notes.join('\n')).toContain('here each is held against everyone else');
  });

  it('corrects p-values for the number of groups compared', () => {
    const said = saying(stratifiedFrame(deathSentences), { reference: 'everyone-else' })(
      restricted,
    );
    // The two groups are each other's everyone else: one p-value twice, and by Holm its double.
    expect(cells(said)['p_value']).toBeCloseTo(0.0160639895966802, 12);
    expect(cells(said)['p_adjusted']).toBeCloseTo(2 * 0.0160639895966802, 12);
    expect(cells(said, 'Other')['p_adjusted']).toBe(cells(said)['p_adjusted']);
  });

  it('has no limits, tests or talk of chance in a census', () => {
    const said = saying(stratifiedFrame(admissions), {}, { inference: 'census' })(restricted);
    expect(cells(said)).toMatchObject({ ratio_low: '[z]', p_value: '[z]', homogeneity: '[z]' });
    expect(said.sentences[0]).toContain('1.06 times as likely (counted, not estimated). REVERSED');
    expect(said.tables[0]?.notes.join('\n')).not.toContain('intervals are at');
  });

  it('shows crude and adjusted marks in one chart', () => {
    const [chart] = saying(stratifiedFrame(admissions))(restricted).charts;
    expect(chart).toMatchObject({
      name: 'results-adjusted',
      chart: {
        kind: 'forest',
        crude: 'Crude',
        adjusted: 'Adjusted',
        reference: 'same rate as Other',
      },
    });
  });
});

describe('adjusted, in public', () => {
  it('makes no table by stratum, and asks about the counts of every stratum all the same', () => {
    const say = saying(stratifiedFrame(admissions));
    const asked = countsAsked(say);
    expect(say(hiding(new Set())).tables.map(({ name }) => name)).toEqual(['results-adjusted']);
    // Four of the whole, and four of each of six strata.
    expect(asked.size).toBe(4 + 6 * 4);
  });

  it('keeps the crude ratio and hides all that is adjusted where one count by stratum is hidden', () => {
    const say = saying(stratifiedFrame(admissions));
    const one = [...countsAsked(say)].find(([, { value }]) => value === 17)?.[0] ?? '';
    const said = say(hiding(new Set([one])));
    expect(cells(said)).toMatchObject({
      events: 557,
      ratio: '[c]',
      difference_low: '[c]',
      p_value: '[c]',
      alarm: '[c]',
      strata_used: '[c]',
      dropped: '[c]',
      value_status: '[c]',
      sentence: 'Group: the adjusted comparison is not shown, to protect people.',
    });
    expect(cells(said)['crude_ratio']).toBeCloseTo(0.681829843563068, 12);
    expect(said.charts[0]?.chart).toMatchObject({
      finding: 'No adjusted ratio can be given.',
      rows: [{ adjusted: { value: null, note: '[c] not shown, to protect people' } }],
    });
  });

  it('asks in public for nothing that it did not ask for before, whatever was answered', () => {
    const say = saying(stratifiedFrame(rabbits), { reference: 'all' });
    const before = countsAsked(say);
    const after = new Set<string>();
    say(answering(false, ({ key }) => after.add(key)));
    expect([...after].filter((key) => !before.has(key))).toEqual([]);
  });

  it('says the same to the byte of data that differ in what is hidden alone', () => {
    const references = fc.constantFrom('Other', 'everyone-else');
    fc.assert(
      fc.property(strataThatDiffer, references, ([one, other], reference) => {
        const said = saidOfBoth(
          saying(stratifiedFrame(one), { reference }),
          saying(stratifiedFrame(other), { reference }),
        );
        expect(said.left).toBe(said.right);
      }),
      { numRuns: 120 },
    );
  });

  it('tells the one group what it hides of the other', () => {
    const units = (black: number): Frame => threeGroups(black);
    const asked = { group: 'ethnicity', reference: 'W1' };
    const said = saidOfBoth(saying(units(3), asked), saying(units(7), asked));
    expect(said.left).toBe(said.right);
    expect(said.hidden.size).toBe(2);
    expect(said.left).toContain('Indian: before adjusting');
    expect(said.left).toContain('Caribbean: the adjusted comparison is not shown');
  });
});

/** Groups of 40 in each of two strata; `black` of the Caribbean ones in the first had the event. */
function threeGroups(black: number): Frame {
  const frame = stratifiedFrame([
    ['a', black, 40, 12, 40],
    ['b', 14, 40, 10, 40],
    ['a', 15, 40, 0, 0],
    ['b', 17, 40, 0, 0],
  ]);
  const codes = (index: number, side: string): string =>
    side === 'Other' ? 'W1' : index < 160 ? 'B1' : 'A1';
  return {
    ...frame,
    units: frame.units.map((unit, index) => ({
      ...unit,
      values: { ...unit.values, ethnicity: codes(index, unit.values['side'] ?? '') },
    })),
  };
}
