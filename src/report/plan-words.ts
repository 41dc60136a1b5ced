import { machineNumber, readableNumber } from '../format/numbers.js';
import type { Fraction } from '../sampling/fraction.js';
import { numberOf } from '../sampling/planning/fraction-arithmetic.js';

/** A planned rate as it was given: 5%, 2.5%. */
export function rateInWords(rate: Fraction): string {
  return `${machineNumber(numberOf({ ...rate, numerator: 100n * rate.numerator }), 'number')}%`;
}

/** 1 file, 270 files. */
export function filesInWords(count: number): string {
  return `${readableNumber(count, 'count')} ${count === 1 ? 'file' : 'files'}`;
}

/** no fault, 1 fault, 2 faults. */
export function faultsInWords(count: number): string {
  return count === 0 ? 'no fault' : `${count} ${count === 1 ? 'fault' : 'faults'}`;
}

/** no fault, at most 1 fault. */
export function atMostInWords(count: number): string {
  return count === 0 ? faultsInWords(0) : `at most ${faultsInWords(count)}`;
}

/** Whether the planned sample reaches a size. */
export function enoughInWords(sampleSize: number, needed: number): string {
  return sampleSize >= needed ? 'enough' : `${filesInWords(needed - sampleSize)} short`;
}
