import { describe, expect, it } from 'vitest';
import { partialFaults } from '../../src/record/partial-faults.js';
import { partialRecord, type PartialRecord } from '../../src/record/partial-record.js';
import { verifyPartial } from '../../src/record/partial-verification.js';

const units = Array.from({ length: 12 }, (_, index) => ({
  unitId: `AVON|CO/${index}/26`,
  values: [index % 3 === 0 ? 'NFA' : 'RES'],
}));
const partial = partialRecord({
  toolVersion: '1.2.3',
  design: {
    unit: 'case',
    by: ['outcome'],
    size: 4,
    allocation: 'proportional',
    method: 'simple',
    minimum: 0,
    cap: null,
    takeAll: [],
    reserves: 1,
    idField: 'force',
  },
  seedText: '27 41 06 59 33 18 lottery 2026-10-03',
  units,
  facts: {
    scope: { where: [], period: null },
    input: { sha256: 'a'.repeat(64), bytes: 900, rows: 12, accepted: 12, rejected: 0, blank: 0 },
    collapsed: [{ field: 'outcome', rule: 'most-severe' }],
    counts: { rows: 12, cases: 12, allegations: 0, subjects: 0, persons: 0, placeholderRows: 0 },
    leftOut: {
      rejectedRows: 0,
      casesLost: 0,
      casesIncomplete: 0,
      casesOutOfScope: 0,
      rowsWithoutUnit: 0,
    },
  },
  commitment: null,
  importJson: '{}\n',
});
const [nfa, res] = partial.strata;

/** Each check as "what: finding", with what does not hold marked. */
const checked = (changed: PartialRecord, frozen = units) =>
  verifyPartial(changed, frozen).map(
    ({ what, holds, finding }) => `${holds ? '' : 'NOT '}${what}: ${finding}`,
  );
const frameHolds = 'the frozen frame: 12 units, digest as recorded';

describe('a partial draw beside its frozen frame', () => {
  it('holds where the draw comes out again', () => {
    expect(checked(partial)).toEqual([
      frameHolds,
      'the partial draw, done again: the same 9 units in the same order, 2 strata',
    ]);
  });

  it('is told from one over another frame, larger or of other units', () => {
    expect(checked(partial, units.slice(1))).toEqual([
      'NOT the frozen frame: frame.csv has 11 units; the record says 12',
      'NOT the partial draw, done again: gives other strata or the units that they list than the record',
    ]);
    const swapped = [...units.slice(1), { unitId: 'AVON|CO/99/26', values: ['NFA'] }];
    expect(checked(partial, swapped)[0]).toBe(
      'NOT the frozen frame: frame.csv has as many units as recorded, but not the same ones',
    );
  });

  it('is told from one whose strata, excluded units or prefixes were changed', () => {
    const again = 'NOT the partial draw, done again: gives other ';
    expect(checked({ ...partial, strata: [res!, nfa!] })).toEqual([
      frameHolds,
      `${again}strata or the units that they list than the record`,
    ]);
    expect(checked({ ...partial, prefixes: ['BEDS'] })[1]).toBe(`${again}prefixes than the record`);
    expect(checked({ ...partial, frame: { ...partial.frame, excluded: 2 } })[1]).toBe(
      `${again}number of units of earlier draws than the record`,
    );
    expect(checked({ ...partial, strata: [], prefixes: [] })[1]).toBe(
      `${again}strata or the units that they list, other prefixes than the record`,
    );
  });

  it('that cannot be done again says why', () => {
    const again = checked({ ...partial, design: { ...partial.design, method: 'systematic' } })[1];
    expect(again).toContain(
      'NOT the partial draw, done again: cannot be done: A draw by systematic',
    );
  });
});

describe('a partial draw contradicts itself', () => {
  const faults = (changes: Partial<PartialRecord>) => partialFaults({ ...partial, ...changes });

  it('in nothing as it was made', () => {
    expect(partialFaults(partial)).toEqual([]);
  });

  it('where a reference stands in it twice', () => {
    const first = [...nfa!.first.slice(0, -1), nfa!.first[0]!];
    expect(faults({ strata: [{ ...nfa!, first }, res!] })).toContain('lists a reference twice');
  });

  it('where nothing tells the forces apart', () => {
    const design = Object.fromEntries(
      Object.entries(partial.design).filter(([name]) => name !== 'idField'),
    ) as unknown as PartialRecord['design'];
    expect(faults({ design })).toEqual(['was drawn without --id-field']);
  });

  it('where a stratum has more values than the design has fields', () => {
    const wide = { ...res!, values: ['RES', 'East'] };
    expect(faults({ strata: [nfa!, wide] })).toEqual([
      'has a stratum RES|East that is not of the fields outcome',
    ]);
  });

  it('where it names a rule that is not known', () => {
    const design = { ...partial.design, method: 'lots' } as unknown as PartialRecord['design'];
    expect(faults({ design })).toEqual([
      'names the method lots and the method rule simple-1, which this version of dipsample does not know',
    ]);
  });
});
