import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/frame/nearest.js';

describe('the nearest of several texts', () => {
  it.each([
    // A letter too many, too few, another, and two that changed places: one edit each.
    ['uppheld', 'upheld'],
    ['uphld', 'upheld'],
    ['uphald', 'upheld'],
    ['uphedl', 'upheld'],
    ['UP HELD', 'upheld'],
    ['up_held', 'up held'],
    ['ＵＰＨＥＬＤ', 'upheld'],
    // Cut off after four letters or more.
    ['acce', 'acceptable conduct'],
  ])('%s is like %s', (text, candidate) => {
    expect(nearest(text, ['something else', candidate])).toBe(candidate);
  });

  it('differs in at most a third of the longer text', () => {
    expect(nearest('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(nearest('abcdef', ['abcxyz'])).toBeUndefined();
    expect(nearest('abcde', ['abcxy'])).toBeUndefined();
    expect(nearest('ab', ['ax'])).toBeUndefined();
    expect(nearest('abcdef', ['abcdefghi'])).toBe('abcdefghi');
    expect(nearest('xabcdef', ['abcdefghijk'])).toBeUndefined();
  });

  it('is no longer text that begins otherwise, nor one cut off after three letters', () => {
    expect(nearest('acc', ['acceptable'])).toBeUndefined();
    expect(nearest('epta', ['acceptable'])).toBeUndefined();
  });

  it('is the one with the fewest edits, and among equals the first', () => {
    expect(nearest('abcdef', ['abxxef', 'abcxef'])).toBe('abcxef');
    expect(nearest('abcdef', ['abcxef', 'abcyef'])).toBe('abcxef');
  });

  it('is the same text, letter case and signs aside, rather than one that goes on', () => {
    expect(nearest('Date Received', ['Date received (late)', 'DATE_RECEIVED'])).toBe(
      'DATE_RECEIVED',
    );
  });

  it('is none of none', () => {
    expect(nearest('abcdef', [])).toBeUndefined();
  });

  it('is the one that all steps counted to their end would give', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (text, candidates) => {
        const distances = candidates.map((one) =>
          text.length >= 4 && one.length > text.length && one.startsWith(text)
            ? 0.5
            : steps(text, one) <= Math.floor(Math.max(text.length, one.length) / 3)
              ? steps(text, one)
              : Infinity,
        );
        const least = Math.min(...distances);
        const expected = least === Infinity ? undefined : candidates[distances.indexOf(least)];
        expect(nearest(text, candidates)).toBe(expected);
      }),
      { numRuns: 3000, seed: 5 },
    );
  });
});

/** Optimal string alignment distance, by its definition. */
function steps(left: string, right: string): number {
  const known = new Map<string, number>();
  const upTo = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const swapped =
      i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
        ? upTo(i - 2, j - 2) + 1
        : Infinity;
    const found = Math.min(
      upTo(i - 1, j) + 1,
      upTo(i, j - 1) + 1,
      upTo(i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1),
      swapped,
    );
    known.set(key, found);
    return found;
  };
  return upTo(left.length, right.length);
}
