import { describe, expect, test } from 'vitest';
import type { ChartEstimate, ForestChart } from '../../../src/format/charts/forest-chart.js';
import { chartToHtml } from '../../../src/format/charts/html-chart.js';
import { chartToSvgFile } from '../../../src/format/charts/svg-file.js';

const none = (note: string): ChartEstimate => ({ value: null, low: null, high: null, note });
const row = (label: string, crude: ChartEstimate, adjusted: ChartEstimate | null = null) => ({
  label,
  crude,
  adjusted,
});
const chart: ForestChart = {
  kind: 'forest',
  title: 'Case to answer against White officers',
  finding: 'Black officers: 2.00 times.',
  axis: 'Ratio of rates (log scale)',
  reference: 'same as White',
  crude: 'As recorded',
  adjusted: null,
  rows: [
    row('White (reference)', none('reference group')),
    row('Black', { value: 2, low: 1, high: 4, note: '' }),
    row('Mixed', none('[c] not shown, to protect people')),
    row('Other', none('')),
  ],
};
const oneRow = (crude: ChartEstimate): string =>
  chartToSvgFile({ ...chart, rows: [row('Asian', crude)] }, 'one');

const leftArrow = 'd="M-9 0L0-6V6Z"';
const rightArrow = 'd="M9 0L0-6V6Z"';
const circle = 'd="M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z"';
const diamond = 'd="M0-8L8 0L0 8L-8 0Z"';

describe('a forest chart', () => {
  test('puts ratios on a log axis: of 0.5 to 4, 1 is a third and 2 two thirds of the way', () => {
    const svg = chartToSvgFile(chart, 'ratios');
    expect(svg).toContain('<line x1="33.333%" x2="100%"');
    expect(svg).toContain(`<svg x="66.667%" y="10" overflow="visible"><g><path ${circle}`);
    const ticks = [...svg.matchAll(/y="22" text-anchor="[a-z]+">([^<]*)</g)].map((tick) => tick[1]);
    expect(ticks).toEqual(['0.5', '1', '2', '4']);
  });

  test('draws the line at 1 strongest and names it in words', () => {
    const svg = chartToSvgFile(chart, 'ratios');
    expect(svg.match(/<line x1="33.333%" x2="33.333%"[^>]*stroke-width="2"/g)).toHaveLength(1);
    expect(svg).toContain('>Line at 1: same as White</text>');
  });

  test('has the numbers beside the marks', () => {
    expect(chartToHtml(chart, 'a')).toContain(
      '>Black</tspan><tspan dx="10">2.00 (1.00 to 4.00)</tspan>',
    );
    expect(chartToSvgFile(chart, 'a')).toContain('>2.00 (1.00 to 4.00)</tspan>');
  });

  test('keeps the row of what is not shown and says why, without a mark', () => {
    const svg = chartToHtml(chart, 'a').split('on-wide')[0]!;
    expect(svg).toContain('>[c] not shown, to protect people</tspan>');
    expect(svg).toContain('>Other</tspan><tspan dx="10">not shown</tspan>');
    expect(svg.match(/<path d="M-6 0a6/g)).toHaveLength(1);
  });

  test('draws an open end as an arrow to the edge and says that there is no limit', () => {
    const svg = oneRow({ value: 3, low: 1.2, high: Infinity, note: '' });
    expect(svg).toContain(rightArrow);
    expect(svg).not.toContain(leftArrow);
    expect(svg).toContain('3.00 (1.20 to no');
    const both = oneRow({ value: 1, low: 0, high: Infinity, note: '' });
    expect([both.includes(leftArrow), both.includes(rightArrow)]).toEqual([true, true]);
    expect(both).toContain('<line x1="0%" x2="100%"');
  });

  test('draws a ratio of 0 or without end as a hollow mark within the edge', () => {
    const hollow = `<path ${circle} fill="#ffffff" stroke="#12436D"`;
    expect(oneRow({ value: 0, low: 0, high: 2, note: '' })).toContain(
      `<svg x="0%" y="10" overflow="visible"><g transform="translate(9 0)">${hollow}`,
    );
    const without = oneRow({ value: Infinity, low: 1.2, high: Infinity, note: '' });
    expect(without).toContain(
      `<svg x="100%" y="10" overflow="visible"><g transform="translate(-9 0)">${hollow}`,
    );
    expect(without).toContain('no finite ratio');
  });

  test('leaves a limit twentyfold beyond every ratio to an arrow', () => {
    expect(oneRow({ value: 1.1, low: 0.001, high: 3, note: '' })).toContain(leftArrow);
    expect(oneRow({ value: 0.01, low: 0.001, high: 3, note: '' })).not.toContain(leftArrow);
  });

  test('tells the crude and the adjusted ratio apart by the shape of the mark', () => {
    const both: ForestChart = {
      ...chart,
      adjusted: 'Adjusted for rank band',
      rows: [
        row(
          'Black',
          { value: 2, low: 1, high: 4, note: '' },
          { value: 1.4, low: 0.8, high: 2.4, note: 'two strata dropped' },
        ),
        row('Asian', none('[u] too few to compare'), none('[u] too few to compare')),
      ],
    };
    const svg = chartToSvgFile(both, 'ratios');
    const shapeBefore = (words: string) =>
      [circle, diamond].filter((shape) => svg.split(words)[0]!.split('<g').at(-1)!.includes(shape));
    expect(shapeBefore('>As recorded<')).toEqual([circle]);
    expect(shapeBefore('>Adjusted for rank band<')).toEqual([diamond]);
    expect(shapeBefore('>2.00 (1.00 to 4.00)<')).toEqual([circle]);
    expect(shapeBefore('>1.40 (0.80 to')).toEqual([diamond]);
    expect(svg.match(/too few/g)).toHaveLength(1);
  });

  test('keeps the order of the rows', () => {
    const order = [...chartToSvgFile(chart, 'a').matchAll(/bold">(White|Black|Mixed|Other)/g)];
    expect(order.map((label) => label[1])).toEqual(['White', 'Black', 'Mixed', 'Other']);
  });

  test('with nothing shown has its rows and no axis', () => {
    const svg = chartToSvgFile({ ...chart, rows: [row('Mixed', none('[c]'))] }, 'a');
    expect(svg).toContain('>Mixed</tspan><tspan dx="10">[c]</tspan>');
    expect(svg).not.toMatch(/<line|<path|log scale/);
  });
});
