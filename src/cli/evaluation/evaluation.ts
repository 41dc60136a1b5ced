import type { ChangeSince } from '../../findings/change.js';
import { changeSince } from '../../findings/change-since.js';
import { evaluateFindings, type FindingsInput } from '../../findings/evaluate-findings.js';
import type { Findings } from '../../findings/findings.js';
import { summaryOf } from '../../findings/summary.js';
import type { Asked } from '../results/checklist-folder.js';
import type { DrawnFolderRead } from './drawn-folder.js';
import type { GroupedCases } from './grouped-cases.js';
import type { PreviousFindings } from './previous-findings.js';
import type { AnswerFile } from './read-answer-file.js';
import { readCompleted, type Completed } from './read-completed.js';

/** All that an evaluation is made of. */
export interface EvaluationInput {
  readonly drawn: DrawnFolderRead;
  readonly asked: Asked;
  /** In bytewise order of their names, which are short. */
  readonly files: readonly AnswerFile[];
  readonly grouped: GroupedCases;
  readonly correction: FindingsInput['correction'];
  readonly previous: PreviousFindings | null;
  /** The day after which a day is in the future, YYYY-MM-DD. */
  readonly asAt: string;
}

/** What came back, and what it says. */
export interface Evaluation extends Completed {
  readonly findings: Findings;
  readonly change: ChangeSince | null;
}

/** From the files that came back to findings. */
export function evaluate(input: EvaluationInput): Evaluation {
  const { drawn, asked, files, grouped, correction, previous, asAt } = input;
  const completed = readCompleted(drawn, asked, files, asAt);
  const findings = evaluateFindings({
    ...completed,
    design: drawn.design,
    cases: grouped.cases,
    groups: grouped.groups,
    level: 0.95,
    correction,
  });
  const change =
    previous === null
      ? null
      : changeSince(summaryOf(findings, drawn.source.runId), previous.record.summary);
  return { ...completed, findings, change };
}
