import { compareBytewise } from '../frame/bytewise.js';
import type { Intake } from '../frame/intake.js';

/** How far the recommendations of a list have come on a day; every one is in one of the first five. */
export interface RecommendationProgress {
  readonly asAt: string;
  readonly made: number;
  readonly open: number;
  readonly accepted: number;
  readonly done: number;
  readonly notAccepted: number;
  readonly statusNotStated: number;
  /** Open, accepted or of no stated status, and due before the day. */
  readonly overdue: number;
  /** The same without a day by which they are due. */
  readonly withoutDay: number;
  /** Rows left out: made after the day. */
  readonly later: number;
}

/**
 * The progress of recommendations read under the row schema `recommendation`, as their statuses say
 * it. A recommendation is overdue from the day after it was due.
 */
export function recommendationProgress(intake: Intake, asAt: string): RecommendationProgress {
  const all = intake.rows.filter(({ status }) => status === 'accepted').map(({ values }) => values);
  const known = all.filter(({ date_made: made }) => made === undefined || !isAfter(made, asAt));
  const withStatus = (status: string): number =>
    known.filter((values) => values['status'] === status).length;
  const unfinished = known.filter(
    (values) => !['DONE', 'NOT_ACCEPTED'].includes(values['status'] ?? ''),
  );
  return {
    asAt,
    made: known.length,
    open: withStatus('OPEN'),
    accepted: withStatus('ACCEPTED'),
    done: withStatus('DONE'),
    notAccepted: withStatus('NOT_ACCEPTED'),
    statusNotStated: known.filter((values) => values['status'] === undefined).length,
    overdue: unfinished.filter(({ due }) => due !== undefined && isAfter(asAt, due)).length,
    withoutDay: unfinished.filter(({ due }) => due === undefined).length,
    later: all.length - known.length,
  };
}

function isAfter(day: string, other: string): boolean {
  return compareBytewise(day, other) > 0;
}
