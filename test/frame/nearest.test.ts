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
});
