import { describe, expect, test } from 'vitest';
import { chartToHtml } from '../../../src/format/charts/html-chart.js';
import type { IntervalChart } from '../../../src/format/charts/interval-chart.js';

const chart: IntervalChart = {
  kind: 'interval',
  measure: 'rate',
  title: 'No further action by ethnicity',
  finding: 'The intervals overlap.',
  axis: 'Share of officers',
  points: [
    { label: 'White', value: 0.2, low: 0.1, high: 0.5, note: '' },
    { label: 'Black', value: null, low: null, high: null, note: '[c] suppressed' },
    { label: 'Mixed', value: 0, low: null, high: null, note: '0 of 14' },
  ],
};
const svg = chartToHtml(chart, 'chart-1');

describe('an interval chart', () => {
  test('names itself and says its finding to those who do not see it', () => {
    expect(svg).toContain('role="img" aria-labelledby="chart-1-title chart-1-text"');
    expect(svg).toContain('<title id="chart-1-title">No further action by ethnicity</title>');
    expect(svg).toContain('<desc id="chart-1-text">The intervals overlap.</desc>');
  });

  test('puts dot and interval where the axis from 0 to 50% says', () => {
    expect(svg).toContain('<circle cx="40%"');
    expect(svg).toContain('<line x1="20%" x2="100%"');
    expect(svg).toContain('text-anchor="middle">50%</text>');
  });

  test('says every value in words beside its label', () => {
    expect(svg).toContain('>White</tspan><tspan dx="10">20.0% (10.0% to 50.0%)</tspan>');
    expect(svg).toContain('>0.0%, 0 of 14</tspan>');
  });

  test('says why a group is not drawn, and draws no dot for it', () => {
    expect(svg).toContain('>Black</tspan><tspan dx="10">[c] suppressed</tspan>');
    expect(svg.match(/<circle/g)).toHaveLength(2);
  });

  test('wraps a long label without losing a letter', () => {
    const label = 'Black, African, Caribbean or Black British, any other background';
    const points = [{ label, value: 0.1, low: 0, high: 0.2, note: '' }];
    const bold = chartToHtml({ ...chart, points }, 'chart-2').matchAll(
      /font-weight="bold">([^<]*)</g,
    );
    const lines = [...bold].map((match) => match[1] ?? '');
    expect(lines.join(' ')).toBe(label);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(36);
  });

  test('draws a chart without any value as labels and an axis to 100%', () => {
    const empty = chartToHtml({ ...chart, points: chart.points.slice(1, 2) }, 'chart-3');
    expect(empty).not.toContain('<circle');
    expect(empty).toContain('>100%</text>');
  });

  test('shows markup in a label as text', () => {
    const points = [{ label: '<script>', value: 0.1, low: 0, high: 0.2, note: '' }];
    expect(chartToHtml({ ...chart, points }, 'chart-4')).toContain('&lt;script&gt;');
  });

  test('parts twelve groups after the tenth, on one axis', () => {
    const points = Array.from({ length: 12 }, (_, index) => ({
      label: `Group ${index + 1}`,
      value: index === 0 ? 0.7 : 0.05,
      low: null,
      high: null,
      note: '',
    }));
    const [first, second] = chartToHtml({ ...chart, points }, 'chart-5').split('</figure>\n');
    expect(first!.match(/<circle/g)).toHaveLength(10);
    expect(second!.match(/<circle/g)).toHaveLength(2);
    expect(second).toContain('<figure id="chart-5-part-2">');
    expect(second).toContain('text-anchor="middle">80%</text>');
  });
});
