import { describe, expect, it } from 'vitest';
import { counterOf } from '../../../src/disparity/counter.js';
import { resolveQuery } from '../../../src/disparity/query.js';
import type { Settings } from '../../../src/disparity/settings.js';
import type { StagesByGroup } from '../../../src/disparity/stages-by-group.js';
import { withStages } from '../../../src/disparity/stages.js';
import type { IntervalChart } from '../../../src/format/charts/interval-chart.js';
import type { Table } from '../../../src/format/table.js';
import type { Frame } from '../../../src/frame/frame.js';
import { stages } from '../../../src/report/analyses/stages.js';
import { plain, usual } from '../../disparity/compare.js';
import { smallFrame } from '../../disparity/small-frame.js';
import { stagedFrame, times } from '../../disparity/staged-frame.js';
import { hiding, restricted, saidOfBoth } from '../editions.js';

type Ends = readonly [recorded: number, assessed: number, toAnswer: number, sanctioned: number];
type Counts = Readonly<Record<string, Ends>>;

/** How many units of each group had each of the four as their last stage. */
const counts: Counts = {
  W1: [100, 40, 30, 30],
  B1: [20, 15, 18, 27],
  A1: [12, 6, 5, 5],
  'Not stated': [10, 5, 3, 2],
};

function made(groups: Counts, unassessed = 4): Frame {
  return stagedFrame(
    Object.entries(groups).flatMap(([ethnicity, [recorded, assessed, toAnswer, sanctioned]]) => {
      const one = { ethnicity, recorded: 'yes' };
      const lost = ethnicity === 'B1' ? unassessed : 0;
      return [
        ...times(recorded, { ...one, severity: 'NEITHER', outcome: 'NFA' }),
        ...times(assessed, { ...one, severity: 'M', outcome: 'NFA' }),
        ...times(toAnswer, { ...one, severity: 'M', outcome: 'PEN' }),
        ...times(sanctioned - lost, { ...one, severity: 'GM', outcome: 'MC' }),
        ...times(lost, { ...one, severity: 'Not stated', outcome: 'MC' }),
      ];
    }),
  );
}

function stagesOf(frame: Frame, settings: Partial<Settings> = {}): StagesByGroup | null {
  const counter = counterOf(withStages(frame));
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['MC'],
    group: 'ethnicity',
    reference: 'W1',
  });
  return stages.analyse(counter, query, { ...usual, ...settings });
}

const result = stagesOf(made(counts));
const said = stages.say(result, 'misconduct', restricted);
const [table] = said.tables as readonly [Table];

function column({ columns, rows }: Table, name: string): readonly unknown[] {
  const place = columns.findIndex((candidate) => candidate.name === name);
  if (place === -1) throw new Error(`no column ${name}`);
  return rows.map((row) => row[place]);
}

describe('the table of stages', () => {
  it('has the groups of each stage one below the other, and last the whole way', () => {
    expect(table.name).toBe('misconduct-stages');
    expect(table.caption).toBe(
      'Stage by stage: subjects of cases that reached each stage, of those that reached the one before, by Officer ethnicity, scheme 18+1; reference group White British',
    );
    expect(table.columns.slice(0, 4).map(({ name, label }) => [name, label])).toEqual([
      ['stage', 'Stage'],
      ['group', 'Group'],
      ['events', 'Reached the stage'],
      ['members', 'Reached the stage before'],
    ]);
    expect(table.rows).toHaveLength(25);
    expect(table.rows.slice(5, 10).map((row) => row.slice(0, 4))).toEqual([
      ['Assessed as misconduct', 'White British', 100, 200],
      ['Assessed as misconduct', 'Indian', 16, 28],
      ['Assessed as misconduct', 'Caribbean', 60, 80],
      ['Assessed as misconduct', 'Not stated', 10, 20],
      ['Assessed as misconduct', 'Total', 186, 328],
    ]);
    expect(table.rows.slice(-5).map((row) => row.slice(0, 4))).toEqual([
      ['From everybody to: Sanction', 'White British', 30, 200],
      ['From everybody to: Sanction', 'Indian', 5, 28],
      ['From everybody to: Sanction', 'Caribbean', 27, 80],
      ['From everybody to: Sanction', 'Not stated', 2, 20],
      ['From everybody to: Sanction', 'Total', 64, 328],
    ]);
    expect(column(table, 'stage_code').at(-1)).toBe('overall');
  });

  it('corrects all stages as one family, without those that everybody reaches', () => {
    const pValues = column(table, 'p_value');
    const adjusted = column(table, 'p_adjusted');
    expect(pValues[2]).toBe('[z]');
    expect(adjusted[2]).toBe('[z]');
    // Eight comparisons that can differ: two groups at three stages and over the whole way.
    expect(adjusted[7]).toBeCloseTo(8 * 0.0001378537545612421, 12);
  });

  it('says how many reached a stage only by reaching a later one', () => {
    expect(table.notes).toContain(
      '4 of the subjects of cases count as having reached "Assessed as misconduct" only because they reached a later stage: its own field does not say so.',
    );
    expect(table.notes.join('\n')).not.toContain('count as having reached "Recorded"');
  });

  it('says a sentence a stage and group, those first that differ by more than chance', () => {
    expect(said.sentences).toHaveLength(20);
    expect(said.sentences.slice(0, 2)).toEqual([
      'Assessed as misconduct, of subjects of cases that reached "Recorded". Caribbean: 60 of 80 (75.0%); 1.50 times as likely as White British; the data fit anything from 1.23 to 1.80 times.',
      'From everybody to: Sanction, of all subjects of cases. Caribbean: 27 of 80 (33.8%); 2.25 times as likely as White British; the data fit anything from 1.43 to 3.50 times.',
    ]);
  });

  it('draws the rates of each stage', () => {
    expect(said.charts.map(({ name }) => name)).toEqual([
      'misconduct-stages-recorded',
      'misconduct-stages-assessed',
      'misconduct-stages-case-to-answer',
      'misconduct-stages-sanction',
      'misconduct-stages-overall',
    ]);
    const chart = said.charts[1]?.chart as IntervalChart;
    expect(chart.title).toBe('Assessed as misconduct, by officer ethnicity: rates with intervals');
    expect(chart.axis).toBe('Share of subjects of cases that reached "Recorded"');
    expect(chart.finding).toBe(said.sentences[0]);
    expect(chart.points.map(({ label, value }) => [label, value])).toEqual([
      ['White British (reference)', 0.5],
      ['Indian', 16 / 28],
      ['Caribbean', 0.75],
      ['Not stated', 0.5],
    ]);
  });

  it('has a narrower table for a page', () => {
    expect(said.pageTables?.[0]?.rows[7]?.slice(0, 7)).toEqual([
      'Assessed as misconduct',
      'Caribbean',
      60,
      80,
      '75.0% (64.5% to 83.2%)',
      '1.50 (1.23 to 1.80)',
      '',
    ]);
  });
});

it('says nothing where the row schema has no stages', () => {
  expect(stages.say(stagesOf(smallFrame([['W1', 'MC', 3]])), 'x', restricted)).toEqual({
    tables: [],
    charts: [],
    sentences: [],
  });
});

it('names a stage that the export has no column for', () => {
  const frame = stagedFrame(times(30, { ethnicity: 'W1', outcome: 'MC', recorded: 'yes' }));
  const { tables } = stages.say(stagesOf(frame), 'x', restricted);
  expect(tables[0]?.notes).toContain(
    'Left out, as the export has no column for it: Assessed as misconduct.',
  );
});

it('counts and does not estimate for a census', () => {
  const census = stages.say(stagesOf(made(counts), { inference: 'census' }), 'x', restricted);
  expect(census.sentences).toContain(
    'Assessed as misconduct, of subjects of cases that reached "Recorded". Caribbean: 60 of 80 (75.0%); 1.50 times as likely as White British (counted, not estimated).',
  );
});

describe('the public edition of stages', () => {
  it('hides the implied number and the comparison with a hidden reference', () => {
    const implied = result?.steps[1]?.implied?.key ?? '';
    const reference = result?.steps[3]?.comparison.rows[0]?.events.key ?? '';
    const open = stages.say(result, 'x', hiding(new Set([implied, reference])));
    expect(open.tables[0]?.notes).toContain(
      'How many subjects of cases count as having reached "Assessed as misconduct" only because they reached a later stage is not shown, to protect people.',
    );
    expect(column(open.tables[0]!, 'ratio').slice(15, 19)).toEqual(['[c]', '[c]', '[c]', '[z]']);
    expect(column(open.tables[0]!, 'rate').slice(15, 17)).toEqual(['[c]', 10 / 20]);
  });

  it.each([
    ['a sanction of a small group', { ...counts, A1: [12, 6, 6, 4] as Ends }, 4],
    [
      'two groups that change places',
      { ...counts, A1: [12, 6, 4, 6] as Ends, B1: [20, 15, 19, 26] as Ends },
      4,
    ],
    ['the reference', { ...counts, W1: [100, 40, 20, 40] as Ends }, 4],
    ['what is not known', { ...counts, 'Not stated': [9, 5, 3, 2] as Ends }, 4],
    ['how many are implied', counts, 1],
  ] as const)('does not change to the byte with what is hidden: %s', (_, changed, unassessed) => {
    const both = saidOfBoth(
      (edition) => stages.say(result, 'x', edition),
      (edition) => stages.say(stagesOf(made(changed, unassessed)), 'x', edition),
    );
    expect(both.hidden.size).toBeGreaterThan(0);
    expect(both.left).toBe(both.right);
  });
});
