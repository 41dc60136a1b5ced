import type { Answer } from '../answers/answer.js';
import type { SettledCase } from '../answers/cases/settle-cases.js';
import { grouped } from '../answers/grouped.js';
import type { IssuedChecklist } from '../answers/issued-checklist.js';
import type { AnswersRead } from '../answers/read-answers.js';
import { firstReadings } from '../answers/readings/first-readings.js';
import { compareBytewise } from '../frame/bytewise.js';
import type { CaseFields } from '../checklist/case-value.js';
import type { DrawnCase } from './sample-design.js';

/** A case of the sample with all that estimates go by. Reserves that wait are none. */
export interface AuditedCase {
  readonly settled: SettledCase;
  readonly stratum: string;
  readonly fields: CaseFields;
  readonly weight: number;
  readonly standing: Standing;
  /** False for a reserve that came in after the checklist was issued: what is asked of it is not known. */
  readonly handedOut: boolean;
  /** The ids of the questions asked of it. */
  readonly asked: ReadonlySet<string>;
  /** The answers of the first reading, by question. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** `read`: by an answer, as examined, or because nothing is asked of it; `open` while it is none of the others. */
export type Standing = 'read' | 'open' | 'not produced' | 'out of scope';

/**
 * The cases of the sample, reserves in use included, in bytewise order of their references. Throws a
 * RangeError for a case that is not among those drawn.
 */
export function auditedCases(
  issued: IssuedChecklist,
  read: AnswersRead,
  drawn: readonly DrawnCase[],
): readonly AuditedCase[] {
  const byUnit = new Map(drawn.map((each) => [each.unitId, each]));
  const waiting = issued.register.filter(({ status }) => status === 'reserve');
  const notHandedOut = new Set(waiting.map(({ unitId }) => unitId));
  const rows = grouped(issued.rows, ({ unitId }) => unitId);
  const answers = grouped(firstReadings(read.answers), ({ unitId }) => unitId);
  return read.register
    .filter(({ status }) => status !== 'reserve')
    .toSorted((left, right) => compareBytewise(left.unitId, right.unitId))
    .map((settled): AuditedCase => {
      const { unitId, stratum } = settled;
      const own = byUnit.get(unitId);
      if (own === undefined) throw new RangeError(`${unitId} is not among the cases drawn`);
      const given = answers.get(unitId) ?? [];
      const asked = new Set((rows.get(unitId) ?? []).map(({ questionId }) => questionId));
      const handedOut = !notHandedOut.has(unitId);
      const isRead = given.length > 0 || (handedOut && asked.size === 0);
      return {
        settled,
        stratum,
        fields: own.fields,
        weight: own.weight,
        standing: standingOf(settled, isRead),
        handedOut,
        asked,
        answers: new Map(given.map((answer) => [answer.questionId, answer])),
      };
    });
}

function standingOf({ status }: SettledCase, isRead: boolean): Standing {
  if (status === 'out of scope' || status === 'not produced') return status;
  return isRead || status === 'examined' ? 'read' : 'open';
}
