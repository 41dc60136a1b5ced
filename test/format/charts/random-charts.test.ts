import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartToHtml } from '../../../src/format/charts/html-chart.js';
import type { Chart } from '../../../src/format/charts/index.js';
import { chartToSvgFile } from '../../../src/format/charts/svg-file.js';
import { elementsOf, parseMarkup, type Element } from './markup.js';
import { collisions, textBoxes } from './text-boxes.js';

const words = fc.array(
  fc.constantFrom(
    'Kent',
    'any other background',
    'Mixed',
    'WWWWW',
    unbroken(),
    '&',
    'łódź',
    '1,024',
  ),
  { minLength: 1, maxLength: 6 },
);
function unbroken(): string {
  return 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
}
const label = words.map((parts) => parts.join(' '));
const note = fc.constantFrom('', '[c] not shown, to protect people', 'two strata dropped');
const ratio = fc.oneof(
  fc.constantFrom(0, 1, Infinity, null),
  fc.double({ min: 0.0005, max: 900, noNaN: true }),
);
const share = fc.oneof(
  fc.constantFrom(0, 1, null),
  fc.double({ min: 0.00001, max: 1, noNaN: true }),
);
const estimate = fc
  .tuple(fc.array(ratio, { minLength: 3, maxLength: 3 }), note)
  .map(([limits, said]) => {
    const [low = null, value = null, high = null] = limits.toSorted((a, b) => (a ?? 0) - (b ?? 0));
    return { value, low, high, note: said };
  });
const head = { title: label, finding: label };

const forest: fc.Arbitrary<Chart> = fc.record({
  ...head,
  kind: fc.constant('forest' as const),
  axis: label,
  reference: label,
  crude: label,
  adjusted: fc.option<string>(label),
  rows: fc.array(fc.record({ label, crude: estimate, adjusted: fc.option(estimate) }), {
    maxLength: 12,
  }),
});

const limitsNames = ['95% limits', '99.8% limits'];
const funnel: fc.Arbitrary<Chart> = fc.record({
  ...head,
  kind: fc.constant('funnel' as const),
  across: label,
  up: label,
  measure: fc.constantFrom('rate' as const, 'number' as const),
  target: fc.option<{ name: string; value: number }>(
    fc.record({ name: label, value: fc.double({ min: 0, max: 1, noNaN: true }) }),
  ),
  limits: fc.constant(
    limitsNames.map((name, index) => ({
      name,
      curve: [10, 100, 1000].map((denominator) => ({
        denominator,
        lower: null,
        upper: 0.3 + index / 10 + 1 / denominator,
      })),
    })),
  ),
  points: fc.array(
    fc.record({
      name: label,
      denominator: fc.option(fc.integer({ min: 0, max: 90000 })),
      value: share,
      outside: fc.option(
        fc.record({
          side: fc.constantFrom('above' as const, 'below' as const),
          limits: fc.constantFrom(...limitsNames),
        }),
      ),
      note,
    }),
    { maxLength: 30 },
  ),
});

const stacked: fc.Arbitrary<Chart> = fc.integer({ min: 1, max: 15 }).chain((count) =>
  fc.record({
    ...head,
    kind: fc.constant('stacked' as const),
    axis: label,
    unit: label,
    categories: fc.array(label, { minLength: count, maxLength: count }),
    rows: fc.array(
      fc.record({
        label,
        total: fc.option(fc.nat(999999)),
        shares: fc.option(
          fc
            .array(fc.option(fc.nat(1000)), { minLength: count, maxLength: count })
            .map((counts) => {
              const total = counts.reduce<number>((sum, one) => sum + (one ?? 3), 0);
              return counts.map((one) => (one === null || total === 0 ? null : one / total));
            }),
        ),
        note,
      }),
      { maxLength: 8 },
    ),
  }),
);

const multiples: fc.Arbitrary<Chart> = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc.record({
    ...head,
    kind: fc.constant('multiples' as const),
    up: label,
    measure: fc.constantFrom('rate' as const, 'number' as const),
    periods: fc.array(label, { minLength: count, maxLength: count }),
    panels: fc.array(
      fc.record({
        label,
        note,
        points: fc.array(
          fc.record({
            value: share,
            lower: share,
            centre: share,
            upper: share,
            signal: fc.constantFrom('above' as const, 'below' as const, 'run' as const, null),
            note,
          }),
          { minLength: count, maxLength: count },
        ),
      }),
      { maxLength: 4 },
    ),
  }),
);

const rooms: Readonly<Record<string, readonly number[]>> = {
  'picture on-narrow': [256, 410, 1200],
  'picture on-wide': [576, 674, 1400],
  'picture tiles': [240, 500, 1000],
};

describe('a chart of any names and numbers', () => {
  test.each(Object.entries({ forest, funnel, stacked, multiples }))(
    'is well-formed, and no text collides or is cut: %s',
    (_, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, (chart) => {
          const frames = elementsOf(parseMarkup(chartToHtml(chart, 'a'))).filter(
            ({ attributes }) => attributes['class']?.startsWith('picture') === true,
          );
          for (const { attributes, children } of frames) {
            for (const svg of children.filter(
              (child): child is Element => typeof child !== 'string',
            )) {
              for (const room of rooms[attributes['class']!]!) check(svg, room);
            }
          }
          const [file] = parseMarkup(chartToSvgFile(chart, 'a'));
          check(file as Element, 720);
        }),
        { numRuns: 15, seed: 20261122 },
      );
    },
  );
});

function check(svg: Element, room: number): void {
  const boxes = textBoxes(svg, room);
  expect(collisions(boxes)).toEqual([]);
  for (const { text, left, right, bottom } of boxes) {
    expect(left, text).toBeGreaterThanOrEqual(-10);
    expect(right, text).toBeLessThanOrEqual(room + 20.01);
    expect(bottom, text).toBeLessThanOrEqual(Number(svg.attributes['height']) + 1);
  }
}
