import { describe, expect, it } from 'vitest';
import { patternFault } from '../../src/frame/pattern-faults.js';

describe('a pattern of a row schema', () => {
  it.each([
    '^[A-Z]{2}/\\d+$',
    '(a|b)+',
    '(ab)*c+',
    '(a)+(b)+',
    'a+b+',
    '([+*])+',
    '(\\+)+',
    '(a+)b',
    '(a+)(b)+',
    '^(?:[A-Z]{2})+$',
  ])('%s can be used', (pattern) => {
    expect(patternFault(pattern)).toBeNull();
  });

  it.each([
    '(a+)+',
    '(a*)*',
    '(a{2,})+',
    '(a{2,3})+',
    '((a+)b)*',
    '(?:x(?:a+))+',
    '(a+){2,}',
    '(\\)a+)+',
  ])('%s may take hours', (pattern) => {
    expect(patternFault(pattern)).toBe(
      'holds a repeat inside a repeat, which can take hours over one cell',
    );
  });

  it.each(['(', '[a', 'a{2', '\\'])('%s is none', (pattern) => {
    expect(patternFault(pattern)).toBe('is no regular expression');
  });
});
