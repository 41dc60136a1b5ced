import type { Answer } from '../../src/answers/answer.js';
import { accountFor } from '../../src/answers/cases/account.js';
import type { CaseRemarks } from '../../src/answers/cases/remarks-on.js';
import type { SettledCase } from '../../src/answers/cases/settle-cases.js';
import type { Status } from '../../src/answers/cases/statuses.js';
import type { IssuedCase, IssuedChecklist } from '../../src/answers/issued-checklist.js';
import type { AnswersRead } from '../../src/answers/read-answers.js';
import type { AnswerCode, Question, QuestionSet } from '../../src/checklist/question-set.js';
import type { FindingsInput } from '../../src/findings/evaluate-findings.js';
import type { DesignStratum, GroupField } from '../../src/findings/sample-design.js';
import { sampleSet } from '../checklist/sample-set.js';

/** A case of an audit as a test states it. */
export interface StatedCase {
  readonly unitId: string;
  readonly stratum?: string;
  /** Examined without it. */
  readonly status?: Status;
  readonly role?: 'sample' | 'reserve';
  readonly reason?: string;
  /** By question; a question that is not here is not asked, one with null has no answer yet. */
  readonly answers?: Readonly<Record<string, AnswerCode | null>>;
  /** Of the second reader, who reads what the first one reads. */
  readonly second?: Readonly<Record<string, AnswerCode | null>>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly weight?: number;
  readonly remarks?: readonly Partial<CaseRemarks>[];
  /** The checklist was issued before it came in. */
  readonly notHandedOut?: true;
}

export interface StatedAudit {
  readonly cases: readonly StatedCase[];
  readonly questions?: readonly Question[];
  readonly strata?: readonly (Partial<DesignStratum> & { readonly name: string })[];
  readonly by?: readonly string[];
  readonly excluded?: number;
  readonly equalChance?: boolean;
  readonly groups?: readonly GroupField[];
  readonly level?: number;
  readonly correction?: FindingsInput['correction'];
}

export const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  section: 'All',
  text: `Was ${id} done?`,
  basis: [],
  naAllowed: true,
  critical: false,
  ...more,
});

/** As many cases with the same answers, with references that count on from a number. */
export function alike(
  prefix: string,
  count: number,
  more: Omit<StatedCase, 'unitId'>,
): readonly StatedCase[] {
  return Array.from({ length: count }, (_, place) => ({
    unitId: `${prefix}/${String(place + 1).padStart(3, '0')}`,
    ...more,
  }));
}

/** What `evaluateFindings` takes, as if it had been issued and read. One stratum, `all`, without any. */
export function inputOf(stated: StatedAudit): FindingsInput {
  const { cases, questions = [question('Q1')], by = [], equalChance = true } = stated;
  const strata = (stated.strata ?? [{ name: 'all' }]).map((stratum): DesignStratum => {
    const sampled = cases.filter((each) => stratumOf(each) === stratum.name && !isReserve(each));
    return { values: by.map(() => stratum.name), size: 1000, sampled: sampled.length, ...stratum };
  });
  const set: QuestionSet = { ...sampleSet, questions };
  const issued = issuedOf(set, cases);
  const register = cases.map((each, index) => settledOf(each, index, issued));
  return {
    issued,
    read: readOf(issued, register, cases),
    design: {
      unit: 'case',
      method: equalChance ? 'simple' : 'pareto',
      equalChance,
      by,
      strata,
      excluded: stated.excluded ?? 0,
    },
    cases: cases.map(({ unitId, fields = {}, weight = 1 }) => ({ unitId, fields, weight })),
    groups: stated.groups ?? [],
    level: stated.level ?? 0.95,
    correction: stated.correction ?? 'holm',
  };
}

function issuedOf(set: QuestionSet, cases: readonly StatedCase[]): IssuedChecklist {
  const locked = new Map();
  return {
    runId: 'abcdef012345',
    set,
    tables: { checklist: [], register: [] },
    rows: cases
      .filter((each) => each.notHandedOut !== true)
      .flatMap(({ unitId, answers = {} }) =>
        set.questions
          .filter(({ id }) => id in answers)
          .map((asked) => ({ unitId, questionId: asked.id, question: asked, locked })),
      ),
    register: cases.map((each, index): IssuedCase => ({
      unitId: each.unitId,
      stratum: stratumOf(each),
      role: each.role ?? 'sample',
      rank: index + 1,
      status: each.status === 'reserve' || each.notHandedOut === true ? 'reserve' : 'drawn',
      readings: each.second === undefined ? ['R1'] : ['R1', 'R2'],
      locked,
    })),
    reviewers: ['R1', 'R2'],
    otherSheets: [],
  };
}

function settledOf(each: StatedCase, index: number, issued: IssuedChecklist): SettledCase {
  const { unitId, status = 'examined', reason = '', answers = {}, remarks = [] } = each;
  const entry = issued.register[index]!;
  return {
    unitId,
    stratum: entry.stratum,
    role: entry.role,
    rank: entry.rank,
    status,
    reason,
    questions: Object.keys(answers).length,
    open: Object.entries(answers).flatMap(([id, answer]) => (answer === null ? [id] : [])),
    answers: Object.values(answers).filter((answer) => answer !== null).length,
    file: { requested: null, received: null, minutes: [], conflicting: [] },
    remarks: remarks.map((remark) => ({ ...noRemarks, ...remark })),
    declared: { issued: entry, status, reason, rows: [], conflicting: [] },
  };
}

const noRemarks: CaseRemarks = {
  reviewer: 'R1',
  summary: '',
  learning: '',
  goodPractice: '',
  recommendation: '',
  owner: '',
  due: null,
};

function readOf(
  issued: IssuedChecklist,
  register: readonly SettledCase[],
  cases: readonly StatedCase[],
): AnswersRead {
  const answers = issued.rows.flatMap(({ unitId, questionId }): readonly Answer[] => {
    const each = cases.find((one) => one.unitId === unitId)!;
    const open = !['out of scope', 'not produced', 'reserve'].includes(each.status ?? '');
    return open ? [each.answers, each.second].flatMap((of, place) => given(each, of, place)) : [];
    function given(
      { stratum = 'all' }: StatedCase,
      of: StatedCase['answers'],
      place: number,
    ): readonly Answer[] {
      const answer = of?.[questionId] ?? null;
      return answer === null ? [] : [answerOf(unitId, stratum, questionId, place + 1, answer)];
    }
  });
  const zero = { rows: 0, used: 0, unanswered: 0, repeated: 0, setAside: 0, refused: 0, extra: 0 };
  return {
    answers,
    register,
    reserves: { inUse: [], unreplaced: [] },
    issues: [],
    counts: { ...accountFor(issued, register, answers), returned: zero },
  };
}

function answerOf(
  unitId: string,
  stratum: string,
  questionId: string,
  reading: number,
  answer: AnswerCode,
): Answer {
  return {
    unitId,
    stratum,
    questionId,
    reading,
    reviewer: `R${reading}`,
    answer,
    reason: answer === 'NA' ? 'no need' : '',
    evidence: `page ${reading}`,
    comment: `${unitId} ${questionId} by R${reading}`,
    date: '2026-07-05',
    place: { file: 'answers.csv', sheet: null, cell: 'J2' },
  };
}

function stratumOf({ stratum = 'all' }: StatedCase): string {
  return stratum;
}

function isReserve({ role }: StatedCase): boolean {
  return role === 'reserve';
}
