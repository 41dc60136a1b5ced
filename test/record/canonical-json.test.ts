import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../src/record/canonical-json.js';
import { canonicalizeOfOthers, validators } from '../format/independent-validators.js';

/** Bits and text of RFC 8785, appendix B. */
const numbers = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
] as const;

/** Objects of any depth, with keys and texts of any characters. */
const objects: fc.Arbitrary<Json> = fc.letrec<{ value: Json; object: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constantFrom(null, true, false, -0, 1e21, 1e-7),
    fc.array(tie('value'), { maxLength: 5 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.string({ unit: 'binary', maxLength: 6 }), tie('value'), {
    maxKeys: 8,
    noNullPrototype: true,
  }),
})).object;

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, section 3.2.3, in its key order', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it('writes numbers as RFC 8785, section 3.2.2, shows', () => {
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
  });

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
    expect(() => canonicalJson([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });

  it.each(numbers)('writes the double %s of RFC 8785, appendix B, as %s', (bits, written) => {
    const double = Buffer.from(bits, 'hex').readDoubleBE();
    expect(canonicalJson(double)).toBe(written);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'refuses the double %s of RFC 8785, appendix B',
    (bits) => {
      expect(() => canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toThrow(RangeError);
    },
  );

  it('writes half a character as an escape, where RFC 8785 would stop: no export can hold one', () => {
    expect(canonicalJson('\ud800')).toBe('"\\ud800"');
  });

  it.skipIf(validators === '')(
    'is to the byte that of the npm package canonicalize, for 10,000 objects (skipped where DIPSAMPLE_VALIDATORS names no folder with it)',
    () => {
      const theirs = canonicalizeOfOthers();
      const others: string[] = [];
      for (const value of fc.sample(objects, { numRuns: 10_000, seed: 20261123 })) {
        const ours = canonicalJson(value);
        if (ours !== theirs(value)) others.push(ours);
      }
      expect(others).toEqual([]);
      // Keys by code point, as most languages sort, are seen to be another order.
      expect(theirs({ '\u{10000}': 1, '\uffff': 2 })).toBe('{"\u{10000}":1,"\uffff":2}');
    },
  );
});
