import { describe, expect, it } from 'vitest';
import { protectExports } from '../../src/disclosure/protect-exports.js';
import { compareGroups } from '../../src/disparity/compare-groups.js';
import type { Frame } from '../../src/frame/frame.js';
import { smallFrame } from '../disparity/small-frame.js';

const whole = smallFrame([
  ['W1', 'MC', 50],
  ['W1', 'NFA', 200],
  ['B1', 'MC', 19],
  ['B1', 'NFA', 40],
]);

function compared(frame: Frame, sha256: string) {
  return {
    sha256,
    caseRefs: new Set(frame.units.map(({ caseRef }) => caseRef)),
    comparisons: [
      compareGroups(frame, {
        outcome: 'outcome',
        events: ['MC'],
        group: 'ethnicity',
        reference: 'W1',
      }),
    ],
  };
}

const statuses = (exports: readonly ReturnType<typeof compared>[]) =>
  protectExports(exports, 5).map((copies) => copies.map(({ status }) => status));

describe('a release of several exports', () => {
  const part: Frame = { ...whole, units: whole.units.slice(3) };

  it('withholds another selection of the same export, in whichever audit it stands', () => {
    expect(statuses([compared(whole, 'a'), compared(part, 'a')])).toEqual([
      ['shown'],
      ['withheld'],
    ]);
  });

  it('withholds an export that shares cases with an earlier one but is another file', () => {
    const again = protectExports([compared(whole, 'a'), compared(part, 'b')], 5);
    expect(again.map((copies) => copies.map(({ status }) => status))).toEqual([
      ['shown'],
      ['withheld'],
    ]);
    expect(again[1]![0]).toMatchObject({
      reason: expect.stringContaining('some of the same cases') as unknown,
    });
  });

  it('publishes exports that have no case in common', () => {
    const others: Frame = {
      ...whole,
      units: whole.units.map((unit) => ({
        ...unit,
        id: `other ${unit.id}`,
        caseRef: `other ${unit.caseRef}`,
      })),
    };
    expect(statuses([compared(whole, 'a'), compared(others, 'b')])).toEqual([['shown'], ['shown']]);
  });

  it('publishes the same comparison twice when two audits ask for it', () => {
    expect(statuses([compared(whole, 'a'), compared(whole, 'a')])).toEqual([['shown'], ['shown']]);
  });

  it('has nothing to say of an audit without comparisons', () => {
    expect(statuses([{ ...compared(whole, 'a'), comparisons: [] }, compared(part, 'b')])).toEqual([
      [],
      ['shown'],
    ]);
  });
});
