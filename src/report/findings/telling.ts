import type { Findings } from '../../findings/findings.js';
import { answerLabels, type AnswerLabels } from './answer-labels.js';
import type { FindingsContext } from './findings-context.js';
import { findingsEdition, type FindingsEdition } from './findings-edition.js';
import { readNoun } from './words.js';

/** What every part of the report needs: what was found, and to whom and in which words it is told. */
export interface Telling {
  readonly findings: Findings;
  readonly context: FindingsContext;
  readonly edition: FindingsEdition;
  readonly labels: AnswerLabels;
  readonly restricted: boolean;
  /** Whether any answer can be used yet. */
  readonly begun: boolean;
  /** What is read of a unit, such as the file of a case. */
  readonly noun: string;
}

export function tellingOf(findings: Findings, context: FindingsContext): Telling {
  const edition = findingsEdition(context.edition, findings);
  return {
    findings,
    context,
    edition,
    labels: answerLabels(context.set),
    restricted: edition.name === 'restricted',
    begun: findings.overall.counts.answered > 0,
    noun: readNoun(findings.design.unit),
  };
}
