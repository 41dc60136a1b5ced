import { describe, expect, it } from 'vitest';
import type { DrawRecord } from '../../src/record/draw-record.js';
import type { ComparisonPlan, PackRecord } from '../../src/record/pack-plan.js';
import { publicRecord, publicRecordFaults } from '../../src/record/public-record.js';

const release = { threshold: 5, protection: 'suppression', symbols: { c: '[c]' } };
const pack = {
  record: 'dipsample-pack',
  tool: { name: 'dipsample', version: '1.2.3' },
  plan: {
    title: 'Complaints, quarter 3',
    office: 'Office of Eastmere',
    period: { label: '2026-Q3', from: '2026-07-01', to: '2026-09-30' },
    periodField: 'finalised_date',
    seed: '58203917466215093847',
    release,
    audits: [{ name: 'complaints', title: 'Complaints', commitment: null }],
  },
  inputs: [{ name: 'complaints', exportSha256: 'e', drawSha256: 'd' }],
} as unknown as PackRecord;
const draw = {
  design: { unit: 'case' },
  frame: { sha256: 'f' },
  strata: [{ sampleSize: 4 }, { sampleSize: 3 }],
  seed: { text: '58203917466215093847', hash: 'h', commitment: null },
  rules: { ticket: 'dipsample-1', allocation: 'equal-1', method: 'simple-1' },
} as unknown as DrawRecord;
const table = (reference: string) => ({
  path: `tables/${reference}.csv`,
  plan: { unit: 'case', reference } as unknown as ComparisonPlan,
});
const tables = [table('White'), table('everyone-else'), table('all')];
const record = publicRecord(pack, [{ draw, frameUnits: null, tables }], 0.95);

/** What is said of the public record beside a pack of which something was changed. */
const beside = (changed: Partial<PackRecord>) =>
  publicRecordFaults(record, { ...pack, ...changed });
const planned = (changed: object) => beside({ plan: { ...pack.plan, ...changed } });
const anotherPack = 'names another pack.json';

describe('the record of a public half', () => {
  it('says by what it was made, and names no group and no size that is not published', () => {
    expect(record.audits).toEqual([
      {
        name: 'complaints',
        title: 'Complaints',
        unit: 'case',
        frame: { sha256: 'f', units: null },
        sample: { units: 7 },
        seed: { text: '58203917466215093847', hash: 'h', commitment: null },
        rules: draw.rules,
        drawSha256: 'd',
        tables: [
          { path: 'tables/White.csv', unit: 'case', reference: 'group' },
          { path: 'tables/everyone-else.csv', unit: 'case', reference: 'everyone-else' },
          { path: 'tables/all.csv', unit: 'case', reference: 'all' },
        ],
      },
    ]);
    expect(record.disclosure).toEqual({ ...release, level: 0.95 });
  });

  it('agrees with the pack that it was made from', () => {
    expect(beside({})).toEqual([]);
  });

  it('cannot be made where an audit has no facts', () => {
    expect(() => publicRecord(pack, [], 0.95)).toThrow('an audit without facts');
    const without = { ...pack, inputs: [] };
    const facts = [{ draw, frameUnits: 20, tables }];
    expect(() => publicRecord(without, facts, 0.95)).toThrow('an audit without facts');
  });

  it.each([
    [
      'another version of the program',
      { tool: { name: 'dipsample', version: '2.0.0' } },
      'names another version of the program',
    ],
    ['other draws', { inputs: [{ ...pack.inputs[0]!, drawSha256: 'x' }] }, 'names other draws'],
  ])('is held against %s', (_, changed, fault) => {
    expect(beside(changed as Partial<PackRecord>)).toEqual([anotherPack, fault]);
  });

  it.each([
    ['seed', { seed: '31415926535897932384' }, 'has another seed or commitment'],
    [
      'commitment',
      { audits: [{ ...pack.plan.audits[0], commitment: 'c' }] },
      'has another seed or commitment',
    ],
    ['title', { title: 'Complaints' }, 'has another title or office'],
    ['office', { office: 'Office of Northmarch' }, 'has another title or office'],
    ['period', { period: null }, 'has another period'],
    ['field of the period', { periodField: 'received_date' }, 'has another period'],
    [
      'threshold',
      { release: { ...release, threshold: 10 } },
      'has other settings of disclosure control',
    ],
  ])('is held against a plan with another %s', (_, changed, fault) => {
    expect(planned(changed)).toEqual([anotherPack, fault]);
  });
});
