import { describe, expect, it } from 'vitest';
import { dueEntries } from '../../src/record/register-due.js';
import type { RegisterEntry } from '../../src/record/register.js';

function entry(number: number, id: string, more: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    register: 'dipsample-register',
    version: 1,
    number,
    previous: '0'.repeat(64),
    date: '2026-10-01',
    kind: 'pack',
    id,
    commitment: null,
    earlier: null,
    reason: null,
    summary: 'a pack with 1 draw',
    sampled: null,
    ...more,
  };
}

const entries = [
  entry(1, 'a', { retentionReview: '2032-09-30' }),
  entry(2, 'b', { retentionReview: '2031-12-31' }),
  entry(3, 'c'),
  entry(4, 'd', { retentionReview: '2033-01-01' }),
  entry(5, 'b', { kind: 'deleted' }),
  entry(6, 'e', { retentionReview: '2032-06-30' }),
];

const numbers = (asAt: string) => {
  const { due, later, undated } = dueEntries(entries, asAt);
  const of = (all: readonly RegisterEntry[]) => all.map(({ number }) => number);
  return { due: of(due), later: of(later), undated };
};

describe('what is due for review', () => {
  it('is what has come to its day, from that day on, the longest due first', () => {
    expect(numbers('2032-06-29')).toEqual({ due: [], later: [6, 1, 4], undated: 1 });
    expect(numbers('2032-09-29')).toEqual({ due: [6], later: [1, 4], undated: 1 });
    expect(numbers('2032-09-30')).toEqual({ due: [6, 1], later: [4], undated: 1 });
  });

  it('is never what was deleted, until it is made again', () => {
    expect(numbers('2099-12-31').due).toEqual([6, 1, 4]);
    const again = [...entries, entry(7, 'b', { retentionReview: '2031-12-31' })];
    expect(dueEntries(again, '2032-01-01').due.map(({ number }) => number)).toEqual([7]);
  });
});
