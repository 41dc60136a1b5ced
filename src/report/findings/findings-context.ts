import type { AnswersRead } from '../../answers/read-answers.js';
import type { SettledCase } from '../../answers/cases/settle-cases.js';
import type { QuestionSet } from '../../checklist/question-set.js';
import type { ChangeSince } from '../../findings/change.js';
import type { Wording } from '../wording.js';

/**
 * What the report of findings must know beside the findings themselves. Title, marking and facts are
 * said as they stand: those of a public edition hold nothing that is restricted.
 */
export interface FindingsContext {
  readonly title: string;
  readonly runId: string;
  /** The line that says who may see the page, of this edition. */
  readonly marking: string;
  /** What is to be said of the audit before its figures, such as office, export and period. */
  readonly facts: readonly (readonly [string, string])[];
  readonly draw: DrawFacts;
  /** For the labels of the answers; the questions themselves are in the findings. */
  readonly set: QuestionSet;
  readonly wording: Wording;
  readonly read: ReadBack;
  /** Null where there is no earlier audit to compare with. */
  readonly change: ChangeSince | null;
  readonly edition: AskedEdition;
}

/** By what the draw can be checked. */
export interface DrawFacts {
  readonly seed: string;
  readonly frameDigest: string;
  /** The digest of the commitment published before the seed was known; null for none. */
  readonly commitment: string | null;
}

/** The files that came back and what was read from them. */
export interface ReadBack extends Pick<AnswersRead, 'issues' | 'reserves' | 'counts'> {
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly register: readonly Pick<SettledCase, 'unitId' | 'status' | 'file'>[];
}

/** For whom the report is; a public one has a pseudonym for every case, or lists none. */
export type AskedEdition =
  | { readonly name: 'restricted' }
  | { readonly name: 'public'; readonly pseudonymOf: ((unitId: string) => string) | null };
