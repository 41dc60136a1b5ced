import { UserError } from '../../errors.js';
import { parseRate } from '../../sampling/planning/decimal-fraction.js';
import type { PlanOptions } from '../../sampling/planning/sample-plan.js';
import type { Given, Option } from '../command.js';
import { requiredText, text, wholeNumber } from '../given.js';

/** The options of `plan` that ask something of a design, with their defaults. */
export const questionOptions: readonly Option[] = [
  { flags: '--confidence <rate>', about: 'how sure the conclusions are to be', default: '95%' },
  {
    flags: '--tolerable <rate>',
    about: 'the share of faulty files at which the frame must not pass',
    default: '5%',
  },
  {
    flags: '--expected <rate>',
    about: 'the share of faulty files that you expect; below the tolerable one',
    default: '0%',
  },
  { flags: '--accept <k>', about: 'a number of faults to plan for, besides 0, 1 and 2' },
  { flags: '--minutes <m>', about: 'minutes to read one file and answer for it', default: '45' },
  {
    flags: '--reviewer-count <n>',
    about: 'how many share the reading (default: those of --reviewers, else one)',
  },
  {
    flags: '--groups <field>',
    about: 'the field whose groups are to be compared: what differences the sample can show',
  },
  {
    flags: '--reference <value>',
    about:
      'the group that others are compared with (default: the one with most files in the sample)',
  },
  {
    flags: '--reference-rate <rate>',
    about: 'how common the outcome is likely to be in the reference group',
    default: '20%',
  },
  {
    flags: '--ratio <r>',
    about: 'the difference to look for, as a ratio of rates: 1.5 is half as often again',
    default: '1.5',
  },
];

/** What is asked of a design; who reads and which groups there are stands with the design. */
export type PlanQuestions = Omit<PlanOptions, 'reviewers' | 'secondReadings' | 'referenceGroup'> & {
  readonly reviewers: number | null;
  /** Rates as they were written, which is exact. */
  readonly written: Readonly<Record<RateOption, string>>;
};

type RateOption = 'confidence' | 'tolerable' | 'expected' | 'referenceRate';

/** @throws UserError RATE_INVALID, OPTION_NOT_A_NUMBER, PLAN_RATIO_INVALID */
export function readQuestions(given: Given): PlanQuestions {
  const written = {
    confidence: requiredText(given, 'confidence').trim(),
    tolerable: requiredText(given, 'tolerable').trim(),
    expected: requiredText(given, 'expected').trim(),
    referenceRate: requiredText(given, 'reference-rate').trim(),
  };
  return {
    written,
    confidence: parseRate(written.confidence, '--confidence'),
    tolerable: parseRate(written.tolerable, '--tolerable'),
    expected: parseRate(written.expected, '--expected'),
    referenceRate: parseRate(written.referenceRate, '--reference-rate'),
    accepted: wholeNumber(given, 'accept', 0) ?? null,
    minutesAFile: wholeNumber(given, 'minutes', 1) ?? 0,
    reviewers: wholeNumber(given, 'reviewer-count', 1) ?? null,
    ratio: ratioOf(text(given, 'ratio') ?? ''),
  };
}

function ratioOf(given: string): number {
  const ratio = /^\d{1,3}(\.\d{1,4})?$/.test(given) ? Number(given) : 0;
  if (ratio > 0 && ratio !== 1) return ratio;
  throw new UserError(
    'PLAN_RATIO_INVALID',
    `--ratio ${given} is not a ratio above 0 other than 1.`,
    'Give, for example, --ratio 1.5 for a rate half as high again, or --ratio 0.5 for one half as high.',
  );
}
