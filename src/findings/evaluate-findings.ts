import { responseOf } from '../answers/cases/response.js';
import type { IssuedChecklist } from '../answers/issued-checklist.js';
import type { AnswersRead } from '../answers/read-answers.js';
import { auditedCases } from './audited-cases.js';
import { caseExceptions, goodPractice, recommendations } from './case-exceptions.js';
import { caseShares } from './case-shares.js';
import type { Findings } from './findings.js';
import { groupDifferences, type CorrectionName } from './group-differences.js';
import type { Audit } from './met-shares.js';
import { questionAgreement } from './question-agreement.js';
import { questionFinding } from './question-finding.js';
import type { DrawnCase, GroupField, SampleDesign } from './sample-design.js';

/** All that findings are made of. */
export interface FindingsInput {
  readonly issued: IssuedChecklist;
  readonly read: AnswersRead;
  readonly design: SampleDesign;
  /** Every case drawn, reserves included. */
  readonly cases: readonly DrawnCase[];
  readonly groups: readonly GroupField[];
  /** Confidence level of the intervals, such as 0.95. */
  readonly level: number;
  /** How p-values of differences are corrected. */
  readonly correction: CorrectionName;
}

/**
 * What an audit found, from the answers that came back and the design of the draw. Estimates go by
 * first readings alone. Cases without a usable answer are taken to be like the others of their
 * stratum, those out of scope to say how much of it is: neither the order of the cases nor that of
 * the files changes a figure. Throws a RangeError for a case that was not drawn or of no stratum.
 */
export function evaluateFindings({
  issued,
  read,
  design,
  cases: drawn,
  groups,
  level,
  correction,
}: FindingsInput): Findings {
  const { questions, name, version, title } = issued.set;
  const cases = auditedCases(issued, read, drawn);
  refuseStrangers(cases, design);
  const audit: Audit = { design, cases, level };
  const sections = [...new Set(questions.map(({ section }) => section))];
  return {
    design,
    set: { name, version, title },
    level,
    response: responseOf(read.register),
    questions: questions.map((question) => questionFinding(question, audit, groups)),
    sections: sections.map((section) => ({
      section,
      ...caseShares(
        questions.filter((question) => question.section === section),
        audit,
        groups,
      ),
    })),
    overall: caseShares(questions, audit, groups),
    agreement: questionAgreement(issued, read, level),
    differences: groupDifferences(questions, groups, audit, correction),
    exceptions: caseExceptions(questions, cases),
    goodPractice: goodPractice(cases),
    recommendations: recommendations(cases),
  };
}

function refuseStrangers(cases: Audit['cases'], { strata }: SampleDesign): void {
  const names = new Set(strata.map(({ name }) => name));
  const stranger = cases.find(({ stratum }) => !names.has(stratum));
  if (stranger !== undefined) {
    throw new RangeError(`the design has no stratum ${stranger.stratum}`);
  }
}
