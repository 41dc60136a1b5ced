import { compareBytewise } from '../../frame/bytewise.js';
import { summaryOf } from '../../findings/summary.js';
import { prettyJson } from '../../format/json.js';
import { sha256Hex } from '../../random/sha256.js';
import type { FindingsRecord } from '../../record/findings-record.js';
import type { Evaluation, EvaluationInput } from './evaluation.js';

/** The record of an evaluation. */
export function evaluationRecord(
  input: EvaluationInput,
  { read, findings }: Evaluation,
  toolVersion: string,
): FindingsRecord {
  const { drawn, asked, files, grouped, correction, previous, asAt } = input;
  const { issued, answered, notExamined, outstanding } = read.counts.overall;
  return {
    record: 'dipsample-findings',
    recordVersion: 1,
    tool: { name: 'dipsample', version: toolVersion },
    draw: drawn.id,
    questions: {
      name: asked.set.name,
      version: asked.set.version,
      sha256: sha256Hex(prettyJson(asked.set)),
    },
    calendar: sha256Hex(prettyJson(asked.calendar)),
    answers: files.map(({ sha256 }) => sha256).sort(compareBytewise),
    cases: grouped.fromExport,
    asAt,
    groups: grouped.groups.map(({ field, reference }) => ({ field, reference })),
    correction,
    rows: { issued, answered, notExamined, outstanding },
    issues: countsByCode(read.issues.map(({ code }) => code)),
    previous: previous === null ? null : previous.id,
    summary: summaryOf(findings, drawn.source.runId),
  };
}

function countsByCode(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const code of codes.toSorted(compareBytewise)) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
