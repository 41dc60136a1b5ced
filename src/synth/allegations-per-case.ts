import type { Weighted } from '../random/stream.js';

/** 135,000 allegations in 81,000 complaints nationally: 1.7 a case. */
export const complaintAllegations: readonly Weighted<number>[] = [
  [1, 58],
  [2, 24],
  [3, 10],
  [4, 5],
  [5, 2],
  [6, 1],
];

/** Casey, 2022: 18,589 allegations in 10,252 cases, 1.8 a case. */
export const misconductAllegations: readonly Weighted<number>[] = [
  [1, 52],
  [2, 28],
  [3, 12],
  [4, 5],
  [5, 2],
  [6, 1],
];
