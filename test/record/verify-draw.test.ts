import { describe, expect, it } from 'vitest';
import { type DrawRecord, rulesOf } from '../../src/record/draw-record.js';
import { frameDigest } from '../../src/record/frame-digest.js';
import { recordedStrata } from '../../src/record/recorded-strata.js';
import { verifyDraw } from '../../src/record/verify-draw.js';
import type { Design } from '../../src/sampling/design.js';
import { drawSample } from '../../src/sampling/draw-sample.js';

const units = Array.from({ length: 30 }, (_, index) => ({
  unitId: `CO/${String(index).padStart(5, '0')}/26`,
  values: [index % 3 === 0 ? 'NFA' : 'RES'],
}));
const design: Design = {
  unit: 'case',
  by: ['outcome'],
  size: 6,
  allocation: 'proportional',
  method: 'simple',
  minimum: 0,
  cap: null,
  takeAll: [],
  reserves: 1,
};
const draw = drawSample(units, design, '31415926535897932384');
const record = {
  rules: rulesOf(design),
  seed: { text: draw.seedText, hash: draw.seedHash },
  design,
  frame: { units: units.length, sha256: frameDigest(units) },
  strata: recordedStrata(draw),
} as unknown as DrawRecord;

const faults = (changed: Partial<DrawRecord>, frozen = units) =>
  verifyDraw({ ...record, ...changed }, frozen)
    .filter(({ holds }) => !holds)
    .map(({ what, finding }) => `${what}: ${finding}`);

describe('a draw done again from its record', () => {
  it('holds when nothing was changed, in whatever order the frame stands', () => {
    expect(faults({})).toEqual([]);
    expect(faults({}, units.toReversed())).toEqual([]);
  });

  it('names another seed in place of the one that was hashed', () => {
    const seed = { ...record.seed, text: '31415926535897932385' };
    expect(faults({ seed })[0]).toBe(
      'the seed: the seed text and its SHA-256 in the record belong to different seeds',
    );
  });

  it('names a unit more, a unit fewer and a unit of another stratum', () => {
    expect(faults({}, units.slice(1))[0]).toBe(
      'the frozen frame: frame.csv has 29 units; the record says 30',
    );
    const moved = units.map((unit, index) => (index === 0 ? { ...unit, values: ['RES'] } : unit));
    expect(faults({}, moved)[0]).toBe(
      'the frozen frame: frame.csv has as many units as recorded, but not the same ones',
    );
  });

  it('names the stratum and the rank of a unit that the seed does not draw, and no reference', () => {
    const strata = record.strata.map((stratum, index) =>
      index === 0 ? { ...stratum, drawn: stratum.drawn.toReversed() } : stratum,
    );
    const found = faults({ strata });
    expect(found).toEqual([
      'the draw, done again: stratum NFA: rank 1 in the record is not the unit that the seed draws',
    ]);
    expect(found.join()).not.toContain('CO/');
  });

  it('names a sample size that the design does not give', () => {
    const strata = record.strata.map((stratum, index) =>
      index === 0 ? { ...stratum, sampleSize: 3 } : stratum,
    );
    expect(faults({ strata })[0]).toContain('sampleSize is 3 in the record and 2 when done again');
  });

  it('names rules that this version does not know, instead of guessing', () => {
    const other = { ...design, allocation: 'lottery' as 'equal' };
    expect(faults({ design: other })).toEqual([
      'the rules of the draw: the record names the allocation lottery and the allocation rule proportional-1, which this version of dipsample does not know',
    ]);
    const rules = { ...record.rules, ticket: 'dipsample-2' };
    expect(faults({ rules })[0]).toContain('the ticket rule dipsample-2');
  });

  it('names every rule that it does not know, of methods and of tickets too', () => {
    const other = { ...design, method: 'lottery' as 'simple', ticket: 'dice' as 'dipsample-1' };
    expect(faults({ design: other })).toEqual([
      'the rules of the draw: the record names the method lottery and the ticket rule dice and the ticket rule dipsample-1 and the method rule simple-1, which this version of dipsample does not know',
    ]);
  });

  it('names another number of strata, and a stratum in the place of another', () => {
    expect(faults({ strata: record.strata.slice(1) })).toEqual([
      'the draw, done again: the frame makes another number of strata (2) than the record has (1)',
    ]);
    expect(faults({ strata: record.strata.toReversed() })).toEqual([
      'the draw, done again: stratum NFA is not in its place in the record',
      'the draw, done again: stratum RES is not in its place in the record',
    ]);
  });

  it('names units that the design does not draw after those that it does', () => {
    const strata = record.strata.map((stratum, index) =>
      index === 1 ? { ...stratum, drawn: [...stratum.drawn, 'CO/99999/26'] } : stratum,
    );
    expect(faults({ strata })).toEqual([
      'the draw, done again: stratum RES: the record holds units that the design does not draw',
    ]);
  });

  it('names the rank of a chance that the design does not give', () => {
    const weighted = { ...design, method: 'pareto' as const, measure: { field: 'days' } };
    const sized = units.map(({ unitId, values }, index) => ({
      unitId,
      values: [...values, String(1 + (index % 4))],
    }));
    const byWeight = drawSample(sized, weighted, '31415926535897932384');
    const strata = recordedStrata(byWeight);
    const changes = {
      rules: rulesOf(weighted),
      design: weighted,
      frame: { ...record.frame, sha256: frameDigest(sized) },
    };
    expect(faults({ ...changes, strata }, sized)).toEqual([]);
    const [first, ...others] = strata;
    const inclusion = first!.inclusion!.with(1, 0.5);
    expect(faults({ ...changes, strata: [{ ...first!, inclusion }, ...others] }, sized)).toEqual([
      'the draw, done again: stratum NFA: the inclusion probability of rank 2 is not what the design gives',
    ]);
  });
});

describe('an extension done again from its record', () => {
  const extended = { ...design, earlierSizes: [3] };
  const again = drawSample(units, extended, '31415926535897932384');
  const changes = { design: extended, strata: recordedStrata(again) };
  const extension = (kept: number) => ({ ...changes, extension: { earlier: 'digest', kept } });

  it('holds where it keeps the three units that it started from', () => {
    expect(faults(extension(3))).toEqual([]);
  });

  it('names another number of units kept', () => {
    expect(faults(extension(2))).toEqual([
      'the extension: keeps 3 units of the earlier sample; the record says 2',
    ]);
  });

  it('names earlier sizes without an earlier draw', () => {
    expect(faults(changes)).toEqual([
      'the extension: the design names earlier sizes, but the record names no earlier draw',
    ]);
  });
});
