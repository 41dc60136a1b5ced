import { base5 } from './base-5.js';
import type { Rounding } from './rounding.js';
import { tenFive } from './ten-five.js';

export type { Rounding } from './rounding.js';

/** The ways to round the counts of a release. */
export const roundings = {
  'base-5': base5,
  '10-5': tenFive,
} as const satisfies Record<string, Rounding>;

export type RoundingName = keyof typeof roundings;
