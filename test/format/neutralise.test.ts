import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutralise, restore } from '../../src/format/neutralise.js';

const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\'=+-@\t\r\n\0 \u00a0\u200b\ufeff\uff1d\uff0b\uff0d\uff20;,"a1'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

describe('neutralise', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['-5', "'-5"],
    [' \u00a0=1', "' \u00a0=1"],
    ['\u200b@SUM(A1)', "'\u200b@SUM(A1)"],
    ['\uff1d1', "'\uff1d1"],
    ['\n=1', "'\n=1"],
    ['\0', "'\0"],
    ["'=1", "''=1"],
    ["'plain", "'plain"],
    ['plain', 'plain'],
    ['a=1', 'a=1'],
    ['', ''],
  ])('writes %j as %j, and restore undoes it', (text, written) => {
    expect(neutralise(text)).toBe(written);
    expect(restore(written)).toBe(text);
  });

  test('is undone exactly by restore, for 10,000 awkward texts', () => {
    fc.assert(
      fc.property(awkward, (text) => restore(neutralise(text)) === text),
      { numRuns: 10_000, seed: 1 },
    );
  });

  test('never leaves a text that a spreadsheet would run, for 10,000 awkward texts', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const first = neutralise(text).replace(/^[\s\u200b\ufeff]+/, '')[0] ?? '';
        return !'=+-@\0\uff1d\uff0b\uff0d\uff20'.includes(first) || first === '';
      }),
      { numRuns: 10_000, seed: 2 },
    );
  });
});
