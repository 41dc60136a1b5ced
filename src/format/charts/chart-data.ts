import { machineNumber } from '../numbers.js';
import type { Chart } from './index.js';

/** What JSON can hold. */
export type ChartData =
  string | number | boolean | null | readonly ChartData[] | { readonly [key: string]: ChartData };

/**
 * A chart as a JSON value, with its keys in the order of its type: numbers as in the CSV files (at
 * most six decimals, Infinity as "Inf"), null for a number that is not shown. NaN is a RangeError.
 */
export function chartData(chart: Chart): ChartData {
  return asData(chart);
}

function asData(value: unknown): ChartData {
  if (typeof value === 'number') {
    const written = machineNumber(value, 'number');
    return Number.isFinite(value) ? Number(written) : written;
  }
  if (Array.isArray(value)) return value.map(asData);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, asData(held)]));
  }
  return value as string | boolean | null;
}
