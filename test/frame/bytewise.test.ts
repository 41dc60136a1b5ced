import { describe, expect, it } from 'vitest';
import { compareBytewise, compareListsBytewise } from '../../src/frame/bytewise.js';

/** As `LC_ALL=C sort` has them: by their bytes in UTF-8. */
const ascending = ['', 'A', 'AA', 'B', 'a', '\u00e9', '\u4e00', '\ue000', '\uffef', '\u{1f600}'];

describe('the order of texts', () => {
  it('is that of their bytes in UTF-8, characters beyond U+FFFF last', () => {
    for (const [place, text] of ascending.entries()) {
      expect(compareBytewise(text, text)).toBe(0);
      for (const later of ascending.slice(place + 1)) {
        expect(compareBytewise(text, later), `${text} < ${later}`).toBeLessThan(0);
        expect(compareBytewise(later, text), `${later} > ${text}`).toBeGreaterThan(0);
      }
    }
    const byBytes = ascending.toSorted((one, other) =>
      Buffer.compare(Buffer.from(one), Buffer.from(other)),
    );
    expect(byBytes).toEqual(ascending);
  });

  it('of lists is that of the first texts that differ, a shorter list first', () => {
    expect(compareListsBytewise(['a', 'c'], ['b', 'a'])).toBeLessThan(0);
    expect(compareListsBytewise(['a', 'c'], ['a', 'b'])).toBeGreaterThan(0);
    expect(compareListsBytewise(['a'], ['a', 'b'])).toBeLessThan(0);
    expect(compareListsBytewise(['a', 'b'], ['a'])).toBeGreaterThan(0);
    expect(compareListsBytewise(['a', 'b'], ['a', 'b'])).toBe(0);
    expect(compareListsBytewise([], [])).toBe(0);
  });
});
