import type { Question } from '../checklist/question-set.js';
import type { AuditedCase } from './audited-cases.js';
import { estimateShare } from './estimate-share.js';
import type { MetShares, Share } from './estimates.js';
import type { SampleDesign } from './sample-design.js';
import { casesOf, type SamplePart } from './sample-part.js';
import { scoredStrata } from './scored-strata.js';
import { readings, type Reading, type Scoring } from './scores.js';

/** What all estimates of an audit go by. */
export interface Audit {
  readonly design: SampleDesign;
  /** The sample, reserves in use included. */
  readonly cases: readonly AuditedCase[];
  readonly level: number;
}

/** The share of a part of the frame by one score. */
export function shareIn(audit: Audit, part: SamplePart, scoring: Scoring): Share | null {
  return estimateShare(scoredStrata(part, audit.cases, scoring), {
    level: audit.level,
    equalChance: audit.design.equalChance,
    excluded: part.excluded,
  });
}

/** The share of a part that met some questions, the three ways, by a score of them. */
export function metShares(
  audit: Audit,
  part: SamplePart,
  questions: readonly Question[],
  scoringBy: (questions: readonly Question[], reading: Reading) => Scoring,
): MetShares {
  const share = (reading: Reading): Share | null =>
    shareIn(audit, part, scoringBy(questions, reading));
  const missing = casesOf(part, audit.cases).some(
    ({ standing, asked }) =>
      standing === 'not produced' && questions.some(({ id }) => asked.has(id)),
  );
  return {
    shown: share(readings.shown),
    atMost: share(readings.atMost),
    withNotProduced: missing ? share(readings.withNotProduced) : null,
  };
}
