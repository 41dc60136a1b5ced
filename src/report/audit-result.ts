import type { ProtectedComparison } from '../disclosure/protect-comparisons.js';
import type { Comparison } from '../disparity/comparison.js';
import type { Frame } from '../frame/frame.js';
import type { QuestionSet } from '../checklist/question-set.js';
import type { Draw } from '../sampling/draw-sample.js';

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
  readonly comparisons: readonly {
    readonly name: string;
    readonly comparison: Comparison;
    readonly published: ProtectedComparison;
  }[];
}

/** The whole of a pack, as its report needs it. */
export interface PackResult {
  readonly title: string;
  readonly office: string;
  /** The period in words, or that there is none. */
  readonly period: string;
  readonly toolVersion: string;
  readonly threshold: number;
  readonly audits: readonly AuditResult[];
}

/** The restricted edition may show everything but case references; the public one only what is protected. */
export type Edition = 'restricted' | 'public';
