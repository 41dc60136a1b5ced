import { describe, expect, test } from 'vitest';
import { chartToHtml } from '../../../src/format/charts/html-chart.js';
import type { MultiplesChart, MultiplesPoint } from '../../../src/format/charts/multiples-chart.js';
import { chartToSvgFile } from '../../../src/format/charts/svg-file.js';
import { elementsOf, parseMarkup, textOf } from './markup.js';

const point = (value: number | null, more: Partial<MultiplesPoint> = {}): MultiplesPoint => ({
  value,
  lower: null,
  centre: null,
  upper: null,
  signal: null,
  note: '',
  ...more,
});
const limits = { lower: 2, centre: 10, upper: 18 };
const chart: MultiplesChart = {
  kind: 'multiples',
  title: 'Allegations by theme',
  finding: 'Use of force rose.',
  up: 'Allegations a quarter',
  measure: 'count',
  periods: ['Q1', 'Q2', 'Q3', 'Q4'],
  panels: [
    {
      label: 'Use of force',
      note: '',
      points: [
        point(10, limits),
        point(11, limits),
        point(30, { ...limits, signal: 'above', note: 'above the upper limit' }),
        point(1, { ...limits, signal: 'below', note: 'below the lower limit' }),
      ],
    },
    {
      label: 'Custody',
      note: 'first counted this year',
      points: [point(4), point(null, { note: '[c] not shown' }), point(5), point(6)],
    },
  ],
};
const html = chartToHtml(chart, 'a');
const panels = html.split('role="img"').slice(1);

describe('small multiples', () => {
  test('have the same axes in every panel, and the panels in their order', () => {
    const ticks = panels.map((panel) =>
      [...panel.matchAll(/<text x="-6" [^>]*>([^<]*)</g)].map((tick) => tick[1]),
    );
    expect(ticks.slice(0, 2)).toEqual([
      ['0', '10', '20', '30'],
      ['0', '10', '20', '30'],
    ]);
    const names = [...html.matchAll(/-title">Allegations by theme: ([^<]*)</g)];
    expect(names.map((name) => name[1])).toEqual(['Use of force', 'Custody']);
  });

  test('have an axis each where they are asked to, and say so', () => {
    const own = chartToHtml({ ...chart, scales: 'own' }, 'a')
      .split('role="img"')
      .slice(1);
    const ticks = own.map((panel) =>
      [...panel.matchAll(/<text x="-6" [^>]*>([^<]*)</g)].map((tick) => tick[1]),
    );
    expect(ticks.slice(0, 2)).toEqual([
      ['0', '10', '20', '30'],
      ['0', '2', '4', '6'],
    ]);
    expect(own[2]).toContain('Each has a scale of its own, from 0.');
  });

  test('put a value in the middle of its period and on the axis from 0', () => {
    expect(panels[0]).toContain('<svg x="62.5%" y="0" overflow="visible"><path d="M0-7.5');
    expect(panels[0]).toContain('<svg x="12.5%" y="73.33" overflow="visible">');
  });

  test('draw limits as level lines, and break the line of values where one is not shown', () => {
    expect(panels[0]).toMatch(/<path d="M0 44L1000 44"[^>]*stroke-dasharray="4 3"/);
    expect(panels[0]).toMatch(/<path d="M0 73\.33L1000 73\.33"[^>]*stroke="#757a7e"/);
    expect(panels[1]).toContain('<path d="M125 95.33M625 91.67L875 88"');
    expect(panels[1]).not.toContain('stroke-dasharray');
  });

  test('mark signals by shape and name them in words with their numbers', () => {
    expect(panels[0]!.match(/<path d="M0-7.5L7.5 5.5H-7.5Z"/g)).toHaveLength(2);
    expect(panels[0]!.match(/<path d="M0 7.5L7.5-5.5H-7.5Z"/g)).toHaveLength(2);
    expect(panels[0]).toContain('>Above the upper limit: 30');
    expect(panels[0]).toContain('stroke-linejoin="round">30</text>');
  });

  test('say the latest value, what is not shown and why, and the note of the panel', () => {
    const [, text] = elementsOf(parseMarkup(html)).filter(({ name }) => name === 'desc');
    expect(textOf(text!)).toBe('Latest: 6 in Q4; first counted this year; Q2: [c] not shown');
    for (const words of ['Latest: 6 in Q4', 'first counted this year', 'Q2: [c] not shown']) {
      expect(panels[1]).toContain(`>${words}</t`);
    }
  });

  test('explain only the marks and lines that are there', () => {
    expect(panels[2]).toContain('How to read these charts');
    expect(panels[2]).toContain('above the upper limit');
    expect(panels[2]).not.toContain('run on one side');
    expect(chartToHtml({ ...chart, panels: chart.panels.slice(1) }, 'a')).not.toContain('How to');
  });

  test('keep the panel of a theme that is not shown, without a plot', () => {
    const points = chart.periods.map(() => point(null, { note: '[c] not shown' }));
    const hidden = chartToHtml(
      { ...chart, panels: [{ label: 'Custody', note: '[c] not shown', points }] },
      'a',
    );
    expect(hidden).toContain('>Custody</tspan>');
    expect(hidden.match(/\[c\] not shown/g)).toHaveLength(2);
    expect(hidden).not.toMatch(/<line|<path/);
  });

  test('stand three abreast in a file', () => {
    const five = chart.panels.concat(chart.panels, chart.panels.slice(0, 1));
    const file = chartToSvgFile({ ...chart, panels: five }, 'a');
    const places = [...file.matchAll(/<svg x="(\d+)" width="1\d\d" height="\d+" overflow/g)];
    expect(places.map((place) => Number(place[1]))).toEqual([26, 253, 480, 26, 253]);
  });

  test('refuse a panel without one point for each period', () => {
    const panel = { label: 'Custody', note: '', points: [point(1)] };
    expect(() => chartToHtml({ ...chart, panels: [panel] }, 'a')).toThrow(
      'The panel of "Custody" has not one point for each period.',
    );
  });
});
