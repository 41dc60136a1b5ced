import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/disparity/comparison.js';
import type { UnitLevel } from '../../../src/frame/frame.js';
import { leftOutNotes } from '../../../src/report/comparison/left-out-notes.js';
import { publicEdition, restrictedEdition } from '../../../src/report/editions.js';

const losses = {
  rejectedRows: 3,
  casesLost: 1,
  casesIncomplete: 2,
  casesOutOfScope: 40,
  rowsWithoutUnit: 1200,
};

function comparisonAt(level: UnitLevel, leftOut = losses): Comparison {
  return { unit: { level, record: null }, leftOut } as unknown as Comparison;
}

describe('rows that are not counted', () => {
  it('are counted for the office, with why', () => {
    expect(leftOutNotes(comparisonAt('allegation'), restrictedEdition)).toEqual([
      'Not counted: 1,200 rows that have no allegation number.',
      'Not counted: 3 rows rejected for errors; for that 1 case of the export is missing, and 2 cases counted by the other rows alone.',
    ]);
    expect(leftOutNotes(comparisonAt('case'), restrictedEdition)).toHaveLength(1);
    expect(leftOutNotes(comparisonAt('row'), restrictedEdition)).toEqual([]);
    const none = { ...losses, rejectedRows: 0, rowsWithoutUnit: 0 };
    expect(leftOutNotes(comparisonAt('person', none), restrictedEdition)).toEqual([]);
  });

  it('are named in public without a number, whether there are any or not', () => {
    const edition = publicEdition(
      { keys: new Set(), hidden: new Set() },
      { keys: new Set(), hidden: new Set() },
    );
    const none = { ...losses, rejectedRows: 0, rowsWithoutUnit: 0 };
    const notes = leftOutNotes(comparisonAt('subject'), edition);
    expect(notes).toEqual([
      'Not counted, if there are any: rows that name nobody, or a stand-in for nobody in particular and rows that were rejected for errors.',
    ]);
    expect(leftOutNotes(comparisonAt('subject', none), edition)).toEqual(notes);
    expect(leftOutNotes(comparisonAt('row'), edition)).toEqual([]);
  });
});
