import { describe, expect, test } from 'vitest';
import type { ForestChart } from '../../../src/format/charts/forest-chart.js';
import { chartToHtml } from '../../../src/format/charts/html-chart.js';
import { style } from '../../../src/format/style.js';

const chart: ForestChart = {
  kind: 'forest',
  title: 'Ratios',
  finding: 'None differs.',
  axis: 'Ratio',
  reference: 'same as White',
  crude: 'As recorded',
  adjusted: null,
  rows: Array.from({ length: 40 }, (_, index) => ({
    label: `Group ${index + 1}`,
    crude: { value: 1, low: 0.5, high: 2, note: '' },
    adjusted: null,
  })),
};
const html = chartToHtml(chart, 'chart-3');
const figures = html.split('</figure>\n').slice(0, -1);

describe('a chart of two widths', () => {
  test('is whole for a telephone and in parts for wider screens and paper, of which one is seen', () => {
    expect(html.match(/<div class="picture on-narrow">/g)).toHaveLength(1);
    expect(html.match(/<div class="picture on-wide">/g)).toHaveLength(figures.length);
    expect(figures.length).toBeGreaterThan(1);
    expect(figures[0]!.match(/>Group 40</g)).toHaveLength(1);
    expect(figures.at(-1)!.match(/>Group 40</g)).toHaveLength(1);
    expect(style).toContain('@media (max-width: 39.99rem) { .on-wide { display: none; } }');
    expect(style).toContain('@media (min-width: 40rem) {\n  .on-narrow { display: none; }');
  });

  test('says its finding once, and which part it is only where there are parts', () => {
    expect(html.match(/figcaption><strong>/g)).toHaveLength(figures.length);
    expect(html.match(/ None differs\.<\/figcaption>/g)).toHaveLength(1);
    expect(figures[0]).toContain(
      `<strong>Ratios<span class="on-wide"> (part 1 of ${figures.length})</span></strong>`,
    );
    expect(figures[1]).toContain('<figure id="chart-3-part-2" class="on-wide">');
    expect(figures[1]).toContain(`<strong>Ratios (part 2 of ${figures.length})</strong>`);
  });

  test('of few rows is one figure without the name of a part', () => {
    const few = chartToHtml({ ...chart, rows: chart.rows.slice(0, 3) }, 'chart-3');
    expect(few).toContain('<figcaption><strong>Ratios</strong> None differs.</figcaption>');
    expect(few.match(/<figure/g)).toHaveLength(1);
  });
});
