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
});
