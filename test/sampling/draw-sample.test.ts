import { describe, expect, it } from 'vitest';
import { ticketOf as plainTicket, hashSeed } from '../../src/random/ticket.js';
import { decidingFields, type Design } from '../../src/sampling/design.js';
import { drawSample } from '../../src/sampling/draw-sample.js';
import { drawMerged } from '../../src/sampling/merge.js';
import { drawPartial } from '../../src/sampling/partial.js';
import { refusalOf } from './refusal.js';

const seed = '31415926535897932384';
const design: Design = {
  unit: 'case',
  by: [],
  size: 6,
  allocation: 'proportional',
  method: 'simple',
  minimum: 0,
  cap: null,
  takeAll: [],
  reserves: 2,
};
const units = Array.from({ length: 20 }, (_, index) => ({ unitId: `C${index}`, values: [] }));

describe('a drawn unit', () => {
  const drawn = () => drawSample(units, { ...design, earlierSizes: [2, 5] }, seed).strata[0];

  it('stands in the order of the tickets, the sample first and then the reserves', () => {
    const all = drawn();
    const tickets = units.map(({ unitId }) => plainTicket(hashSeed(seed), 'select', unitId)).sort();
    expect(all?.drawn.map(({ ticket }) => ticket)).toEqual(tickets.slice(0, 8));
    expect(all?.drawn.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(all?.drawn.map(({ role }) => role)).toEqual([
      ...Array.from({ length: 6 }, () => 'sample'),
      ...['reserve', 'reserve'],
    ]);
    expect([all?.sampleSize, all?.reserves, all?.frameSize]).toEqual([6, 2, 20]);
  });

  it('has the round in which it was drawn, of 2, then 5, then 6; a reserve has none', () => {
    const all = drawn();
    expect(all?.drawn.map(({ round }) => round)).toEqual([1, 1, 2, 2, 2, 3, null, null]);
  });

  it('had the chance n / N, and is in no panel and read once where nothing else is asked', () => {
    const all = drawn();
    expect(new Set(all?.drawn.map(({ inclusion }) => inclusion))).toEqual(new Set([6 / 20]));
    expect(new Set(all?.drawn.map(({ panel }) => panel))).toEqual(new Set([null]));
    expect(new Set(all?.drawn.map(({ double }) => double))).toEqual(new Set([false]));
  });

  it('is read by no reviewer who has a conflict with any of its values', () => {
    const teams = ['Alpha', 'Bravo; Alpha', 'Alphabet', ''];
    const staffed = units.map(({ unitId }, index) => ({ unitId, values: [teams[index % 4]!] }));
    const reviewers = [
      { id: 'R1', conflicts: [{ field: 'team', values: ['Alpha'] }] },
      { id: 'R2', conflicts: [] },
      { id: 'R3', conflicts: [] },
    ];
    const reviewed = { ...design, size: 20, reserves: 0, review: { reviewers, double: '50%' } };
    const { readings, strata } = drawSample(staffed, reviewed, seed);
    const readers = (team: string) =>
      readings
        .filter(({ unitId }) => teams[Number(unitId.slice(1)) % 4] === team)
        .flatMap(({ readings: own }) => own.map(({ reviewer }) => reviewer));
    expect(readers('Alpha')).not.toContain('R1');
    expect(readers('Bravo; Alpha')).not.toContain('R1');
    expect([...readers('Alphabet'), ...readers('')]).toContain('R1');
    // Thirty readings: half of the twenty files twice, ten for each of the three.
    const counts = ['R1', 'R2', 'R3'].map(
      (id) =>
        readings.flatMap(({ readings: own }) => own).filter(({ reviewer }) => reviewer === id)
          .length,
    );
    expect(counts).toEqual([10, 10, 10]);
    expect(strata[0]?.drawn.filter(({ double }) => double)).toHaveLength(10);
  });

  it('is read by nobody where no reviewers are named', () => {
    const { readings, strata } = drawSample(units, { ...design, review: { double: '50%' } }, seed);
    expect(readings).toEqual([]);
    expect(strata[0]?.drawn.filter(({ double }) => double)).toHaveLength(3);
    expect(strata[0]?.drawn.slice(6).some(({ double }) => double)).toBe(false);
  });
});

describe('the fields that decide a draw', () => {
  it('are the stratifying ones and each that the design asks for, once', () => {
    expect(decidingFields({ ...design, by: ['outcome'] })).toEqual(['outcome']);
    const asked: Design = {
      ...design,
      by: ['outcome', 'team'],
      measure: { field: 'days' },
      sort: [
        { field: 'team', order: 'text' },
        { field: 'days', order: 'number' },
      ],
      review: { reviewers: [{ id: 'R1', conflicts: [{ field: 'team', values: ['A'] }] }] },
      exclude: ['d'],
    };
    expect(decidingFields(asked)).toEqual(['outcome', 'team', 'days', 'every_team', 'excluded_by']);
  });
});

describe('a draw is refused', () => {
  const refused = (changed: Partial<Design>) =>
    refusalOf(() => drawSample(units, { ...design, ...changed }, seed));

  it('for a stage beyond the frame, and not for one that reads all of it', () => {
    const stage = (size: number) => ({ stages: [{ size: 6, accept: 0, reject: 2 }, { size, accept: 1, reject: 2 }] }); // prettier-ignore
    expect(refused(stage(21))).toMatchObject({
      code: 'STAGE_LARGER_THAN_FRAME',
      message: 'A stage of the stop rule has 21 files, but the frame has 20 units.',
    });
    expect(drawSample(units, { ...design, ...stage(20) }, seed).frameSize).toBe(20);
  });

  it('for more panels than files, and not for as many', () => {
    expect(refused({ panels: 7 })).toMatchObject({
      code: 'PANELS_MORE_THAN_SAMPLE',
      message: 'A sample of 6 cannot be dealt into 7 panels: some would be empty.',
      hint: 'Give --panels 6 or less.',
    });
    const [all] = drawSample(units, { ...design, panels: 6 }, seed).strata;
    const panels = all?.drawn.slice(0, 6).map(({ panel }) => panel);
    expect(panels?.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('for a seed of three different characters, and not for one of four', () => {
    const short = refusalOf(() => drawSample(units, design, 'abcabcabcabcabcabcab'));
    expect(short.code).toBe('SEED_INVALID');
    expect(short.message).toContain('is made of fewer than four different characters');
    expect(drawSample(units, design, 'abcdabcdabcdabcdabcd').frameSize).toBe(20);
  });

  it('for a seed that is too short also where parts are merged', () => {
    const part = drawPartial(units, design, seed);
    expect(drawMerged([part], design, seed).strata).toEqual(drawSample(units, design, seed).strata);
    expect(refusalOf(() => drawMerged([part], design, 'short')).code).toBe('SEED_INVALID');
  });
});
