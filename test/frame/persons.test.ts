import { describe, expect, it } from 'vitest';
import { buildFrame } from '../../src/frame/build-frame.js';
import { read } from './support.js';

const header = 'Ref,Allegation,Subject,Force,Received,Finalised,Outcome,Heritage,Worker';

const rows = [
  'C1,1,P1,,01/07/2026,10/07/2026,No finding,N1,Officer',
  'C1,2,P2,,01/07/2026,10/07/2026,No finding,N2,Officer',
  'C2,1,P1,,05/08/2026,20/08/2026,Upheld,S1,Officer',
  'C2,1,ORG,,05/08/2026,20/08/2026,Upheld,,Organisational',
  'C2,1,nobody,,05/08/2026,20/08/2026,Upheld,,Officer',
  'C3,1,,,01/09/2026,02/09/2026,Partly upheld,S1,Officer',
];

const twoForces = [
  'C1,1,P1,East,01/07/2026,,No finding,N1,Officer',
  'C2,1,P1,West,01/07/2026,,Upheld,S1,Officer',
  'C3,1,P1,East,01/07/2026,,Partly upheld,N1,Officer',
  'C4,1,P1,,01/07/2026,,Upheld,N2,Officer',
];

async function persons(lines: readonly string[], period?: { from: string; to: string }) {
  const intake = await read([header, ...lines, ''].join('\n'));
  return buildFrame(intake, {
    unit: 'person',
    fields: ['outcome', 'officer_ethnicity'],
    ...(period === undefined ? {} : { period: { field: 'date_finalised', ...period } }),
  });
}

describe('a person', () => {
  it('is one unit over all cases, by the most severe outcome and Multiple for what differs', async () => {
    const { units, counts, leftOut } = await persons(rows);
    expect(units).toEqual([
      {
        id: 'P1',
        caseRef: 'P1',
        values: { outcome: 'UPHELD', officer_ethnicity: 'Multiple' },
        rows: [2, 4],
      },
      {
        id: 'P2',
        caseRef: 'P2',
        values: { outcome: 'NONE', officer_ethnicity: 'N2' },
        rows: [3],
      },
    ]);
    expect(counts.persons).toBe(2);
    expect(counts.subjects).toBe(3);
    expect(leftOut.rowsWithoutUnit).toBe(3);
  });

  it('has the rows of the cases in scope alone', async () => {
    const { units, counts } = await persons(rows, { from: '2026-07-01', to: '2026-07-31' });
    expect(units.map(({ id, values }) => [id, values['outcome']])).toEqual([
      ['P1', 'NONE'],
      ['P2', 'NONE'],
    ]);
    expect(counts.persons).toBe(2);
  });

  it('is one within one force only: the same id in two forces is two people', async () => {
    const { units, counts } = await persons(twoForces);
    expect(units.map(({ id, rows: sheet }) => [id, sheet])).toEqual([
      ['East|P1', [2, 4]],
      ['Not stated|P1', [5]],
      ['West|P1', [3]],
    ]);
    expect(counts.persons).toBe(3);
  });

  it('does not depend on the order of the rows', async () => {
    const [one, other] = await Promise.all([persons(rows), persons([...rows].reverse())]);
    const plain = ({ units }: typeof one) => units.map(({ id, values }) => ({ id, values }));
    expect(plain(other)).toEqual(plain(one));
  });

  it('cannot be counted where no column tells subjects apart', async () => {
    const intake = await read('Ref,Received,Outcome\nA1,01/07/2026,Upheld\n');
    expect(() => buildFrame(intake, { unit: 'person', fields: [] })).toThrow(
      expect.objectContaining({
        code: 'UNIT_NOT_AVAILABLE',
        hint: 'Map a column to subject_id in the profile, or use --unit case or --unit row.',
      }),
    );
  });
});
