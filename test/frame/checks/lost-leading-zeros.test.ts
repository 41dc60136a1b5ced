import { describe, expect, it } from 'vitest';
import { lostLeadingZeros } from '../../../src/frame/checks/lost-leading-zeros.js';

type Table = Parameters<typeof lostLeadingZeros.table>[0];

/** The references that are told of, each as "reference: digits of usual". */
function told(...references: readonly (string | undefined)[]): readonly string[] {
  const rows = references.map((reference) => ({ values: { case_ref: reference } }));
  return lostLeadingZeros
    .table({ rows } as unknown as Table)
    .map(
      ({ row, detail }) =>
        `${row?.values['case_ref']}: ${String(detail['digits'])} of ${String(detail['usual'])}`,
    );
}

const padded = (count: number) =>
  Array.from({ length: count }, (_, index) => `CO/0000${index % 10}/2${Math.floor(index / 10)}`);

describe('leading zeros', () => {
  it('are lost in the one of ten references that has fewer digits', () => {
    expect(told(...padded(9), 'CO/77/26')).toEqual(['CO/77/26: 2 of 5']);
    expect(told(...padded(18), 'CO/77/26', 'CO/777/26')).toEqual([
      'CO/77/26: 2 of 5',
      'CO/777/26: 3 of 5',
    ]);
  });

  it('are told of once for a reference, however many rows it has, and of no blank one', () => {
    expect(told(...padded(9), 'CO/77/26', undefined, 'CO/77/26')).toEqual(['CO/77/26: 2 of 5']);
  });

  it('are not lost where fewer than ten references have the form, or nine in ten no one length', () => {
    expect(told(...padded(8), 'CO/77/26')).toEqual([]);
    expect(told(...padded(17), 'CO/77/26', 'CO/777/26')).toEqual([]);
    expect(told(...padded(5), ...Array.from({ length: 5 }, (_, at) => `CO/7${at}/26`))).toEqual([]);
  });

  it('are not lost where no reference begins with a zero, or the number is longer', () => {
    const plain = Array.from({ length: 9 }, (_, index) => `CO/1000${index}/26`);
    expect(told(...plain, 'CO/77/26')).toEqual([]);
    expect(told(...padded(9), 'CO/123456/26')).toEqual([]);
  });

  it('are not lost in a reference of another form', () => {
    expect(told(...padded(9), 'CO-77-26')).toEqual([]);
    expect(told(...padded(9), 'XX/77/26')).toEqual(['XX/77/26: 2 of 5']);
  });
});
