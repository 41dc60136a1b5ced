import type { SynthRequest } from '../../src/synth/request.js';

const bundled = {
  seed: 'dipsample bundled exports, 2026 Q3',
  quarter: { from: '2026-07-01', to: '2026-09-30' },
  force: 'Mercia Vale Police (made-up)',
};

/** The two exports that ship in `fixtures/exports/`. */
export const bundledRequests: readonly SynthRequest[] = [
  { ...bundled, caseType: 'complaint', cases: 360 },
  { ...bundled, caseType: 'misconduct', cases: 120 },
];

/** A second force's complaints, in `fixtures/exports/northmarch/`: for one draw over two forces. */
export const northmarchRequest: SynthRequest = {
  ...bundled,
  seed: 'merging, spring 2027',
  force: 'Northmarch Police (made-up)',
  caseType: 'complaint',
  cases: 120,
};
