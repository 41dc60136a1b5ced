import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeople } from '../../../src/frame/benchmark/read-people.js';

describe('a number of people', () => {
  it.each([
    ['0', 0],
    ['60136', 60136],
    [' 12 ', 12],
    ['007', 7],
  ])('is %j read as %d', (cell, people) => {
    expect(readPeople(cell)).toEqual({ people });
  });

  it.each([
    ['', 'is blank; write 0 if there is nobody'],
    ['  ', 'is blank; write 0 if there is nobody'],
    ['-5', 'is negative'],
    ['\u22125', 'is negative'],
    ['(5)', 'is negative'],
    ['1,234', 'has thousands separators; write digits alone'],
    ['1 234 567', 'has thousands separators; write digits alone'],
    ['1\u202f234', 'has thousands separators; write digits alone'],
    ["1'234", 'has thousands separators; write digits alone'],
    ['1.234', 'has thousands separators; write digits alone'],
    ['12.5', 'has decimals; people are counted in whole numbers'],
    ['12,50', 'has decimals; people are counted in whole numbers'],
    ['1.2E+05', 'is in scientific notation; write all digits'],
    ['[c]', 'is no number'],
    ['..', 'is no number'],
    ['12a', 'is no number'],
    ['#N/A', 'is no number'],
    ['1'.repeat(16), 'is no number'],
  ])('is refused as %j: it %s', (cell, fault) => {
    expect(readPeople(cell)).toEqual({ fault });
  });

  it('is read as it is written, for every whole number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000 }), (people) => {
        expect(readPeople(String(people))).toEqual({ people });
      }),
    );
  });
});
