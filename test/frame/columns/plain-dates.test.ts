import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellChecks } from '../../../src/frame/checks/hooks.js';
import { plainDates } from '../../../src/frame/columns/plain-dates.js';
import { readDate } from '../../../src/frame/dates.js';
import type { ColumnPlan } from '../../../src/frame/plan.js';
import { plainColumn } from './plain-column.js';

const column = (schema: object = {}): ColumnPlan => ({
  index: 0,
  header: 'Received',
  field: 'date_received',
  title: 'Date received',
  schema: { title: 'Date received', type: 'string', format: 'date', ...schema },
  mapping: { column: 'Received' },
  kind: 'date',
});

const orders = [
  ['iso', 1],
  ['day-first', 2],
  ['month-first', 3],
] as const;

const dated = (order: number) => plainColumn(({ allowDates }) => allowDates(order, 99991231));

describe('a plain date', () => {
  it.each([
    ['2026-07-31', 1, '2026-07-31'],
    ['2026-07-31', 3, '2026-07-31'],
    ['31/07/2026', 2, '2026-07-31'],
    ['07/31/2026', 3, '2026-07-31'],
    ['01/02/2026', 2, '2026-02-01'],
    ['01/02/2026', 3, '2026-01-02'],
    ['29/02/2024', 2, '2024-02-29'],
    ['29/02/2000', 2, '2000-02-29'],
  ])('is read: %s in order %i is %s', (text, order, value) => {
    expect(dated(order).valueOf(text)).toBe(value);
  });

  it.each([
    ['31/07/2026', 1],
    ['31/07/2026', 3],
    ['07/31/2026', 2],
    ['31/02/2026', 2],
    ['29/02/2023', 2],
    ['29/02/1900', 2],
    ['31/04/2026', 2],
    ['31/12/1899', 2],
    ['00/01/2026', 2],
    ['01/00/2026', 2],
    ['31/07/26', 2],
    ['1/07/2026', 2],
    ['31-07-2026', 2],
    ['31/07/2026 ', 2],
    ['3\u0661/07/2026', 2],
    [':1/07/2026', 2],
    ['2026-7-31', 1],
    ['2026/07/31', 1],
  ])('is none like %j in order %i', (text, order) => {
    expect(dated(order).isPlain(text)).toBe(false);
  });

  it('after the last day of which nothing is said is for the reader of dates', () => {
    const { isPlain } = plainColumn(({ allowDates }) => allowDates(2, 20260731));
    expect([isPlain('31/07/2026'), isPlain('01/08/2026')]).toEqual([true, false]);
  });

  it.each(orders)('has the value that the reader of dates gives it (%s)', (name, order) => {
    const { valueOf } = dated(order);
    const texts = fc.oneof(
      fc
        .tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 13 }), fc.nat(9999))
        .map(([day, month, year]) => {
          const [dd, mm] = [day, month].map((number) => String(number).padStart(2, '0'));
          const yyyy = String(year).padStart(4, '0');
          return order === 1 ? `${yyyy}-${mm}-${dd}` : `${dd}/${mm}/${yyyy}`;
        }),
      fc.string({ unit: fc.constantFrom(...'0123456789/-: '), minLength: 9, maxLength: 11 }),
    );
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const value = valueOf(text);
        if (value === null) return;
        read += 1;
        expect(readDate(text, name, true)).toEqual({ value, faults: [] });
        for (const { cell } of cellChecks)
          expect(cell(text, { column: column(), raw: text })).toBeNull();
      }),
      { numRuns: 10_000, seed: 7 },
    );
    expect(read).toBeGreaterThan(1000);
  });
});

describe('the columns in which dates may be plain', () => {
  it('are those whose schema asks for nothing but a date', () => {
    expect(orders.map(([name]) => plainDates(column(), 'received', name))).toEqual([1, 2, 3]);
    expect(plainDates(column(), 'received', undefined)).toBe(1);
    expect(plainDates(column({ pattern: '^2026' }), 'received', 'iso')).toBeNull();
    expect(plainDates({ ...column(), kind: 'text' }, 'received', 'iso')).toBeNull();
    expect(plainDates(column(), '2026', 'iso')).toBeNull();
    const mapped = { ...column(), mapping: { column: 'Received', values: { a: '2026-07-31' } } };
    expect(plainDates(mapped, 'received', 'iso')).toBeNull();
  });
});
