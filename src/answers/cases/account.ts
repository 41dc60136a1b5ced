import { compareBytewise } from '../../frame/bytewise.js';
import type { IssuedChecklist } from '../issued-checklist.js';
import { answerKey, type Answer } from '../answer.js';
import type { SettledCase } from './settle-cases.js';

/** What became of the rows issued: issued = answered + not examined + outstanding, always. */
export interface Tally {
  readonly issued: number;
  readonly answered: number;
  /** Of cases out of scope or not produced, each with its reason, and of reserves not called. */
  readonly notExamined: number;
  readonly outstanding: number;
}

export interface Account {
  readonly overall: Tally;
  /** In the order of the register; cases without rows are left out. */
  readonly byCase: readonly (Tally & { readonly unitId: string })[];
  /**
   * By the reader to whom the rows were issued, or where the draw names none by who answered them;
   * null for rows of nobody yet. In bytewise order, nobody last.
   */
  readonly byReader: readonly (Tally & { readonly reader: string | null })[];
}

/** A row as it was issued to one reader: a case that is read twice has each of its rows twice. */
interface IssuedReading {
  readonly unitId: string;
  readonly reader: string | null;
  readonly outcome: 'answered' | 'notExamined' | 'outstanding';
}

/** Accounts for every row that was issued. What came back without having been issued is in no count. */
export function accountFor(
  issued: IssuedChecklist,
  cases: readonly SettledCase[],
  answers: readonly Answer[],
): Account {
  const entries = new Map(issued.register.map((entry) => [entry.unitId, entry]));
  const open = new Set(cases.filter((each) => isUnderReview(each)).map(({ unitId }) => unitId));
  const given = new Map(answers.map((answer) => [answerKey(answer), answer]));
  const readings = issued.rows.flatMap(({ unitId, questionId }) =>
    (entries.get(unitId)?.readings ?? []).map((assigned, index): IssuedReading => {
      const answer = given.get(answerKey({ unitId, questionId, reading: index + 1 }));
      const outcome = answer !== undefined ? 'answered' : 'outstanding';
      return {
        unitId,
        reader: assigned ?? answer?.reviewer ?? null,
        outcome: open.has(unitId) ? outcome : 'notExamined',
      };
    }),
  );
  const units = [...new Set(readings.map(({ unitId }) => unitId))];
  const readers = [...new Set(readings.flatMap(({ reader }) => reader ?? []))].sort(
    compareBytewise,
  );
  const hasNobody = readings.some(({ reader }) => reader === null);
  return {
    overall: tally(readings),
    byCase: units.map((unitId) => ({
      unitId,
      ...tally(readings.filter((reading) => reading.unitId === unitId)),
    })),
    byReader: [...readers, ...(hasNobody ? [null] : [])].map((reader) => ({
      reader,
      ...tally(readings.filter((reading) => reading.reader === reader)),
    })),
  };
}

/** Whether the rows of a case are to be answered. */
export function isUnderReview({ status }: Pick<SettledCase, 'status'>): boolean {
  return status !== 'out of scope' && status !== 'not produced' && status !== 'reserve';
}

function tally(readings: readonly IssuedReading[]): Tally {
  const count = (outcome: IssuedReading['outcome']): number =>
    readings.filter((reading) => reading.outcome === outcome).length;
  return {
    issued: readings.length,
    answered: count('answered'),
    notExamined: count('notExamined'),
    outstanding: count('outstanding'),
  };
}
