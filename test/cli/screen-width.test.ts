import { describe, expect, it } from 'vitest';
import { screenWidth } from '../../src/cli/screen-width.js';

describe('the width of the screen', () => {
  it.each([
    ['what COLUMNS says', { COLUMNS: '120' }, 100, 120],
    ['what the terminal says', {}, 100, 100],
    ['80 where nobody says', {}, null, 80],
    ['80 where COLUMNS is no number', { COLUMNS: 'wide' }, null, 80],
    ['40 at least', { COLUMNS: '12' }, null, 40],
  ])('is %s', (_, env, print, width) => {
    expect(screenWidth({ env, columns: { print, narrate: null } })).toBe(width);
  });
});
