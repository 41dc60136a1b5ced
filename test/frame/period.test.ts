import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { parsePeriod, yearToDateOf } from '../../src/frame/period.js';

describe('a period', () => {
  it.each([
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['FY2026/27-Q1', '2026-04-01', '2026-06-30'],
    ['FY2026/27-Q3', '2026-10-01', '2026-12-31'],
    ['FY2026/27-Q4', '2027-01-01', '2027-03-31'],
    ['FY1999/00-Q4', '2000-01-01', '2000-03-31'],
    ['2026-Q1..Q3', '2026-01-01', '2026-09-30'],
    ['FY2026/27-Q1..Q2', '2026-04-01', '2026-09-30'],
    ['FY2026/27-Q1..Q4', '2026-04-01', '2027-03-31'],
    ['2026-07-15..2026-08-02', '2026-07-15', '2026-08-02'],
  ])('%s runs from %s to %s', (text, from, to) => {
    expect(parsePeriod(text)).toMatchObject({ from, to });
  });

  it('says whether its quarter is of the calendar or of the financial year', () => {
    expect(parsePeriod('2026-Q3').label).toBe('2026 Q3 (calendar quarter)');
    expect(parsePeriod('FY2026/27-Q2').label).toBe('2026/27 Q2 (financial quarter)');
  });

  it.each([
    '2026-Q5',
    '2026Q3',
    'FY2026/28-Q1',
    'FY2026-Q1',
    '2026-09-30..2026-07-01',
    '2026-Q2..Q3',
    'FY2026/28-Q1..Q2',
    'last',
    'x2026-Q3',
    '2026-Q3x',
    'xFY2026/27-Q1',
    'FY2026/27-Q1x',
    'x2026-Q1..Q3',
    '2026-Q1..Q3x',
    'x2026-07-01..2026-07-02',
    '2026-07-01..2026-07-02x',
    '2026-07-01..2026-07-32',
    '',
    '2026-02-30..2026-03-01',
  ])('%j is refused with the ways to write one', (text) => {
    expect(() => parsePeriod(text)).toThrow(UserError);
  });
});

describe('a period of one day', () => {
  it('is one, and has that day for its ends', () => {
    expect(parsePeriod('2026-07-01..2026-07-01')).toEqual({
      label: '2026-07-01 to 2026-07-01',
      from: '2026-07-01',
      to: '2026-07-01',
    });
  });
});

describe('the year to date of a period', () => {
  it.each([
    ['2026-Q3', 'calendar', '2026-01-01'],
    ['2026-Q3', 'financial', '2026-04-01'],
    ['FY2026/27-Q4', 'financial', '2026-04-01'],
    ['2026-07-15..2026-08-02', 'financial', '2026-04-01'],
    ['2027-02-01..2027-02-28', 'financial', '2026-04-01'],
  ] as const)('of %s by the %s year begins on %s', (text, kind, from) => {
    const period = parsePeriod(text);
    expect(yearToDateOf(period, kind)).toMatchObject({ from, to: period.to });
  });

  it.each([
    ['FY2026/27-Q1', 'financial'],
    ['2026-Q1', 'calendar'],
    ['2026-Q1..Q3', 'calendar'],
    ['2026-01-15..2026-05-02', 'financial'],
  ] as const)('of %s by the %s year is none, as there is nothing before it', (text, kind) => {
    expect(yearToDateOf(parsePeriod(text), kind)).toBeNull();
  });

  it('says which year it is of', () => {
    expect(yearToDateOf(parsePeriod('FY2026/27-Q2'), 'financial')?.label).toBe(
      '2026-04-01 to 2026-09-30 (financial year to date)',
    );
  });
});
