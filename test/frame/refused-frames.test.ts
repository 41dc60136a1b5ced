import { describe, expect, it } from 'vitest';
import { buildFrame, type FrameRequest } from '../../src/frame/build-frame.js';
import { refusalOf } from '../sampling/refusal.js';
import { read } from './support.js';

const header = 'Ref,Allegation,Subject,Received,Finalised,Outcome,Heritage,Worker';
const dates = '01/07/2026,10/07/2026';

async function frame(request: Partial<FrameRequest>, lines: readonly string[]) {
  const intake = await read([header, ...lines, ''].join('\n'));
  return () => buildFrame(intake, { unit: 'case', fields: [], ...request });
}

describe('a frame is refused', () => {
  it('where two units would have one reference, with their number and the first of their rows', async () => {
    // Allegation `2|3` of case `C1` and allegation `3` of case `C1|2` would both be C1|2|3.
    const lines = [
      `C0,1,P1,${dates},Upheld,N1,Officer`,
      `C1,2|3,P1,${dates},Upheld,N1,Officer`,
      `C1|2,3,P1,${dates},Upheld,N1,Officer`,
    ];
    const refusal = refusalOf(await frame({ unit: 'allegation' }, lines));
    expect(refusal.code).toBe('UNIT_AMBIGUOUS');
    expect(refusal.message).toMatch(
      /^1 units have the reference of another \(first in row [34]\)\.$/,
    );
    expect((await frame({}, lines))().units.map(({ id }) => id)).toEqual(['C0', 'C1', 'C1|2']);
  });

  it('where nothing tells its units apart, with the units that there are', async () => {
    const intake = await read('Ref,Received,Subject\nC1,01/07/2026,P1\n');
    const refusal = refusalOf(() => buildFrame(intake, { unit: 'allegation', fields: [] }));
    expect(refusal).toMatchObject({
      code: 'UNIT_NOT_AVAILABLE',
      message:
        'The unit allegation is not available: no column of this export is mapped to allegation_no',
      hint: 'Map a column to allegation_no in the profile, or use --unit case or --unit subject or --unit person or --unit row.',
    });
  });

  it('where accepted rows lack the field that stands before every reference', async () => {
    const lines = [
      `C1,1,P1,${dates},Upheld,N1,Officer`,
      `C2,1,P1,${dates},,N1,Officer`,
      `C3,1,P1,32/07/2026,10/07/2026,,N1,Officer`,
      `C4,1,P1,${dates},,N1,Officer`,
    ];
    expect(refusalOf(await frame({ idField: 'outcome' }, lines))).toMatchObject({
      code: 'ID_FIELD_BLANK',
      message:
        '2 accepted rows have no outcome (first in row 3), so their references would be incomplete.',
      hint: 'Complete the field at the source, or give it as a constant in the profile.',
    });
  });

  it('not where every accepted row has it: it stands before the reference', async () => {
    const lines = [
      `C1,1,P1,${dates},Upheld,N1,Officer`,
      `C1,1,P1,${dates},No finding,N1,Officer`,
      `C3,1,P1,32/07/2026,10/07/2026,,N1,Officer`,
    ];
    const { units, leftOut } = (await frame({ idField: 'outcome' }, lines))();
    expect(units.map(({ id }) => id)).toEqual(['NONE|C1', 'UPHELD|C1']);
    expect(leftOut.rejectedRows).toBe(1);
  });
});
