import { describe, expect, it } from 'vitest';
import { frameChanges } from '../../src/frame/frame-changes.js';

const period = { label: '2026 Q1', from: '2026-01-01', to: '2026-03-31' };
const earlier = { period, cases: ['C/1', 'C/2', 'C/3', 'C/4', 'C/5', 'C/6'] };
const found = (caseRef: string, date: string | null, inScope = true) => ({
  caseRef,
  date,
  inScope,
});

const now = [
  found('C/9', '2026-03-31'),
  found('C/1', '2026-01-01'),
  found('C/2', null),
  found('C/3', '2026-05-02'),
  found('C/4', '2026-02-01', false),
  found('C/6', '2025-12-31'),
  found('C/7', '2026-01-01'),
  found('C/8', '2026-04-01'),
  found('C/10', '2026-02-02', false),
  found('C/11', null),
];

describe('what became of an earlier period', () => {
  it('is which cases were closed late: in the period and in scope now, and not in its frame', () => {
    expect(frameChanges(earlier, now).lateClosed).toEqual([
      { caseRef: 'C/7', date: '2026-01-01' },
      { caseRef: 'C/9', date: '2026-03-31' },
    ]);
  });

  it('is which cases are no longer finalised in it, and what was found instead', () => {
    expect(frameChanges(earlier, now).reopened).toEqual([
      { caseRef: 'C/2', found: 'no date', date: null },
      { caseRef: 'C/3', found: 'later date', date: '2026-05-02' },
      { caseRef: 'C/4', found: 'outside the filters', date: '2026-02-01' },
      { caseRef: 'C/5', found: 'not in the export', date: null },
      { caseRef: 'C/6', found: 'earlier date', date: '2025-12-31' },
    ]);
  });

  it('counts the cases that stayed as they were', () => {
    expect(frameChanges(earlier, now).unchanged).toBe(1);
  });

  it('does not hang on the order of the rows', () => {
    expect(frameChanges(earlier, now.toReversed())).toEqual(frameChanges(earlier, now));
  });

  it('is nothing where the export still says the same', () => {
    const same = earlier.cases.map((caseRef) => found(caseRef, '2026-02-01'));
    expect(frameChanges(earlier, same)).toEqual({
      period,
      lateClosed: [],
      reopened: [],
      unchanged: 6,
    });
  });
});
