import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabel, type Box } from '../../../src/format/charts/labels.js';

const plot = { narrowest: 200, widest: 1000, height: 300 };

describe('placeLabel', () => {
  test('puts a label to the right of its point, or to the left at the right end', () => {
    const right = placeLabel({ share: 0.1, down: 100 }, 60, [], plot, false);
    expect(right).toMatchObject({ left: 11, right: 71, top: 91, bottom: 109, led: false });
    const left = placeLabel({ share: 1, down: 100 }, 60, [], plot, false);
    expect(left).toMatchObject({ left: -71, right: -11 });
  });

  test('leads a line to a label further off only where that is allowed', () => {
    const wall = [{ share: 0.5, left: -90, right: 90, top: 80, bottom: 120 }];
    const point = { share: 0.5, down: 100 };
    expect(placeLabel(point, 60, wall, plot, false)).toBeNull();
    expect(placeLabel(point, 60, wall, plot, true)).toMatchObject({ led: true });
  });

  test('finds no place where there is none', () => {
    const all = [{ share: 0, left: -100, right: 2000, top: 0, bottom: 300 }];
    expect(placeLabel({ share: 0.5, down: 100 }, 60, all, plot, true)).toBeNull();
  });

  test('meets nothing and leaves nowhere, at any width of the plot', () => {
    const points = fc.array(
      fc.record({
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        down: fc.double({ min: 0, max: 300, noNaN: true }),
        width: fc.integer({ min: 8, max: 180 }),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(points, fc.integer({ min: 200, max: 1000 }), (placed, width) => {
        const taken: Box[] = [];
        for (const point of placed) {
          const label = placeLabel(point, point.width, taken, plot, true);
          if (label !== null) taken.push(label);
        }
        const spans = taken.map((box) => ({
          left: box.share * width + box.left,
          right: box.share * width + box.right,
          top: box.top,
          bottom: box.bottom,
        }));
        spans.forEach((one, index) => {
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.right).toBeLessThanOrEqual(width + 10);
          expect(one.top).toBeGreaterThanOrEqual(0);
          expect(one.bottom).toBeLessThanOrEqual(300);
          for (const other of spans.slice(index + 1)) {
            const apart =
              one.right < other.left ||
              other.right < one.left ||
              one.bottom <= other.top ||
              other.bottom <= one.top;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });
});
