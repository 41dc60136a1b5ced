import { studentQuantile } from '../distributions/student-quantile.js';
import type { Interval } from '../interval.js';
import { agreementOn, answersTo, sum, type Readings } from './readings.js';

/** One measure of agreement: 1 for always the same answer, 0 for no more than chance would give. */
export interface AgreementMeasure {
  readonly value: number | null;
  /** The agreement that chance would give, by this measure's idea of chance. */
  readonly chance: number | null;
  readonly standardError: number | null;
  /** The upper limit is cut at 1, the lower one is not cut: with few files it may lie below -1. */
  readonly interval: Interval | null;
  /** Why there is no value, or else no interval. */
  readonly reason: MeasureGap | null;
}

/**
 * No value: no file has two answers; or all answers are the same one, so that chance would agree on
 * every file too. No interval: one file shows no spread; or all files add the same (no disagreement,
 * or for kappa one reader who always answers the same), which would make an interval of no width from
 * however few files.
 */
export type MeasureGap = 'nothing compared' | 'one answer throughout' | 'one file' | 'no spread';

/** The agreement that chance would give: in all, and what each file adds to it (their mean is `all`). */
export interface Chance {
  readonly all: number;
  readonly byFile: readonly number[];
}

/** Chance as the mean, over the answers given, of some number for each category. */
export function chanceByCategory(
  files: Readings['files'],
  shares: readonly number[],
  byCategory: readonly number[],
): Chance {
  return {
    all: sum(byCategory.map((chance, category) => chance * (shares[category] ?? 0))),
    byFile: files.map((file) => {
      const answers = answersTo(file);
      return sum(answers.map((answer) => byCategory[answer] ?? 0)) / answers.length;
    }),
  };
}

/**
 * Agreement beyond chance, (observed - chance) / (1 - chance), with Gwet's standard error and an
 * interval by Student's t with one degree less than there are files (Gwet 2014, Handbook of Inter-Rater
 * Reliability, 4th edition, chapter 5; R's irrCAC 1.0): each file gets the value that the coefficient's
 * linear part gives it, and their variance is that of a mean.
 */
export function chanceCorrected(readings: Readings, chance: Chance): AgreementMeasure {
  const { files, credits } = readings;
  return measureOf(
    readings,
    files.map((file) => agreementOn(file, credits)),
    chance,
  );
}

/** The same from each file's agreement, null where it has fewer than two answers. */
export function measureOf(
  { losesOne, level }: Readings,
  agreements: readonly (number | null)[],
  chance: Chance,
  correction = 0,
): AgreementMeasure {
  const files = agreements.length;
  const compared = agreements.filter((agreement) => agreement !== null);
  if (compared.length === 0) return withoutValue('nothing compared', null);
  if (chance.all === 1) return withoutValue('one answer throughout', 1);
  const room = 1 - chance.all;
  const beyond = sum(compared) / compared.length - chance.all;
  const plain = beyond / room;
  const value = plain + correction * (1 - plain);
  const found = { value, chance: chance.all };
  if (files === 1) return { ...found, standardError: null, interval: null, reason: 'one file' };
  const squares = agreements.map((agreement, file) => {
    const own = agreement === null ? 0 : (files / compared.length) * (agreement - chance.all);
    const drawn = 2 * (1 - plain) * ((chance.byFile[file] ?? 0) - chance.all);
    return (own - beyond - drawn) * (own - beyond - drawn);
  });
  const standardError = Math.sqrt(sum(squares) / files / (losesOne ? files - 1 : files)) / room;
  if (standardError < rounding) {
    return { ...found, standardError: 0, interval: null, reason: 'no spread' };
  }
  const reach = studentQuantile((1 + level) / 2, files - 1) * standardError;
  const interval = { low: value - reach, high: Math.min(1, value + reach) };
  return { ...found, standardError, interval, reason: null };
}

const rounding = 1e-12;

function withoutValue(reason: MeasureGap, chance: number | null): AgreementMeasure {
  return { value: null, chance, standardError: null, interval: null, reason };
}
