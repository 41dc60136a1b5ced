import { describe, expect, test } from 'vitest';
import { chartToHtml } from '../../../src/format/charts/html-chart.js';
import { swatch } from '../../../src/format/charts/palette.js';
import type { StackedChart, StackedRow } from '../../../src/format/charts/stacked-chart.js';
import { chartToSvgFile } from '../../../src/format/charts/svg-file.js';

const row = (
  label: string,
  shares: StackedRow['shares'],
  note = '',
  total: number | null = 40,
) => ({
  label,
  total,
  shares,
  note,
});
const chart: StackedChart = {
  kind: 'stacked',
  title: 'Outcomes by ethnicity',
  finding: 'No further action is the commonest.',
  axis: 'Share of allegations',
  unit: 'allegations',
  categories: ['No further action', 'Learning', 'Case to answer'],
  rows: [row('White', [0.5, 0.3, 0.2], '', 1138), row('Black', [0.96, 0.0004, 0.0396])],
};
const svg = chartToSvgFile(chart, 'a');

describe('a stacked chart', () => {
  test('puts the segments one after the other, together the whole width', () => {
    expect(svg).toContain('<rect x="0%" width="50%" height="28" fill="#12436D"/>');
    expect(svg).toContain('<rect x="50%" width="30%" height="28" fill="#28A197"/>');
    expect(svg).toContain('<rect x="80%" width="20%" height="28" fill="#801650"/>');
  });

  test('names the categories by letter in the legend and in the bar, with the number where it fits', () => {
    expect(svg).toContain('>A</text>\n<text x="48" y="14">No further action</text>');
    expect(svg).toContain('fill="#ffffff">A 50.0%</text>');
    expect(svg).toContain('fill="#0b0c0c">B 30.0%</text>');
  });

  test('says below the bar what did not fit in it, a tiny share not as zero', () => {
    expect(svg).toContain('>B\u00a00.04%; C\u00a04.0%</tspan>');
  });

  test('says how many beside the label', () => {
    expect(svg).toContain('>1,138 allegations</tspan>');
    expect(chartToHtml(chart, 'a')).toContain(
      '>White</tspan><tspan dx="10">1,138 allegations</tspan>',
    );
  });

  test('says which categories a group has none of, which is not the same as not shown', () => {
    const rows = [row('Asian', [1, 0, 0]), row('Mixed', [0.6, null, null], '[c] not shown')];
    const both = chartToSvgFile({ ...chart, rows }, 'a');
    expect(both).toContain('>none: B, C</tspan>');
    expect(both).toContain('>not shown: B, C</tspan>');
    expect(chartToHtml({ ...chart, rows }, 'a')).toContain(
      '>40 allegations, [c] not shown</tspan>',
    );
    expect(both.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(both).toMatch(/<rect x="60%" y="1" width="40%"[^>]*fill="#ffffff"/);
  });

  test('keeps the row of a group that is not drawn and says why', () => {
    const rows = [
      ...chart.rows,
      row('Other', null, '[u] too few', null),
      row('None', null, '', null),
    ];
    const html = chartToHtml({ ...chart, rows }, 'a');
    expect(html).toContain('>Other</tspan><tspan dx="10">[u] too few</tspan>');
    expect(html).toContain('>None</tspan><tspan dx="10">not shown</tspan>');
    expect(html.match(/ width="50%"/g)).toHaveLength(2);
  });

  test('with nothing shown has its rows and neither legend nor axis', () => {
    const empty = chartToSvgFile({ ...chart, rows: [row('Other', null, '[c]', null)] }, 'a');
    expect(empty).toContain('>Other</tspan><tspan dx="10">[c]</tspan>');
    expect(empty).not.toMatch(/Learning|100%</);
  });

  test('refuses shares that are not parts of one whole, or not one a category', () => {
    const of = (shares: readonly number[]) => () =>
      chartToSvgFile({ ...chart, rows: [row('White', shares)] }, 'a');
    expect(of([0.5, 0.3, 0.3])).toThrow(RangeError);
    expect(of([1.2, -0.1, -0.1])).toThrow(RangeError);
    expect(of([0.5, 0.5])).toThrow('The bar of "White" has not one share for each category.');
    expect(of([1 / 3, 1 / 3, 1 / 3])).not.toThrow();
  });
});

describe('the looks of the categories', () => {
  const looks = Array.from({ length: 18 }, (_, index) => swatch(index));

  test('are eighteen, of six colours and three patterns, each with a letter', () => {
    expect(new Set(looks.map(({ fill, pattern }) => `${fill} ${pattern}`)).size).toBe(18);
    expect(looks.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQR');
    expect([swatch(26).letter, swatch(27).letter, swatch(701).letter]).toEqual(['AA', 'AB', 'ZZ']);
  });

  /** Contrast of WCAG 2.2: relative luminances, each with 0.05 of light around them. */
  function contrast(one: string, other: string): number {
    const [dark, light] = [one, other].map(luminance).toSorted((a, b) => a - b);
    return (light! + 0.05) / (dark! + 0.05);
  }
  function luminance(colour: string): number {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  }

  test('let their text be read: at least 4.5 to 1', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 9);
    for (const { fill, text } of looks) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });

  test('are told apart without colour: patterned boxes have lines of white over them', () => {
    const categories = Array.from({ length: 13 }, (_, index) => `Category ${index}`);
    const rows = [
      row(
        'White',
        categories.map(() => 1 / 13),
      ),
    ];
    const patterned = chartToSvgFile({ ...chart, categories, rows }, 'a');
    expect(patterned.match(/overflow="hidden"><path [^>]*stroke="#ffffff"/g)).toHaveLength(14);
  });
});
