import { machineNumber, readableNumber } from '../numbers.js';

/** How the numbers of a chart are written: a share in per cent, a ratio, a whole or a plain number. */
export type Measure = 'rate' | 'ratio' | 'count' | 'number';

/**
 * A number as the page's tables have it, but with two figures where those keep fewer: 0.0004 is
 * 0.04%, not 0.0%, and a ratio of 0.012 is not 0.01. Throws as readableNumber does.
 */
export function numberInWords(value: number, measure: Measure): string {
  const scaled = measure === 'rate' ? value * 100 : value;
  if (value === 0 || !Number.isFinite(value) || Math.abs(scaled) >= enough[measure]) {
    return readableNumber(value, measure);
  }
  const [figures = '', exponent = '0'] = scaled.toExponential(1).split('e');
  const decimals = Math.min(20, 1 - Number(exponent));
  const written = Number(`${figures}e${exponent}`)
    .toFixed(decimals)
    .replace(/\.?0+$/, '');
  return `${written.replace(/^-/, '\u2212')}${measure === 'rate' ? '%' : ''}`;
}

/** From here on the decimals of a table hold two figures; a count is written as it is. */
const enough: Readonly<Record<Measure, number>> = { rate: 1, ratio: 0.1, number: 0.01, count: 0 };

/** A mark of an axis, in as few figures as it needs: 5%, 0.25, 1,000. */
export function tickInWords(value: number, measure: Measure): string {
  const scaled = measure === 'rate' ? value * 100 : value;
  const rounded = Number(scaled.toPrecision(6));
  const [whole = '', decimals] = machineNumber(rounded, 'number').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${decimals === undefined ? '' : `.${decimals}`}${measure === 'rate' ? '%' : ''}`;
}
