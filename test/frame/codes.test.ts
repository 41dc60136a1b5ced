import { describe, expect, it } from 'vitest';
import { codeResolver } from '../../src/frame/codes.js';
import { nearest } from '../../src/frame/nearest.js';
import type { CodeList } from '../../src/frame/code-list.js';

const list: CodeList = {
  name: 'category',
  title: 'Category',
  version: 1,
  source: ['made up'],
  confidence: 'made up',
  order: 'listed',
  codes: [
    { code: 'B4', label: 'Use of force' },
    { code: 'F6', label: 'Race' },
    { code: 'F9', label: 'Sexual orientation' },
    { code: 'F8', label: 'Sex' },
  ],
};
const resolve = codeResolver(list, {
  column: 'Category',
  values: { 'Racial discrimination': 'F6' },
});

describe('resolving codes', () => {
  it.each([
    ['B4', { code: 'B4', normalisations: [] }],
    ['b4', { code: 'B4', normalisations: ['letter-case'] }],
    ['Use of force', { code: 'B4', normalisations: ['label-to-code'] }],
    ['USE  OF FORCE', { code: 'B4', normalisations: ['label-to-code', 'letter-case'] }],
    ['Use  of force', { code: 'B4', normalisations: ['label-to-code'] }],
    ['racial discrimination', { code: 'F6', normalisations: ['value-map'] }],
    ['B4 Use of force', { code: 'B4', normalisations: ['label-to-code'], mismatch: false }],
    ['B4 - Use of force', { code: 'B4', normalisations: ['label-to-code'], mismatch: false }],
    ['B4: Use of force', { code: 'B4', normalisations: ['label-to-code'], mismatch: false }],
    ['B4 – Use of force', { code: 'B4', normalisations: ['label-to-code'], mismatch: false }],
    ['B4 (Use of force)', { code: 'B4', normalisations: ['label-to-code'], mismatch: false }],
  ])('reads %s', (text, expected) => {
    expect(resolve(text)).toEqual(expected);
  });

  it('lets the label win over a code that contradicts it', () => {
    expect(resolve('F9 (Sex)')).toEqual({
      code: 'F8',
      normalisations: ['label-to-code'],
      mismatch: true,
    });
    expect(resolve('Z7 Race')).toEqual({
      code: 'F6',
      normalisations: ['label-to-code'],
      mismatch: true,
    });
  });

  it('guesses nothing', () => {
    for (const text of [
      'Use of forse',
      'B5',
      'B4 Use of farce',
      'alleged race',
      'constructor',
      '',
    ]) {
      expect(resolve(text)).toBeNull();
    }
  });
});

describe('the nearest candidate', () => {
  it('is found for a slip, a cut-off word and other letter case, and else there is none', () => {
    expect(nearest('Use of forse', ['Race', 'Use of force'])).toBe('Use of force');
    expect(nearest('Asian/Pacif', ['Asian', 'Asian/Pacific Islander'])).toBe(
      'Asian/Pacific Islander',
    );
    expect(nearest('RACE', ['Sex', 'Race'])).toBe('Race');
    expect(nearest('Received Date', ['Outcome', 'Force'])).toBeUndefined();
    expect(nearest('', ['A'])).toBeUndefined();
  });
});
