import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueList } from '../../../src/frame/columns/issue-list.js';
import type { Issue } from '../../../src/frame/issue.js';

const place = fc.option(fc.integer({ min: 1, max: 40 }));
const issues = fc.array(
  fc.record({
    code: fc.constantFrom('UNKNOWN_CODE', 'MISSING_VALUE'),
    severity: fc.constantFrom('error', 'warning'),
    field: fc.constantFrom('outcome', 'force', null),
    row: place,
    line: place,
    detail: fc.constantFrom({}, { first: 7 }, { first: '7' }, { list: 'Outcome', first: 7 }),
  }),
  { maxLength: 60 },
);

function listOf(found: readonly Issue[]): readonly Issue[] {
  const list = issueList();
  for (const issue of found) list.push(issue);
  return list.inOrder();
}

describe('issues that are kept as numbers', () => {
  it('are those that were found, by their rows and else in the order in which they came', () => {
    fc.assert(
      fc.property(issues, (found) => {
        const expected = [...found].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
        const kept = listOf(found);
        expect(JSON.stringify(kept)).toBe(JSON.stringify(expected));
        expect([...kept]).toEqual(expected);
        expect(kept.filter(({ severity }) => severity === 'error')).toEqual(
          expected.filter(({ severity }) => severity === 'error'),
        );
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });

  it('are told by rows and lines beyond 32 bits of bytes and 16 of rows', () => {
    const found: readonly Issue[] = [70_000, 4_000_000_000].map((row) => ({
      code: 'MISSING_VALUE',
      severity: 'error',
      field: 'force',
      row,
      line: row + 70_000,
      detail: {},
    }));
    expect([...listOf(found)]).toEqual(found);
    expect([...listOf([...found].reverse())]).toEqual(found);
  });
});
