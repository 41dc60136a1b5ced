import { dayIn, valueIn, type CaseFields } from '../checklist/case-value.js';
import type { Question } from '../checklist/question-set.js';
import type { AuditedCase } from './audited-cases.js';
import type {
  CaseException,
  ExceptionQuestion,
  GoodPractice,
  Recommendation,
} from './exceptions.js';

/**
 * The cases that somebody must look at: with a question that is not met, with a critical one that is
 * partly met or cannot be told, or whose file was not produced. Questions in the order of the set.
 */
export function caseExceptions(
  questions: readonly Question[],
  cases: readonly AuditedCase[],
): readonly CaseException[] {
  return reviewed(cases).flatMap((audited): readonly CaseException[] => {
    const found = questions.flatMap((question) => shortfall(question, audited) ?? []);
    if (found.length === 0 && audited.standing !== 'not produced') return [];
    const { unitId, status, reason, remarks } = audited.settled;
    return [
      {
        unitId,
        status,
        date: dateOf(audited.fields),
        outcome: valueIn(audited.fields, 'outcome')?.value ?? null,
        questions: found,
        reason: audited.standing === 'not produced' ? reason : '',
        summary: joined(remarks.map(({ summary }) => summary)),
        learning: joined(remarks.map(({ learning }) => learning)),
      },
    ];
  });
}

/** What reviewers found well done, of any case but those out of scope; in the order of the cases. */
export function goodPractice(cases: readonly AuditedCase[]): readonly GoodPractice[] {
  return reviewed(cases).flatMap(({ settled: { unitId, remarks } }) =>
    distinct(remarks.map((remark) => remark.goodPractice)).map((words) => ({ unitId, words })),
  );
}

/** The same of what should be done; who and by when without what is no recommendation. */
export function recommendations(cases: readonly AuditedCase[]): readonly Recommendation[] {
  return reviewed(cases).flatMap(({ settled: { unitId, remarks } }) =>
    remarks
      .filter(({ recommendation }) => recommendation !== '')
      .map(({ recommendation, owner, due }) => ({ unitId, words: recommendation, owner, due })),
  );
}

function reviewed(cases: readonly AuditedCase[]): readonly AuditedCase[] {
  return cases.filter(({ standing }) => standing !== 'out of scope');
}

function shortfall(question: Question, { answers }: AuditedCase): ExceptionQuestion | null {
  const given = answers.get(question.id);
  if (given === undefined || given.answer === 'Y' || given.answer === 'NA') return null;
  if (given.answer !== 'N' && !question.critical) return null;
  const { answer, evidence, comment } = given;
  const { id, section, critical } = question;
  return { questionId: id, section, critical, answer, evidence, comment };
}

function dateOf(fields: CaseFields): string | null {
  const found = dayIn(fields, 'date_finalised') ?? dayIn(fields, 'date_decided');
  return found?.value ?? null;
}

function joined(texts: readonly string[]): string {
  return distinct(texts).join('\n');
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
