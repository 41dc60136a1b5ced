import { describe, expect, test } from 'vitest';
import { proportionAxis } from '../../../src/format/charts/proportion-axis.js';

describe('proportionAxis', () => {
  test.each([
    [0.45, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
    [0.5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
    [0.51, [0, 0.2, 0.4, 0.6]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0.033, [0, 0.01, 0.02, 0.03, 0.04]],
    [0.0004, [0, 0.0001, 0.0002, 0.0003, 0.0004]],
  ])('covers %d with round marks from 0', (largest, ticks) => {
    expect(proportionAxis(largest)).toEqual({ maximum: ticks.at(-1), ticks });
  });
});
