import type { AnswerCode, Question } from '../checklist/question-set.js';
import type { AuditedCase } from './audited-cases.js';

/** What a case adds to a share: how many of its answers, or of itself, meet the standard. */
export interface Score {
  readonly met: number;
  /** 0 for a case that was looked at and that the standard does not apply to. */
  readonly of: number;
}

/** Gives the score of a case; null for one of which it is not known. */
export type Scoring = (audited: AuditedCase) => Score | null;

/** Which answers count as met, and what becomes of a file that was not produced. */
export interface Reading {
  readonly met: readonly AnswerCode[];
  readonly notProduced: 'not known' | 'not met';
}

/** The three ways of `MetShares`. */
export const readings = {
  shown: { met: ['Y'], notProduced: 'not known' },
  atMost: { met: ['Y', 'NE'], notProduced: 'not known' },
  withNotProduced: { met: ['Y'], notProduced: 'not met' },
} as const satisfies Readonly<Record<string, Reading>>;

/**
 * The answers to some questions, as many as there are: for one question the case itself. A case that
 * was read and is asked none of them is no member; one with none of them answered is not known.
 */
export function answersScore(questions: readonly Question[], reading: Reading): Scoring {
  return scored(questions, reading, (asked, audited) => {
    const codes = codesOf(asked, audited);
    if (codes.length === 0 && asked.length > 0) return null;
    const members = codes.filter((code) => code !== 'NA');
    return { met: members.filter((code) => isMet(code, reading)).length, of: members.length };
  });
}

/** Whether every one of some questions that applies is met. A case with one unanswered is not known. */
export function allMetScore(questions: readonly Question[], reading: Reading): Scoring {
  return asOneCase(
    scored(questions, reading, (asked, audited) => {
      const codes = codesOf(asked, audited);
      if (codes.length < asked.length) return null;
      const members = codes.filter((code) => code !== 'NA');
      return { met: members.filter((code) => isMet(code, reading)).length, of: members.length };
    }),
  );
}

/** The scores of cases out of scope and not produced, which are the same whatever is asked. */
function scored(
  questions: readonly Question[],
  { notProduced }: Reading,
  ofRead: (asked: readonly Question[], audited: AuditedCase) => Score | null,
): Scoring {
  return (audited) => {
    const { standing } = audited;
    if (standing === 'out of scope') return { met: 0, of: 0 };
    if (standing === 'open' || !audited.handedOut) return null;
    const asked = questions.filter(({ id }) => audited.asked.has(id));
    if (standing === 'read') return ofRead(asked, audited);
    return notProduced === 'not met' ? { met: 0, of: asked.length } : null;
  };
}

function asOneCase(scoring: Scoring): Scoring {
  return (audited) => {
    const score = scoring(audited);
    if (score === null || score.of === 0) return score;
    return { met: score.met === score.of ? 1 : 0, of: 1 };
  };
}

function codesOf(asked: readonly Question[], { answers }: AuditedCase): readonly AnswerCode[] {
  return asked.flatMap(({ id }) => answers.get(id)?.answer ?? []);
}

function isMet(code: AnswerCode, { met }: Reading): boolean {
  return met.includes(code);
}
