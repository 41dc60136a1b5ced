import { describe, expect, it } from 'vitest';
import {
  compareFractions,
  decimal,
  type Fraction,
  floorOf,
  naturalPower,
  parseFraction,
  reduced,
  root,
  squareRoot,
  sumOf,
} from '../../src/sampling/fraction.js';

const fraction = (numerator: bigint, denominator: bigint): Fraction => ({ numerator, denominator });

describe('fractions are compared', () => {
  it('by their value, whatever their terms', () => {
    expect(compareFractions(fraction(1n, 3n), fraction(1n, 2n))).toBeLessThan(0);
    expect(compareFractions(fraction(2n, 3n), fraction(1n, 2n))).toBeGreaterThan(0);
    expect(compareFractions(fraction(2n, 4n), fraction(1n, 2n))).toBe(0);
  });

  it('where doubles are too coarse to tell them apart', () => {
    const third = fraction(1n, 3n);
    const above = fraction(333_333_333_333_333_333_334n, 1_000_000_000_000_000_000_000n);
    expect(Number(above.numerator) / Number(above.denominator)).toBe(1 / 3);
    expect(compareFractions(third, above)).toBeLessThan(0);
    expect(compareFractions(above, third)).toBeGreaterThan(0);
  });

  it('so that a denominator of zero is beyond every number, and equal to another such', () => {
    expect(compareFractions(fraction(1n, 0n), fraction(1_000_000n, 1n))).toBeGreaterThan(0);
    expect(compareFractions(fraction(1_000_000n, 1n), fraction(1n, 0n))).toBeLessThan(0);
    expect(compareFractions(fraction(1n, 0n), fraction(7n, 0n))).toBe(0);
  });
});

describe('fractions are added', () => {
  it('in the terms that they share', () => {
    expect(sumOf([fraction(1n, 8n), fraction(3n, 8n)])).toEqual(fraction(4n, 8n));
  });

  it('over a common denominator where they share none', () => {
    expect(sumOf([fraction(1n, 2n), fraction(1n, 3n)])).toEqual(fraction(5n, 6n));
    expect(sumOf([fraction(1n, 2n), fraction(1n, 3n), fraction(1n, 4n)])).toEqual(
      fraction(26n, 24n),
    );
  });

  it('to nothing where there are none', () => {
    expect(sumOf([])).toEqual(fraction(0n, 1n));
  });
});

describe('a fraction', () => {
  it.each([
    ['13', 13n, 1n],
    ['13.25', 1325n, 100n],
    ['0.050', 50n, 1000n],
    ['53/4', 53n, 4n],
    ['007', 7n, 1n],
  ])('is read from "%s" digit by digit', (text, numerator, denominator) => {
    expect(parseFraction(text)).toEqual({ numerator, denominator });
  });

  it.each(['', '-1', '+1', '1.', '.5', '1/0', '1/02', '1.5/2', '1e3', ' 1', '1 ', '1,5', '1\n'])(
    'is not read from "%s"',
    (text) => {
      expect(() => parseFraction(text)).toThrow(`not a number of zero or more: ${text}`);
    },
  );

  it('has as many digits as its text may, and not one more', () => {
    expect(parseFraction(`${'9'.repeat(40)}.${'9'.repeat(40)}`).denominator).toBe(
      BigInt(`1${'0'.repeat(40)}`),
    );
    expect(() => parseFraction('9'.repeat(41))).toThrow(RangeError);
    expect(() => parseFraction(`1.${'9'.repeat(41)}`)).toThrow(RangeError);
    expect(parseFraction(`1/${'9'.repeat(80)}`).denominator).toBe(BigInt('9'.repeat(80)));
    expect(() => parseFraction(`1/${'9'.repeat(81)}`)).toThrow(RangeError);
  });

  it('has a whole part that is cut, not rounded', () => {
    expect(floorOf(fraction(7n, 2n))).toBe(3n);
    expect(floorOf(fraction(8n, 2n))).toBe(4n);
    expect(floorOf(fraction(1n, 2n))).toBe(0n);
  });

  it('is reduced by what both of its parts hold', () => {
    expect(reduced(fraction(84n, 36n))).toEqual(fraction(7n, 3n));
    expect(reduced(fraction(0n, 36n))).toEqual(fraction(0n, 1n));
    expect(reduced(fraction(5n, 7n))).toEqual(fraction(5n, 7n));
  });

  it.each([
    [1n, 3n, '0.3333'],
    [2n, 3n, '0.6667'],
    [1n, 20_000n, '0.0001'],
    [1n, 20_001n, '0.0000'],
    [53n, 4n, '13.2500'],
    [0n, 5n, '0.0000'],
    [123_456n, 1n, '123456.0000'],
  ])('%s/%s is written %s, halves rounded up', (numerator, denominator, text) => {
    expect(decimal({ numerator, denominator })).toBe(text);
  });
});

describe('powers and roots are exact', () => {
  it.each([
    [2n, 0n, 1n],
    [2n, 1n, 2n],
    [3n, 5n, 243n],
    [10n, 20n, 100_000_000_000_000_000_000n],
    [0n, 0n, 1n],
    [0n, 3n, 0n],
  ])('%s to the power of %s is %s', (base, exponent, power) => {
    expect(naturalPower(base, exponent)).toBe(power);
  });

  it('to twelve decimals, cut and not rounded', () => {
    // The square root of two is 1.414213562373095..., the cube root 1.259921049894873...
    expect(root(2n, 2n)).toEqual(fraction(1_414_213_562_373n, 1_000_000_000_000n));
    expect(root(2n, 3n)).toEqual(fraction(1_259_921_049_894n, 1_000_000_000_000n));
    expect(root(0n, 2n).numerator).toBe(0n);
    expect(root(1n, 2n).numerator).toBe(1_000_000_000_000n);
    expect(root(49n, 2n).numerator).toBe(7_000_000_000_000n);
  });

  it('for fractions as for whole numbers', () => {
    const half = squareRoot(fraction(1n, 4n));
    expect(reduced(half)).toEqual(fraction(1n, 2n));
    expect(reduced(squareRoot(fraction(9n, 49n)))).toEqual(fraction(3n, 7n));
  });
});
