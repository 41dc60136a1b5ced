import { type Commitment, commitmentRecord } from '../../src/record/commitment.js';
import type { IntendedDraw } from '../../src/record/commitment-check.js';
import { frameDigest } from '../../src/record/frame-digest.js';
import type { Scope } from '../../src/record/scope.js';
import type { Design } from '../../src/sampling/design.js';

/** A design with every entry that a design may have. */
export const design: Design = {
  unit: 'case',
  by: ['outcome', 'severity'],
  size: 4,
  allocation: 'proportional',
  method: 'simple',
  minimum: 1,
  cap: 9,
  takeAll: ['NFA'],
  reserves: 2,
  ticket: 'rivest-1.0',
  idField: 'force',
  exponent: '0.5',
  variances: { 'NFA|high': '0.25', 'RES|low': '1/3' },
  stratumSizes: { 'NFA|high': 2, 'RES|low': 2 },
  measure: { field: 'severity', weights: { high: '3', low: '1' } },
  sort: [{ field: 'outcome', order: 'text' }],
  rotation: { 'NFA|high': 'a1' },
  exclude: ['e'.repeat(64)],
  earlierSizes: [2, 3],
  stages: [
    { size: 4, accept: 0, reject: 2 },
    { size: 8, accept: 1, reject: 2 },
  ],
  panels: 2,
  review: {
    double: '10%',
    reviewers: [{ id: 'R1', conflicts: [{ field: 'handled_by', values: ['PSD'] }] }],
  },
};

export const scope: Scope = {
  where: [{ field: 'case_type', values: ['COMPLAINT'] }],
  period: { field: 'date_finalised', from: '2026-07-01', to: '2026-09-30' },
};

export const units = Array.from({ length: 9 }, (_, index) => ({
  unitId: `CO/${index}`,
  values: [index % 2 === 0 ? 'NFA' : 'RES', index < 3 ? 'high' : 'low'],
}));

export const commitment: Commitment = commitmentRecord({
  toolVersion: '0.1.0',
  office: 'Police Audit Office',
  plan: { design, scope },
  importSha256: 'a'.repeat(64),
  input: { sha256: 'b'.repeat(64), bytes: 900, rows: 9, accepted: 9, rejected: 0, blank: 0 },
  units,
  strata: 4,
  excluded: 0,
  seed: {
    source: 'dice',
    detail: 'Town Hall, panel meeting',
    formatting: 'twenty digits',
    when: null,
  },
});

/** The draw that was promised. */
export const promised: IntendedDraw = {
  design,
  scope,
  importSha256: 'a'.repeat(64),
  frame: { units: 9, sha256: frameDigest(units) },
  seedText: '58203917466215093847',
};
