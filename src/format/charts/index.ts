import type { ChartKind } from './chart-kind.js';
import { forest } from './forest.js';
import { funnel } from './funnel.js';
import { interval } from './interval.js';
import { multiples } from './multiples.js';
import { stacked } from './stacked.js';

/** The kinds of chart by the name in their `kind`; a new one is a file and a line here. */
export const chartKinds = {
  interval,
  forest,
  funnel,
  stacked,
  multiples,
} satisfies Record<string, ChartKind<never>>;

/** A chart as values; a page says the same in words (`finding`) and in a table. */
export type Chart = Parameters<(typeof chartKinds)[keyof typeof chartKinds]['draw']>[0];
