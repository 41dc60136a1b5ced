import { describe, expect, it } from 'vitest';
import { firstUnits } from '../../src/sampling/first-units.js';

/** A unit whose ticket is the number in eight digits. */
const unit = (number: number, unitId = `C${number}`) => ({
  unitId,
  ticket: String(number).padStart(8, '0'),
  u: 0.5,
  size: 1,
  sortValues: [],
});
const numbers = (units: Iterable<{ readonly ticket: string }>) =>
  [...units].map(({ ticket }) => Number(ticket));

/** The numbers from 0 to 9,999 in an order that has no runs: 7919 is a prime and no part of 10,000. */
const shuffled = Array.from({ length: 10_000 }, (_, place) => (place * 7919) % 10_000);

describe('the units with the lowest tickets', () => {
  it('are found in a frame far beyond what is kept of it', () => {
    const found = firstUnits(
      shuffled.map((number) => unit(number)),
      5,
    );
    expect(numbers(found)).toEqual([0, 1, 2, 3, 4]);
  });

  it('are found whether the tickets rise or fall', () => {
    const rising = Array.from({ length: 3000 }, (_, number) => unit(number));
    expect(numbers(firstUnits(rising, 3))).toEqual([0, 1, 2]);
    expect(numbers(firstUnits(rising.toReversed(), 3))).toEqual([0, 1, 2]);
  });

  it('are all of them where there are no more than are asked for', () => {
    expect(numbers(firstUnits([unit(3), unit(1), unit(2)], 3))).toEqual([1, 2, 3]);
    expect(numbers(firstUnits([unit(3), unit(1)], 5))).toEqual([1, 3]);
    expect(firstUnits([], 5)).toEqual([]);
  });

  it('are none where none is asked for', () => {
    expect(firstUnits([unit(2), unit(1)], 0)).toEqual([]);
  });

  it('are told apart by the reference where tickets are alike', () => {
    const alike = [unit(1, 'B'), unit(1, 'A'), unit(0, 'C')];
    expect(firstUnits(alike, 2).map(({ unitId }) => unitId)).toEqual(['C', 'A']);
  });

  it('are those of the whole also when one ticket stands where the list was cut before', () => {
    // The cut comes after 1,026 units; a unit alike in ticket to the last one kept follows it.
    const many = Array.from({ length: 1026 }, (_, number) => unit(number + 10));
    const found = firstUnits([...many, unit(11, 'A'), unit(12), unit(9)], 2);
    expect(found.map(({ unitId }) => unitId)).toEqual(['C9', 'C10']);
    const tie = firstUnits([...many, unit(11, 'A')], 2);
    expect(tie.map(({ unitId }) => unitId)).toEqual(['C10', 'A']);
  });
});
