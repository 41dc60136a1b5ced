import type { ColumnKind } from './table.js';

/**
 * A number as a CSV or JSON reader takes it: point for decimals, no grouping, no sign on zero.
 *
 * A rate, difference, ratio, number of days or number has at most six decimals, a p-value six significant digits, a
 * count none; Infinity is `Inf`. Throws a RangeError on NaN and on a count that is not whole, which
 * are errors of the caller.
 */
export function machineNumber(value: number, kind: ColumnKind): string {
  refuseNonsense(value, kind);
  if (!Number.isFinite(value)) return value > 0 ? 'Inf' : '-Inf';
  if (kind === 'p-value') return trimZeros(value.toPrecision(6));
  return unsignedZero(trimZeros(value.toFixed(kind === 'count' ? 0 : 6)));
}

/**
 * A number as a person reads it on a page: 1,138; 26.3%; +3.1 points; 1.10; less than 0.001.
 *
 * Halves are rounded away from zero, so that 0.0115 reads 1.2% as it would on paper. Throws as
 * machineNumber does.
 */
export function readableNumber(value: number, kind: ColumnKind): string {
  refuseNonsense(value, kind);
  if (!Number.isFinite(value)) return value > 0 ? 'no upper limit' : 'no lower limit';
  return typographic(readers[kind](value));
}

const readers: Readonly<Record<ColumnKind, (value: number) => string>> = {
  count: (value) => grouped(fixed(value, 0)),
  rate: (value) => `${grouped(fixed(value * 100, 1))}%`,
  difference: (value) => `${withPlus(fixed(value * 100, 1))} points`,
  ratio: (value) => grouped(fixed(value, 2)),
  days: (value) => grouped(fixed(value, 1)),
  'p-value': readableProbability,
  number: (value) => grouped(trimZeros(fixed(value, 3))),
  text: (value) => grouped(trimZeros(fixed(value, 3))),
};

/** Below 0.1 a third decimal, so that 0.049 is not read as 0.05. */
function readableProbability(value: number): string {
  if (value < 0.001) return 'less than 0.001';
  return fixed(value, value < 0.1 ? 3 : 2);
}

/** The nudge lifts a half that binary holds from just below; it is far under the last digit shown. */
function fixed(value: number, decimals: number): string {
  const nudge = value < 0 ? -1e-9 : 1e-9;
  return unsignedZero((value + nudge).toFixed(decimals));
}

function trimZeros(text: string): string {
  const [mantissa = '', exponent] = text.split('e');
  const trimmed = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return exponent === undefined ? trimmed : `${trimmed}e${exponent}`;
}

function unsignedZero(text: string): string {
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}

function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? thousands : `${thousands}.${decimals}`;
}

function withPlus(text: string): string {
  return text.startsWith('-') || /^0(\.0+)?$/.test(text) ? text : `+${text}`;
}

function typographic(text: string): string {
  return text.replace(/^-/, '\u2212');
}

function refuseNonsense(value: number, kind: ColumnKind): void {
  if (Number.isNaN(value)) throw new RangeError(`A ${kind} to be written is not a number (NaN).`);
  if (kind === 'count' && !Number.isSafeInteger(value)) {
    throw new RangeError(`A count to be written is not a whole number: ${String(value)}.`);
  }
}
