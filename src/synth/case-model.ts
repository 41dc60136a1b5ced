import type { Timeline } from './timeline.js';
import type { Worker } from './workforce.js';
import type { Category } from './categories.js';

/** A made-up case before it is flattened to rows. */
export interface SynthCase {
  readonly caseType: string;
  readonly handledBy: string;
  /** The code of the handling, by which truths are counted. */
  readonly handling: string;
  readonly handlingCell: string;
  readonly timeline: Timeline;
  readonly complainant: Complainant | null;
  readonly allegations: readonly SynthAllegation[];
}

export interface SynthAllegation {
  readonly category: Category;
  readonly subcategory: string;
  readonly severityCell: string;
  readonly summary: string;
  readonly subjects: readonly SynthSubject[];
}

/** One subject of one allegation: the grain of the rows, and of outcomes. */
export interface SynthSubject {
  readonly worker: Worker;
  readonly outcomeCell: string;
}

export interface Complainant {
  readonly ethnicity: string;
  readonly sex: string;
  readonly ageBand: string;
}
