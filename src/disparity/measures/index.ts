import { difference } from './difference.js';
import type { Measure } from './measure.js';
import { oddsRatio } from './odds-ratio.js';
import { rate } from './rate.js';
import { ratio } from './ratio.js';

/** The measures of a comparison, in the order of their columns. */
export const measures = {
  rate,
  ratio,
  difference,
  odds_ratio: oddsRatio,
} satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

export const measureNames = Object.keys(measures) as readonly MeasureName[];
