import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FunnelChart, FunnelPoint } from '../../../src/format/charts/funnel-chart.js';
import { chartToHtml } from '../../../src/format/charts/html-chart.js';
import { chartToSvgFile } from '../../../src/format/charts/svg-file.js';
import { examples } from './examples.js';

const within = (name: string, denominator: number, value: number): FunnelPoint => ({
  name,
  denominator,
  value,
  outside: null,
  note: '',
});
const above = (name: string, denominator: number, value: number): FunnelPoint => ({
  ...within(name, denominator, value),
  outside: { side: 'above', limits: '99.8% limits' },
});

const chart: FunnelChart = {
  kind: 'funnel',
  title: 'Share upheld by force',
  finding: 'Kent is above the 99.8% limits.',
  across: 'Allegations',
  up: 'Share upheld',
  measure: 'rate',
  target: { name: 'All forces', value: 0.1 },
  limits: [
    { name: '95% limits', curve: [{ denominator: 100, lower: 0.05, upper: 0.15 }] },
    {
      name: '99.8% limits',
      curve: [
        { denominator: 400, lower: null, upper: 0.12 },
        { denominator: 100, lower: null, upper: 0.18 },
      ],
    },
  ],
  points: [
    above('Kent', 200, 0.2),
    within('Surrey', 100, 0.1),
    within('Dorset', 400, 0.09),
    { name: 'Essex', denominator: null, value: null, outside: null, note: '[c] not shown' },
  ],
};
const svg = chartToSvgFile(chart, 'funnel');

const triangleUp = 'M0-7.5L7.5 5.5H-7.5Z';
const triangleDown = 'M0 7.5L7.5-5.5H-7.5Z';

describe('a funnel', () => {
  test('puts units by denominator across and by value up, both axes from 0', () => {
    expect(svg).toContain('<svg x="50%" y="0" overflow="visible"><path d="M0-7.5');
    expect(svg).toContain('<svg x="25%" y="145" overflow="visible"><path d="M-6 0a6');
    const ticks = [...svg.matchAll(/text-anchor="(?:end|middle|start)">([\d,%]+)</g)];
    expect(ticks.map((tick) => tick[1])).toEqual([
      '0%',
      '5%',
      '10%',
      '15%',
      '20%',
      '0',
      '100',
      '200',
      '300',
      '400',
    ]);
  });

  test('draws the target as a line and the limits as curves in order, cut where they leave the plot', () => {
    expect(svg).toContain('<line x1="0%" x2="100%" y1="145" y2="145" stroke="#12436D"');
    expect(svg).toContain('preserveAspectRatio="none">\n<path d="M250 217.5"');
    expect(svg).toContain('<path d="M250 29L1000 116"');
    expect(svg).not.toMatch(/<svg x="0" y="0"[^>]*overflow/);
  });

  test('names the units outside the limits with their value, and no other', () => {
    expect(svg).toContain('>Kent 20.0%</text>');
    expect(svg).not.toMatch(/Surrey|Dorset/);
  });

  test('says of a unit that is not shown why', () => {
    expect(svg).toContain('>Essex: [c] not shown</tspan>');
  });

  test('explains lines and marks in words', () => {
    for (const words of ['All forces: 10.0%', '95% limits', '99.8% limits', 'Within the limits']) {
      expect(svg).toContain(`>${words}</text>`);
    }
    expect(svg).toContain('>Above the 99.8% limits</text>');
    expect(svg).not.toContain('Below');
  });

  test('tells by shape on which side a unit is, and by filling how far', () => {
    const points = (['above', 'below'] as const).flatMap((side, row) =>
      ['95% limits', '99.8% limits'].map((limits, column) => ({
        ...within(`Force ${row}${column}`, 100 + 100 * column, 0.05 + 0.1 * row),
        outside: { side, limits },
      })),
    );
    const marks = [
      ...chartToSvgFile({ ...chart, points }, 'a').matchAll(
        /overflow="visible"><path d="([^"]*)" fill="(#\w+)"/g,
      ),
    ].map((mark) => [mark[1], mark[2]]);
    expect(marks).toEqual([
      [triangleUp, '#ffffff'],
      [triangleDown, '#ffffff'],
      [triangleUp, '#801650'],
      [triangleDown, '#801650'],
    ]);
  });

  test('names by a letter, explained below, what it has no room to name', () => {
    const points = Array.from({ length: 6 }, (_, index) => above(`Station ${index}`, 300, 0.19));
    const crowded = chartToSvgFile({ ...chart, points }, 'a');
    const named = points.filter(({ name }) => crowded.includes(`>${name} 19.0%</text>`));
    const keyed = points.filter(({ name }) => crowded.includes(`: ${name}, 19.0% of 300</text>`));
    expect(named.length).toBeGreaterThan(0);
    expect(keyed.length).toBeGreaterThan(0);
    expect(named.length + keyed.length).toBe(6);
    expect(crowded).toContain('>A</text>');
  });

  test('of a value that is no share says its base by the name of the axis', () => {
    const points = Array.from({ length: 2 }, (_, index) => above(`Area ${index}`, 12, 31.25));
    const other = chartToHtml({ ...chart, points, measure: 'number', target: null }, 'a');
    expect(other).toContain('>A: Area 1, 31.25; Allegations: 12</text>');
  });

  test('is on a log axis where the largest unit is more than fifty times the smallest', () => {
    const points = [within('A', 10, 0.1), within('B', 501, 0.1)];
    expect(chartToSvgFile({ ...chart, points }, 'a')).toContain('>Allegations (log scale)</tspan>');
    points[1] = within('B', 500, 0.1);
    expect(chartToSvgFile({ ...chart, points }, 'a')).toContain('>Allegations</tspan>');
  });

  test('does not draw a unit without a denominator', () => {
    const points = [within('A', 10, 0.1), { ...within('B', 0, 0), note: 'nobody' }];
    expect(chartToSvgFile({ ...chart, points }, 'a')).toContain('>B: nobody</tspan>');
  });

  test.each(examples.funnel)('is the same whatever the order of its values: $title', (example) => {
    const expected = chartToHtml(example, 'a');
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...example.points], { minLength: example.points.length }),
        fc.boolean(),
        (points, turned) => {
          const limits = example.limits.map(({ name, curve }) => ({
            name,
            curve: turned ? curve.toReversed() : curve,
          }));
          expect(chartToHtml({ ...example, points, limits }, 'a')).toBe(expected);
        },
      ),
      { numRuns: 4 },
    );
  });
});
