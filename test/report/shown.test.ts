import { describe, expect, it } from 'vitest';
import type { Count } from '../../src/disparity/count.js';
import { publicEdition, restrictedEdition } from '../../src/report/editions.js';
import { countCell } from '../../src/report/shown.js';

const none: Count = {
  key: 'none',
  conditions: [],
  value: 0,
  within: null,
  binary: false,
  importance: 1,
};

describe('a count as a cell', () => {
  it('is a number, of nobody too', () => {
    expect(countCell(restrictedEdition, none)).toBe(0);
  });

  it('is [k] where it rounds to nothing, so that nobody reads nobody into it', () => {
    expect(countCell(restrictedEdition, { ...none, isRounded: true })).toBe('[k]');
    expect(countCell(restrictedEdition, { ...none, value: 5, isRounded: true })).toBe(5);
  });

  it('is [c] where it is hidden, whatever it is', () => {
    const edition = publicEdition(
      { keys: new Set(['none']), hidden: new Set(['none']) },
      { keys: new Set(), hidden: new Set() },
    );
    expect(countCell(edition, none)).toBe('[c]');
    expect(countCell(edition, { ...none, isRounded: true })).toBe('[c]');
  });
});
