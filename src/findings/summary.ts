import type { AnswerCounts, MetShares } from './estimates.js';
import type { Findings } from './findings.js';

/** The estimates of an audit as its findings file holds them, for a later one to compare with. */
export interface FindingsSummary {
  /** The run id of the draw. */
  readonly runId: string;
  readonly set: { readonly name: string; readonly version: number };
  /** Confidence level of the limits. */
  readonly level: number;
  /** What was drawn: case, allegation or subject. */
  readonly unit: string;
  /** All of the set, in its order. */
  readonly questions: readonly QuestionSummary[];
  /** In the order of the set. */
  readonly sections: readonly (SummarisedFigure & { readonly section: string })[];
  readonly overall: SummarisedFigure;
}

export interface QuestionSummary extends SummarisedFigure {
  readonly id: string;
  readonly section: string;
  readonly text: string;
}

export interface SummarisedFigure {
  /** How many answers were to be given: 0 for what was asked of no case. */
  readonly asked: number;
  /** Null where no answer counts. */
  readonly share: SummarisedShare | null;
}

/** A share that can be shown to be met, cannot tell counted as not met: `MetShares.shown`. */
export interface SummarisedShare {
  /** Answers that are met, of those to which the standard applies. */
  readonly met: number;
  /** For a question the cases, for several the answers to them. */
  readonly of: number;
  /** Cases that it rests on. */
  readonly cases: number;
  /** The estimate for the frame by design weights, which need not be met / of. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a findings file keeps of the estimates: finite numbers and texts only, so that JSON holds it. */
export function summaryOf(findings: Findings, runId: string): FindingsSummary {
  const { set, level, design, questions, sections, overall } = findings;
  return {
    runId,
    set: { name: set.name, version: set.version },
    level,
    unit: design.unit,
    questions: questions.map(({ questionId, section, text, counts, met }) => ({
      id: questionId,
      section,
      text,
      ...figureOf(counts, met),
    })),
    sections: sections.map(({ section, counts, answersMet }) => ({
      section,
      ...figureOf(counts, answersMet),
    })),
    overall: figureOf(overall.counts, overall.answersMet),
  };
}

function figureOf({ asked, byCode }: AnswerCounts, { shown }: MetShares): SummarisedFigure {
  if (shown === null) return { asked, share: null };
  const { cases, value, low, high } = shown;
  const of = byCode.Y + byCode.P + byCode.N + byCode.NE;
  return { asked, share: { met: byCode.Y, of, cases, value, low, high } };
}
