import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../src/record/canonical-json.js';
import { failed, held } from '../../src/record/check.js';
import { packFound } from '../../src/record/pack-found.js';

const intact = [
  held('every file is as it was written', '80 files match'),
  held('the record', 'ok'),
];

const base = {
  record: 'dipsample-pack',
  recordVersion: 1,
  tool: { name: 'dipsample', version: '0.1.0' },
  plan: {
    title: 'Audit',
    period: { label: '2026-Q3', from: '2026-07-01', to: '2026-09-30' },
    seed: '58203917466215093847',
    audits: [{ name: 'complaints', size: 40 }],
    release: { threshold: 5 },
  },
  inputs: [
    { name: 'complaints', exportSha256: 'aa', drawSha256: 'cc' },
    { name: 'misconduct', exportSha256: 'bb', drawSha256: 'dd' },
  ],
  ledger: null,
};

function text(record: unknown): string {
  return `${canonicalJson(record as Json)}\n`;
}

describe('where a pack is to be made', () => {
  it('nothing may be there', () => {
    expect(packFound(null, text(base), [])).toEqual({ kind: 'absent' });
  });

  it('the same pack may be there, intact', () => {
    expect(packFound(text(base), text(base), intact)).toEqual({ kind: 'same', checks: 2 });
  });

  it('the same pack may be there with a changed file, of which the first is named', () => {
    const checks = [
      held('bag', 'is one'),
      failed('every file is as it was written', 'a.csv is missing'),
      failed('every file is as it was written', 'b.csv is missing'),
    ];
    expect(packFound(text(base), text(base), checks)).toEqual({
      kind: 'damaged',
      finding: 'every file is as it was written: a.csv is missing',
    });
  });

  it('a pack whose record was changed is damaged, not another one', () => {
    const changed = { ...base, plan: { ...base.plan, seed: 'x' } };
    const checks = [failed('every file is as it was written', 'pack.json is not what it was')];
    expect(packFound(text(changed), text(base), checks).kind).toBe('damaged');
    expect(packFound('{"record":', text(base), intact)).toEqual({
      kind: 'damaged',
      finding: 'the record pack.json: is not JSON',
    });
  });

  it.each([
    [
      'version',
      { tool: { name: 'dipsample', version: '0.0.9' } },
      'the version of dipsample (0.0.9 made it, this is 0.1.0)',
    ],
    [
      'seed',
      { plan: { ...base.plan, seed: 'old seed' } },
      'the seed (there old seed, here 58203917466215093847)',
    ],
    [
      'period',
      { plan: { ...base.plan, period: { ...base.plan.period, label: '2026-Q2' } } },
      'the period (there 2026-Q2, here 2026-Q3)',
    ],
    [
      'export and the draw from it',
      { inputs: [{ ...base.inputs[0], exportSha256: 'ee', drawSha256: 'ff' }, base.inputs[1]] },
      'the inputs (complaints: the draw, the export)',
    ],
    ['number of exports', { inputs: [base.inputs[0]] }, 'the inputs (misconduct: not there)'],
    [
      'configuration',
      { plan: { ...base.plan, title: 'Other', release: { threshold: 10 } } },
      'the configuration (release, title)',
    ],
    ['ledger', { ledger: { entries: 2 } }, 'the release ledger it was protected against'],
    ['member of a later version', { editions: 2 }, 'the record (editions)'],
  ])('another pack differs in its %s', (_, changed, clause) => {
    const found = packFound(text({ ...base, ...changed }), text(base), intact);
    expect(found).toEqual({ kind: 'other', differences: [clause] });
  });
});
