import type { Weighted } from '../random/stream.js';

/**
 * Self-defined ethnicity of officers and staff: mostly W1, with U1 and U2 as a real extract has
 * them (Dorset, 2025: 11 of 157 unknown), and somewhat more minority officers than Dorset's.
 */
export const workerEthnicity: readonly Weighted<string>[] = [
  ['W1', 735],
  ['W2', 10],
  ['W3', 2],
  ['W9', 30],
  ['M1', 12],
  ['M2', 6],
  ['M3', 9],
  ['M9', 10],
  ['A1', 22],
  ['A2', 26],
  ['A3', 10],
  ['A4', 3],
  ['A9', 10],
  ['B1', 20],
  ['B2', 18],
  ['B9', 6],
  ['O2', 2],
  ['O9', 4],
  ['NS', 10],
  ['U1', 46],
  ['U2', 20],
];

/** Self-defined ethnicity of complainants; two in five are not known, some as a blank cell. */
export const complainantEthnicity: readonly Weighted<string>[] = [
  ['W1', 372],
  ['W2', 8],
  ['W3', 6],
  ['W9', 38],
  ['M1', 12],
  ['M2', 4],
  ['M3', 6],
  ['M9', 5],
  ['A1', 18],
  ['A2', 24],
  ['A3', 9],
  ['A4', 3],
  ['A9', 11],
  ['B1', 26],
  ['B2', 29],
  ['B9', 10],
  ['O2', 6],
  ['O9', 13],
  ['NS', 150],
  ['U1', 95],
  ['U2', 35],
  ['', 120],
];

/** The broad group of an 18+1 code; what is not known is `Not stated`, never Other. */
export function ethnicityGroup(code: string): string {
  const groups: Readonly<Record<string, string>> = {
    W: 'White',
    M: 'Mixed',
    A: 'Asian',
    B: 'Black',
    O: 'Other',
  };
  return groups[code.slice(0, 1)] ?? 'Not stated';
}
