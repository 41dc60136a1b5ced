import type { ResponseByStratum } from '../answers/cases/response.js';
import type { QuestionAgreement } from './agreement.js';
import type { GroupDifferences } from './differences.js';
import type { CaseShares, QuestionFinding, SectionFinding } from './estimates.js';
import type { CaseException, GoodPractice, Recommendation } from './exceptions.js';
import type { SampleDesign } from './sample-design.js';

export type { AnswerCounts } from './estimates.js';

/** What an audit found: everything that its report says, as values. */
export interface Findings {
  readonly design: SampleDesign;
  readonly set: { readonly name: string; readonly version: number; readonly title: string };
  /** Confidence level of every interval, such as 0.95. */
  readonly level: number;
  readonly response: ResponseByStratum;
  /** In the order of the set; questions that no case was asked are there, too. */
  readonly questions: readonly QuestionFinding[];
  /** In the order of the set. */
  readonly sections: readonly SectionFinding[];
  readonly overall: CaseShares;
  /** One for each question asked of a case that is read twice; empty where none is. */
  readonly agreement: readonly QuestionAgreement[];
  readonly differences: GroupDifferences;
  /** Cases with a question that is not met, or critical and not to be told, and files not produced; in bytewise order of their references. */
  readonly exceptions: readonly CaseException[];
  readonly goodPractice: readonly GoodPractice[];
  readonly recommendations: readonly Recommendation[];
}
