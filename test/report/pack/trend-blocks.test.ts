import { describe, expect, it } from 'vitest';
import { packTrend, type PackTrend } from '../../../src/disparity/pack-trend.js';
import type { TrendFigures } from '../../../src/disparity/pack-trend-figures.js';
import type { MultiplesChart } from '../../../src/format/charts/multiples-chart.js';
import type { Block } from '../../../src/format/document.js';
import type { Table } from '../../../src/format/table.js';
import { documentToHtml } from '../../../src/format/html.js';
import { trendBlocks } from '../../../src/report/pack/trend-blocks.js';
import { trendTables } from '../../../src/report/pack/trend-tables.js';
import { figuresOf, year } from '../../disparity/pack-figures.js';

const trendOf = (figures: readonly TrendFigures[]): PackTrend =>
  packTrend(figures, { level: 0.95, correction: 'holm', inference: 'process' });

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => ('text' in block ? block.text : 'items' in block ? block.items.join(' ') : ''))
    .join('\n');
}

const charts = (blocks: readonly Block[]): readonly MultiplesChart[] =>
  blocks.flatMap((block) =>
    block.kind === 'chart' && block.chart.kind === 'multiples' ? [block.chart] : [],
  );

function cell(table: Table | undefined, row: string, column: string): unknown {
  const place = table?.columns.findIndex(({ name }) => name === column) ?? -1;
  return table?.rows.find(([first]) => first === row)?.[place];
}

describe('the trend on a page', () => {
  it('says first what rises, in a plain sentence with its numbers', () => {
    const [heading, first] = trendBlocks(trendOf(year), 'public');
    expect(heading).toEqual({
      kind: 'heading',
      level: 3,
      id: 'complaints-trend',
      text: 'Trend over earlier packs',
    });
    expect(first).toEqual({
      kind: 'list',
      items: [
        // Limits: Miettinen and Nurminen's, tested in test/statistics/two-groups.test.ts.
        expect.stringMatching(
          /^Theme B rises by more than chance would explain: 41 of 270 cases \(15\.2%\) in 2026 Q4, 41 of 810 cases \(5\.1%\) before; 3\.00 times the share of before \(the data fit anything from \d\.\d\d to \d\.\d\d times\)\.$/,
        ) as string,
        expect.stringMatching(
          /^Theme C falls by more than chance would explain: 12 of 270/,
        ) as string,
      ],
    });
  });

  it('says that what was not found is not shown to be absent', () => {
    expect(textOf(trendBlocks(trendOf(year), 'public'))).toContain(
      'What was not found here is not shown to be absent',
    );
  });

  it('says why it is tested where the comparisons of the pack are read as a census', () => {
    const said = 'The trend is not: whether a number rises is asked of what produces the cases';
    const settings = { level: 0.95, correction: 'holm', inference: 'census' } as const;
    const census = packTrend(year, settings);
    expect(textOf(trendBlocks(census, 'public'))).toContain(said);
    const notes = trendTables(census).flatMap((table) => table.notes);
    expect(notes.join(' ')).toContain(said);
    expect(textOf(trendBlocks(trendOf(year), 'public'))).not.toContain('census');
  });

  it('says that nothing rises where nothing does', () => {
    const quiet = [0, 1, 2].map((quarter) => figuresOf(quarter, 270, { A: 120, B: 14 }));
    expect(textOf(trendBlocks(trendOf(quiet), 'public'))).toContain(
      'Of 2 themes tested, none rises by more than chance would explain.',
    );
  });

  it('draws a panel a theme, what rises first, with limits and the finding in words', () => {
    const [themes] = charts(trendBlocks(trendOf(year), 'public'));
    expect(themes?.panels.map(({ label, note }) => [label, note])).toEqual([
      ['Theme B', 'rises beyond chance'],
      ['Theme D', ''],
      ['Theme A', ''],
      ['Theme C', 'falls beyond chance'],
    ]);
    expect(themes?.finding).toBe(
      'Rises beyond chance: Theme B (15.2% in 2026 Q4, 5.1% before). Falls beyond chance: Theme C (4.4% in 2026 Q4, 12.2% before).',
    );
    expect(themes?.panels[0]?.points.map(({ signal }) => signal)).toEqual([
      null,
      null,
      null,
      'above',
    ]);
    expect(themes?.scales).toBe('own');
  });

  it('leaves a gap in every panel where there is no pack, and says so', () => {
    const blocks = trendBlocks(trendOf([year[0]!, year[2]!, year[3]!]), 'public');
    const [themes] = charts(blocks);
    expect(themes?.periods).toEqual(['2026 Q1', '2026-04-01 to 2026-06-30', '2026 Q3', '2026 Q4']);
    expect(themes?.panels[0]?.points[1]).toMatchObject({ value: null, note: 'no pack' });
    expect(textOf(blocks)).toContain('There is no pack between 2026 Q1 and 2026 Q3 (91 days)');
  });

  it.each([1, 2])('warns with %i periods, and calls nothing a rise', (count) => {
    const blocks = trendBlocks(trendOf(year.slice(4 - count)), 'public');
    const [, callout] = blocks;
    expect(callout).toMatchObject({ kind: 'callout' });
    expect(textOf(blocks)).toContain('No trend may be read before three');
    expect(charts(blocks)).toEqual([]);
    expect(textOf(blocks)).not.toContain('beyond chance');
  });

  it('says when periods are of unequal length, and how many numbers are hidden', () => {
    const half = { label: 'first half', from: '2026-01-01', to: '2026-06-30' };
    const figures = [{ ...figuresOf(0, 540, { A: null, B: 27 }), period: half }, ...year.slice(2)];
    const text = textOf(trendBlocks(trendOf(figures), 'public'));
    expect(text).toContain('The periods are of unequal length (92 to 181 days)');
    expect(text).toContain('1 of the numbers in these packs is not shown');
  });

  it('tells of new names and of those that are gone', () => {
    const before = [0, 1, 2].map((quarter) => figuresOf(quarter, 270, { A: 120, O: 30 }));
    const trend = trendOf([...before, figuresOf(3, 270, { A: 120, N: 30 })]);
    expect(textOf(trendBlocks(trend, 'public'))).toContain(
      'there were none before, so look whether it is a new name or code',
    );
    expect(trendTables(trend)[0]?.notes).toContain(
      'New in the latest period: Theme N. No longer listed: Theme O. Where one is another under a new name or code, neither has changed.',
    );
  });

  it('refuses figures of the other edition', () => {
    expect(() => trendBlocks(trendOf(year), 'restricted')).toThrow(RangeError);
  });

  it('makes a page', () => {
    const blocks = trendBlocks(trendOf(year), 'public');
    const html = documentToHtml({ title: 'Pack', marking: 'Public edition', blocks });
    expect(html).toContain('Theme B rises by more than chance would explain');
  });
});

describe('the tables of a trend', () => {
  const hiding = year.map((figures, place) =>
    place === 3 ? figuresOf(3, 270, { A: 119, B: 41, C: 12, D: null }) : figures,
  );

  it('are by theme, by period, and overall', () => {
    expect(trendTables(trendOf(year)).map(({ name }) => name)).toEqual([
      'complaints-trend-themes',
      'complaints-trend-series',
      'complaints-trend-overall',
    ]);
  });

  it('have a value_status, which marks what is hidden', () => {
    const tables = trendTables(trendOf(hiding));
    for (const { columns } of tables) {
      expect(columns.map(({ name }) => name)).toContain('value_status');
    }
    const [themes] = tables;
    expect(cell(themes, 'Theme B', 'value_status')).toBe('');
    expect(cell(themes, 'Theme B', 'latest_share')).toBe(41 / 270);
    for (const column of ['latest_cases', 'latest_share', 'ratio', 'p_value', 'value_status']) {
      expect(cell(themes, 'Theme D', column)).toBe('[c]');
    }
    expect(cell(themes, 'Theme D', 'finding')).toBe('not compared');
  });

  it('have the number of each period and its limits', () => {
    const series = trendTables(trendOf(hiding))[1];
    const rows = series?.rows.filter(([, name]) => name === 'Theme D') ?? [];
    const events = series?.columns.findIndex(({ name }) => name === 'events') ?? -1;
    expect(rows.map((row) => row[events])).toEqual([9, 11, 12, '[c]']);
    const status = series?.columns.findIndex(({ name }) => name === 'value_status') ?? -1;
    expect(rows.map((row) => row[status])).toEqual(['', '', '', '[c]']);
  });
});
