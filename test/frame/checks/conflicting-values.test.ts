import { describe, expect, it } from 'vitest';
import { conflictingValues } from '../../../src/frame/checks/conflicting-values.js';

type Table = Parameters<typeof conflictingValues.table>[0];
interface Cells {
  readonly ref?: string;
  readonly force?: string;
  readonly day?: string;
  readonly rejected?: boolean;
}

/** What is told of rows, the first of which is row 2, as "row field: first row". */
function told(...rows: readonly Cells[]): readonly string[] {
  const schema = { properties: { force: { perCase: true }, day: { perCase: true }, outcome: {} } };
  const table = rows.map(({ ref, force, day, rejected }, index) => ({
    row: index + 2,
    status: rejected === true ? 'rejected' : 'accepted',
    values: { case_ref: ref, force, day, outcome: String(index) },
  }));
  return conflictingValues
    .table({ rows: table, schema } as unknown as Table)
    .map(({ row, field, detail }) => `${row?.row} ${field}: ${String(detail['first'])}`);
}

describe('rows of one case', () => {
  it('are told of where they differ in what there is one of to a case, once a field', () => {
    const one = { ref: 'A1', force: 'East', day: '1' };
    expect(told(one, { ...one, force: 'West' }, { ...one, force: 'North', day: '2' })).toEqual([
      '3 force: 2',
      '4 day: 2',
    ]);
  });

  it('are not contradicted by blanks, by other cases, or by rows that are rejected', () => {
    const one = { ref: 'A1', force: 'East' };
    expect(told(one, { ref: 'A1' }, { ref: 'A2', force: 'West' })).toEqual([]);
    expect(told(one, { ref: 'A1', force: 'West', rejected: true })).toEqual([]);
    expect(told({ ref: 'A1', force: 'West', rejected: true }, one, one)).toEqual([]);
    expect(told({ force: 'East' }, { force: 'West' })).toEqual([]);
  });
});
