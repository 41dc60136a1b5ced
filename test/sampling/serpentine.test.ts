import { describe, expect, it } from 'vitest';
import type { SortKey } from '../../src/sampling/methods/method.js';
import { serpentine } from '../../src/sampling/methods/serpentine.js';

const byNumber: SortKey = { field: 'days', order: 'number' };
const byText: SortKey = { field: 'team', order: 'text' };

/** The values of units in serpentine order; tickets rise with the order in which they are given. */
function sorted(rows: readonly (readonly string[])[], ...sort: readonly SortKey[]) {
  const units = rows.map((sortValues, place) => ({
    unitId: `C${place}`,
    ticket: String(place),
    u: 0.5,
    size: 1,
    sortValues,
  }));
  return serpentine(units, sort).map(({ sortValues }) => sortValues.join(' '));
}
const column = (...values: readonly string[]) => values.map((value) => [value]);

describe('a serpentine list', () => {
  it('has numbers by their value, below zero first', () => {
    expect(sorted(column('10', '9', '-2', '0', '-10', '1.5'), byNumber)).toEqual([
      ...['-10', '-2', '0', '1.5', '9', '10'],
    ]);
  });

  it('has what is no number after all numbers, by code unit', () => {
    expect(sorted(column('b', '2', '', 'a', '10', '1e3'), byNumber)).toEqual([
      ...['2', '10', '', '1e3', 'a', 'b'],
    ]);
  });

  it('has numbers of one value by their spelling', () => {
    expect(sorted(column('1.50', '1.5', '01.5', '-1.0', '-1'), byNumber)).toEqual([
      ...['-1', '-1.0', '01.5', '1.5', '1.50'],
    ]);
  });

  it('has texts by code unit, not by number', () => {
    expect(sorted(column('9', 'a', '10', 'B'), byText)).toEqual(['10', '9', 'B', 'a']);
  });

  it('turns each further key round with every new group', () => {
    const rows = [
      ...[['b', '1'], ['a', '2'], ['c', '1'], ['a', '1'], ['c', '2'], ['b', '2']], // prettier-ignore
    ];
    expect(sorted(rows, byText, byNumber)).toEqual(['a 1', 'a 2', 'b 2', 'b 1', 'c 1', 'c 2']);
  });

  it('has units that are alike in every key by their tickets, never turned round', () => {
    const units = ['3', '1', '2'].map((ticket) => ({
      unitId: `C${ticket}`,
      ticket,
      u: 0.5,
      size: 1,
      sortValues: ['x'],
    }));
    expect(serpentine(units, [byText]).map(({ ticket }) => ticket)).toEqual(['1', '2', '3']);
  });
});
