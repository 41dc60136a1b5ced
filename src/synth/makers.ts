import type { Weighted } from '../random/stream.js';
import type { Category } from './categories.js';
import type { SynthCase } from './case-model.js';
import { complaintMaker } from './complaint.js';
import { misconductMaker } from './misconduct.js';
import type { SynthCaseType, SynthRequest, TrueDisparity } from './request.js';
import type { Workforce } from './workforce.js';

/** How the cases of one type are made up. */
export interface CaseMaker {
  readonly fileStem: string;
  readonly referencePrefix: string;
  readonly hasComplainant: boolean;
  readonly disparity: TrueDisparity;
  /** What allegations are of, and how many a case has: what a planted theme is added to. */
  readonly categories: readonly Weighted<Category>[];
  readonly allegationsPerCase: readonly Weighted<number>[];
  readonly make: (request: SynthRequest, workforce: Workforce) => readonly SynthCase[];
}

export const caseMakers: Readonly<Record<SynthCaseType, CaseMaker>> = {
  complaint: complaintMaker,
  misconduct: misconductMaker,
};
