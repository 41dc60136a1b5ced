import { describe, expect, it } from 'vitest';
import { resolveValues } from '../../src/frame/conditions.js';
import type { FrameField } from '../../src/frame/fields.js';
import { refusalOf } from '../sampling/refusal.js';
import { smallLibrary } from './support.js';

const verdict = {
  name: 'outcome',
  grouped: false,
  codeList: smallLibrary.codeLists.get('verdict'),
};
const heritage = {
  name: 'heritage',
  grouped: true,
  codeList: smallLibrary.codeLists.get('heritage'),
};
const plain = { name: 'station', grouped: false, codeList: undefined };

const resolved = (field: object, given: readonly string[], seen: readonly string[]) => [
  ...resolveValues(field as FrameField, given, new Set(seen)),
];

describe('the values of a field that are asked for', () => {
  it('are codes or labels of its list in any letter case, also where the data has none of them', () => {
    expect(resolved(verdict, ['upheld', ' PARTLY UPHELD ', 'none'], ['UPHELD'])).toEqual([
      ...['UPHELD', 'PART', 'NONE'],
    ]);
  });

  it('are groups of the list where the field is one of groups, and no codes', () => {
    expect(resolved(heritage, ['north', 'SOUTH'], [])).toEqual(['North', 'South']);
    expect(refusalOf(() => resolved(heritage, ['N1'], ['North'])).code).toBe('UNKNOWN_VALUE');
  });

  it('are values of the data where there is no list, as they stand or in another letter case', () => {
    expect(resolved(plain, ['EAST', 'east'], ['East', 'east'])).toEqual(['east']);
    expect(resolved(plain, ['East', 'east'], ['East', 'east'])).toEqual(['East', 'east']);
    expect(resolved(verdict, ['Other'], ['Other'])).toEqual(['Other']);
  });

  it('are refused where they are neither, with the nearest and those of the data', () => {
    expect(refusalOf(() => resolved(plain, ['Eats'], ['West', 'East']))).toMatchObject({
      code: 'UNKNOWN_VALUE',
      message: 'The field station has no value "Eats".',
      hint: 'Did you mean East? Values seen: East, West.',
    });
    expect(refusalOf(() => resolved(plain, ['x'], ['West'])).hint).toBe('Values seen: West.');
    const many = Array.from({ length: 32 }, (_, index) => `v${index + 10}`);
    expect(refusalOf(() => resolved(plain, ['x'], many)).hint).toMatch(/, v38, v39 and 2 more\.$/);
    const thirty = many.slice(0, 30);
    expect(refusalOf(() => resolved(plain, ['x'], thirty)).hint).toMatch(/, v38, v39\.$/);
  });
});
