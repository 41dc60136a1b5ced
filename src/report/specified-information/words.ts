import {
  daysToApply,
  workingDaysToAcknowledge,
  workingDaysToDecide,
} from '../../specified/review-figures.js';
import { workingDaysToFinalise } from '../../specified/complaint-figures.js';
import type { NamedSpan, SpanName } from '../../specified/spans.js';

/** What a count is called, and who asks for it. */
export interface Measure {
  readonly title: string;
  readonly askedBy: string;
}

const bulletins = 'IOPC bulletins';

export const complaintMeasures: Readonly<Record<string, Measure>> = {
  received: { title: 'Cases received', askedBy: bulletins },
  finalised: { title: 'Cases finalised', askedBy: bulletins },
  'finalised-outside': { title: 'Cases finalised, outside Schedule 3', askedBy: bulletins },
  'finalised-under': { title: 'Cases finalised, under Schedule 3', askedBy: bulletins },
  'finalised-handling-not-stated': {
    title: 'Cases finalised, handling not stated',
    askedBy: 'ours',
  },
  'finalised-after-twelve-months': {
    title: 'Cases finalised, more than twelve months after receipt',
    askedBy: 'ours, after regulation 13',
  },
};

export const reviewMeasures: Readonly<Record<string, Measure>> = {
  received: { title: 'Reviews asked for', askedBy: bulletins },
  'applied-late': {
    title: `Reviews asked for, after more than ${daysToApply} days`,
    askedBy: 'ours, after the limit for applications',
  },
  'applied-not-known': { title: 'Reviews asked for, not known whether in time', askedBy: 'ours' },
  'acknowledged-in-time': {
    title: `Reviews asked for, acknowledged within ${workingDaysToAcknowledge} working days`,
    askedBy: 'aim of one office (Cleveland)',
  },
  decided: { title: 'Reviews decided', askedBy: bulletins },
  upheld: {
    title: 'Reviews decided, upheld (outcome not reasonable and proportionate)',
    askedBy: bulletins,
  },
  'not-upheld': {
    title: 'Reviews decided, not upheld (outcome reasonable and proportionate)',
    askedBy: bulletins,
  },
  'not-valid': { title: 'Reviews decided, application not valid', askedBy: 'ours' },
  withdrawn: { title: 'Reviews decided, application withdrawn', askedBy: 'ours' },
  'outcome-not-stated': { title: 'Reviews decided, outcome not stated', askedBy: 'ours' },
};

/** What was measured, with the days that it is held against. */
export const stretchTitles: Readonly<Record<string, string>> = {
  'received-recorded': 'Received to recorded, all cases',
  'received-finalised': 'Received to finalised, all cases',
  'received-finalised-outside': 'Received to finalised, outside Schedule 3',
  'received-finalised-under': 'Received to finalised, under Schedule 3',
};

export const limitOf = { complaints: workingDaysToFinalise, reviews: workingDaysToDecide } as const;

export const bodyTitles: Readonly<Record<string, string>> = {
  LPB: 'Commissioner',
  IOPC: 'IOPC',
  'not-stated': 'Not stated',
};

export const spanTitles: Readonly<Record<SpanName, string>> = {
  period: 'Period',
  'year-to-date': 'Year to date',
  'last-year': 'A year before',
};

/** "Period (2026-07-01 to 2026-09-30)". */
export function spanInWords({ name, from, to }: NamedSpan): string {
  return `${spanTitles[name]} (${from} to ${to})`;
}
