import type { RoundingName } from './roundings/index.js';

/** A way to make tables safe to publish. */
export interface Protection {
  readonly title: string;
  /** Counts from 1 to one less than this are protected, where nothing else is asked for. */
  readonly threshold: number;
  /** How shown counts are rounded; null where they are shown as they are or not at all. */
  readonly rounding: RoundingName | null;
}

/** The ways to protect a release; a new one is a line here. */
export const protections = {
  suppression: {
    title: 'small counts, and what would give them away, are not shown',
    threshold: 5,
    rounding: null,
  },
  strict: {
    title: 'as suppression, with counts below 10 taken as small',
    threshold: 10,
    rounding: null,
  },
  'base-5': {
    title: 'every count is rounded to the nearest 5, totals too',
    threshold: 5,
    rounding: 'base-5',
  },
  '10-5': {
    title: 'counts below 10 are not shown, others are rounded to the nearest 5, totals too',
    threshold: 5,
    rounding: '10-5',
  },
} as const satisfies Record<string, Protection>;

export type ProtectionName = keyof typeof protections;
