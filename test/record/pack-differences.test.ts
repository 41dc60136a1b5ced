import { describe, expect, it } from 'vitest';
import { packDifferences } from '../../src/record/pack-differences.js';

const record = {
  tool: { name: 'dipsample', version: '1.0.0' },
  plan: {
    period: { label: '2026 Q3 (calendar quarter)', from: '2026-07-01', to: '2026-09-30' },
    seed: 'lottery of 3 October 2026',
    disclosure: { threshold: 5 },
  },
  inputs: [
    { name: 'complaints', exportSha256: 'aa', exportBytes: 10, drawSha256: 'bb' },
    { name: 'conduct', exportSha256: 'cc', exportBytes: 20, drawSha256: 'dd' },
  ],
  ledger: null,
};
const [complaints, conduct] = record.inputs;

describe('two records of packs', () => {
  it('that are the same differ in nothing', () => {
    expect(packDifferences(record, structuredClone(record))).toEqual([]);
  });

  it('differ in the order in which people ask: version, period, seed, exports, configuration, ledger', () => {
    const other = {
      tool: { name: 'dipsample', version: '1.1.0' },
      plan: {
        period: { label: '2026 Q4 (calendar quarter)', from: '2026-10-01', to: '2026-12-31' },
        seed: null,
        disclosure: { threshold: 7 },
        title: 'A quarter',
      },
      inputs: [{ ...complaints, exportSha256: 'ee', exportBytes: 11, drawSha256: 'ff' }, conduct],
      ledger: { sha256: 'aa' },
      office: 'made up',
    };
    expect(packDifferences(record, other)).toEqual([
      'the version of dipsample (1.0.0 made it, this is 1.1.0)',
      'the period (there 2026 Q3 (calendar quarter), here 2026 Q4 (calendar quarter))',
      'the seed (there lottery of 3 October 2026, here none)',
      'the inputs (complaints: the export, the draw)',
      'the configuration (disclosure, title)',
      'the release ledger it was protected against',
      'the record (office)',
    ]);
  });

  it('may have inputs that came or went, and entries of an input that a later version adds', () => {
    expect(packDifferences(record, { ...record, inputs: [conduct] })).toEqual([
      'the inputs (complaints: no longer here)',
    ]);
    expect(packDifferences({ ...record, inputs: [conduct] }, record)).toEqual([
      'the inputs (complaints: not there)',
    ]);
    expect(
      packDifferences(record, { ...record, inputs: [complaints, { ...conduct, unit: 'case' }] }),
    ).toEqual(['the inputs (conduct: unit)']);
    expect(packDifferences(record, { ...record, inputs: 'none' })).toEqual([
      'the inputs (complaints: no longer here; conduct: no longer here)',
    ]);
  });

  it('name an input without a name by its number', () => {
    const one = { ...record, inputs: [{ exportSha256: 'aa' }, { exportSha256: 'bb' }] };
    const other = { ...record, inputs: [{ exportSha256: 'aa' }, { exportSha256: 'cc' }] };
    expect(packDifferences(one, other)).toEqual(['the inputs (input 2: the export)']);
  });

  it('show a value in sixty characters at most, and one that is no text as JSON', () => {
    const seed = (text: unknown) => ({ ...record, plan: { ...record.plan, seed: text } });
    expect(packDifferences(seed('x'.repeat(60)), seed('y'.repeat(61)))).toEqual([
      `the seed (there ${'x'.repeat(60)}, here ${'y'.repeat(59)}\u2026)`,
    ]);
    expect(packDifferences(seed({ text: 'a' }), seed(7))).toEqual([
      'the seed (there {"text":"a"}, here 7)',
    ]);
  });

  it('are compared even where one is no record at all', () => {
    expect(packDifferences(null, record)).toEqual([
      'the version of dipsample (none made it, this is 1.0.0)',
      'the period (there none, here 2026 Q3 (calendar quarter))',
      'the seed (there none, here lottery of 3 October 2026)',
      'the inputs (complaints: not there; conduct: not there)',
      'the configuration (disclosure)',
      'the release ledger it was protected against',
    ]);
  });
});
