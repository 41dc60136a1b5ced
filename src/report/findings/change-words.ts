import type { ChangeRow } from '../../findings/change.js';
import { percent } from '../analyses/words.js';
import { count, wholePercent } from './words.js';

/**
 * "no change that can be told from chance: 4 points up (95% interval −11 to +19)". Only a change whose
 * interval leaves out nought is called a rise or a fall.
 */
export function changeWords({ change, notCompared }: ChangeRow, level: number): string {
  if (change === null) return `not compared: ${whyNotCompared(notCompared ?? 'too few cases')}`;
  const { difference, low, high, reading } = change;
  const interval = `(${percent(level)} interval ${signedPoints(low)} to ${signedPoints(high)})`;
  if (reading === 'within chance') {
    return `no change that can be told from chance: ${moved(difference)} ${interval}`;
  }
  return `a ${reading} of ${points(Math.abs(difference))}, more than chance alone would make ${interval}`;
}

/** A figure of one of the two audits; `of` is the answers that count where a case has several of them. */
export interface ChangedSide {
  readonly met: number;
  readonly of?: number;
  readonly cases: number;
  readonly value: number;
}

/** "53 of 78 (68%)", and where strata weigh differently "53 of 78 (weighted 66%)". */
export function sideWords(side: ChangedSide | null): string {
  if (side === null) return 'none';
  const { met, value } = side;
  const of = answersOf(side);
  const plain = of > 0 && wholePercent(met / of) === wholePercent(value);
  return `${sideCounts(side)} (${plain ? '' : 'weighted '}${wholePercent(value)})`;
}

/** "53 of 78", and "1,009 of 1,038 answers" where a case has several. */
export function sideCounts(side: ChangedSide): string {
  const of = answersOf(side);
  return `${count(side.met)} of ${count(of)}${of === side.cases ? '' : ' answers'}`;
}

/** The answers that count: for a question as many as cases. */
export function answersOf({ of, cases }: ChangedSide): number {
  return of ?? cases;
}

/** Why there is no change to tell, in words that stand alone. */
export function whyNotCompared(reason: string): string {
  return reasons[reason] ?? reason;
}

const reasons: Readonly<Record<string, string>> = {
  'other questions': 'other questions belong to it now',
  'another level': 'the intervals then were of another level',
  'another unit': 'another unit was drawn then',
};

function moved(difference: number): string {
  if (pointsOf(difference) === '0.0') return 'the same share as before';
  return `${points(Math.abs(difference))} ${difference > 0 ? 'up' : 'down'}`;
}

function points(size: number): string {
  const shown = pointsOf(size);
  return `${shown} ${shown === '1' ? 'point' : 'points'}`;
}

function signedPoints(value: number): string {
  const shown = pointsOf(Math.abs(value));
  if (shown === '0.0') return '0';
  return `${value < 0 ? '\u2212' : '+'}${shown}`;
}

/** Whole points, and tenths below one, so that a small change is not called none. */
function pointsOf(size: number): string {
  const shown = size * 100 + 1e-9;
  return shown < 0.95 ? shown.toFixed(1) : shown.toFixed(0);
}
