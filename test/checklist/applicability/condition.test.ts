import { describe, expect, it } from 'vitest';
import { testCondition } from '../../../src/checklist/applicability/condition.js';

const codes = new Map([
  [
    'handling',
    new Map([
      ['OUT_SCH3', 'Outside Schedule 3'],
      ['LOCAL', 'Local investigation'],
      ['INV_SP', 'Investigated under special procedures'],
    ]),
  ],
]);
const inside = { field: 'handling', notIn: ['OUT_SCH3'] };
const local = { field: 'handling', in: ['LOCAL'] };

describe('testCondition', () => {
  it('holds the code of the case against those named', () => {
    expect(testCondition(inside, { handling: 'LOCAL' }, codes).meets).toBe(true);
    expect(testCondition(local, { handling: 'LOCAL' }, codes).meets).toBe(true);
    expect(testCondition(local, { handling: 'INV_SP' }, codes).meets).toBe(false);
    expect(testCondition(inside, { handling: 'OUT_SCH3' }, codes)).toEqual({
      meets: false,
      words: 'handling is Outside Schedule 3 (OUT_SCH3)',
    });
  });

  it.each([
    ['a blank', { handling: '' }, 'handling is missing'],
    ['a field that the case lacks', {}, 'handling is missing'],
    ['several values', { handling: 'Multiple' }, 'handling is Multiple'],
    ['a value not stated', { handling: 'Not stated' }, 'handling is Not stated'],
  ])('leaves %s open', (_, fields, words) => {
    expect(testCondition(inside, fields, codes)).toEqual({ meets: null, words });
  });

  it('leaves open what a misspelt code would drop', () => {
    const misspelt = { field: 'handling', in: ['LOCALE'] };
    expect(testCondition(misspelt, { handling: 'LOCAL' }, codes)).toEqual({
      meets: null,
      words: 'handling knows no code LOCALE',
    });
  });

  it('takes a field without a code list as it stands', () => {
    const ours = { field: 'station', in: ['North'] };
    expect(testCondition(ours, { station: 'North' }, codes).meets).toBe(true);
    expect(testCondition(ours, { station: 'South' }, codes).meets).toBe(false);
  });
});
