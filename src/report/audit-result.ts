import type { Frame } from '../frame/frame.js';
import type { QuestionSet } from '../checklist/question-set.js';
import type { Draw } from '../sampling/draw-sample.js';
import type { Said } from './analyses/analysis.js';
import type { Edition } from './edition.js';

/** What a report says of one export: how it was read, what was drawn, asked and compared. */
export interface AuditResult {
  readonly name: string;
  readonly title: string;
  readonly frame: Frame;
  readonly draw: Draw;
  /** The draw was made from a part of the cases, whose number may itself be telling. */
  readonly narrowed: boolean;
  readonly frameDigest: string;
  readonly questions: QuestionSet;
  readonly outcomes: readonly QueryResult[];
  /** Whether the totals of all published tables may be read in the public edition. */
  readonly totalsPublished: boolean;
}

/** What one query of outcomes by group says in each edition. */
export interface QueryResult {
  readonly name: string;
  /** What is compared, in words. */
  readonly title: string;
  readonly said: Readonly<Record<EditionName, readonly Said[]>>;
  /** Why parts of it, or all, are not in the public edition. */
  readonly withheld: readonly string[];
}

/** The whole of a pack, as its report needs it. */
export interface PackResult {
  readonly title: string;
  readonly office: string;
  /** The period in words, or that there is none. */
  readonly period: string;
  readonly toolVersion: string;
  /** How small numbers are protected, in words. */
  readonly protection: string;
  readonly audits: readonly AuditResult[];
}

/** The restricted edition may show everything but case references; the public one only what is protected. */
export type EditionName = Edition['name'];
