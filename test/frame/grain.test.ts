import { describe, expect, it } from 'vitest';
import { grainOf } from '../../src/frame/grain.js';

describe('how rows stand to cases', () => {
  it('is counted by references, spaces around them aside', () => {
    expect(grainOf('Ref', ['A1', ' A1', 'A2', '', 'A1 ', 'A3', 'A3', ' '])).toEqual({
      column: 'Ref',
      rows: 8,
      references: 3,
      withoutReference: 2,
      rowsOfLargestCase: 3,
      repeated: 2,
    });
  });

  it('is nothing without rows', () => {
    expect(grainOf(null, [])).toEqual({
      column: null,
      rows: 0,
      references: 0,
      withoutReference: 0,
      rowsOfLargestCase: 0,
      repeated: 0,
    });
  });
});
