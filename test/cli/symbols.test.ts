import { describe, expect, it } from 'vitest';
import { symbolFaults } from '../../src/cli/symbols.js';
import { asWideAsPlain, inSymbols, plainSymbols } from '../../src/format/symbols.js';

describe('symbols', () => {
  it('are written for the shorthand, and for nothing else', () => {
    const symbols = { ...plainSymbols, c: ':', z: '~' };
    expect(inSymbols('"[c]","[z]","[u]","[low]","[","c"', symbols)).toBe(
      '":","~","[u]","[low]","[","c"',
    );
    expect(inSymbols('[c] [k] [u] [x] [z]', plainSymbols)).toBe('[c] [k] [u] [x] [z]');
  });

  it('keep columns that are aligned already in line', () => {
    const [cell, ...others] = Object.values(asWideAsPlain({ c: ':', z: '~~' }));
    expect([cell, ...others]).toEqual(['  :', ' ~~']);
  });

  it.each([
    [{ q: '1' }, 'there is no shorthand "q"'],
    [{ c: '[z]' }, '"[z]" stands for two things'],
    [{ c: '*', k: '*' }, '"*" stands for two things'],
    [
      { c: '=1+1' },
      '"=1+1" is no symbol of 1 to 8 letters, digits or . : * ~, in square brackets or not',
    ],
    [
      { x: '<b>' },
      '"<b>" is no symbol of 1 to 8 letters, digits or . : * ~, in square brackets or not',
    ],
  ])('are refused where they could mislead: %j', (asked, fault) => {
    expect(symbolFaults(asked as Readonly<Record<string, string>>)).toEqual([fault]);
  });

  it('may change places', () => {
    expect(symbolFaults({ c: '[z]', z: '[c]' })).toEqual([]);
    expect(inSymbols('[c][z]', { ...plainSymbols, c: '[z]', z: '[c]' })).toBe('[z][c]');
  });
});
