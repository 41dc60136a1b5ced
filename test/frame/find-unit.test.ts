import { describe, expect, it } from 'vitest';
import { findUnit } from '../../src/frame/find-unit.js';

const unit = (id: string) => ({ id, caseRef: id, values: {}, rows: [] });

describe('a unit found by its id', () => {
  it.each([0, 1, 2, 3, 8, 101])('is the one of that id among %i units', (count) => {
    const ids = Array.from(
      { length: count },
      (_, index) => `C${String(index * 2).padStart(3, '0')}`,
    );
    const units = ids.map(unit);
    expect(ids.map((id) => findUnit(units, id)?.id)).toEqual(ids);
    for (const other of ['', 'C', 'C001', 'C0000', 'D']) {
      expect(findUnit(units, other)).toBeUndefined();
    }
  });

  it('is found in bytewise order, where characters beyond U+FFFF come last', () => {
    const units = ['A', 'B', '\u{fffd}', '\u{1f600}'].map(unit);
    expect(units.map(({ id }) => findUnit(units, id)?.id)).toEqual(units.map(({ id }) => id));
  });
});
