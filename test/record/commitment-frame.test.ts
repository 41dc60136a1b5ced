import { describe, expect, it } from 'vitest';
import { frameChange } from '../../src/record/commitment-frame.js';
import { units } from './commitment-example.js';

const fields = ['outcome', 'severity'];

describe('what changed between two frames', () => {
  it('is counted and told by field, never by unit', () => {
    const now = [
      ...units.slice(2).map((unit, index) => {
        if (index === 0) return { ...unit, values: ['RES', 'high'] };
        return index === 1 ? { ...unit, values: ['NFA', 'low, or so'] } : unit;
      }),
      { unitId: 'CO/new', values: ['NFA', 'low'] },
    ];
    const change = frameChange(units, now, fields);
    expect(change).toBe(
      '1 unit is new, 2 units are gone, 2 units have other values (outcome, severity)',
    );
  });

  it('is nothing for the same units in another order', () => {
    expect(frameChange(units, units.toReversed(), fields)).toBe('');
  });
});
