import type { SqlDialect } from './dialect.js';
import type { Query, QuerySource, Step } from './query.js';
import { writeSelect, writeStep } from './write-query.js';

/** One question to a database: the steps that it rests on, and what is asked of them. */
export interface Question {
  readonly steps: readonly Step[];
  readonly result: Query['result'];
}

/**
 * Questions as one script: every step is a temporary view, made once, and every question a short
 * query. Steps of one name are the same step.
 */
export function writeScript(
  about: readonly string[],
  questions: readonly Question[],
  source: QuerySource,
  dialect: SqlDialect,
): string {
  const made = new Set<string>();
  const parts = questions.flatMap(({ steps, result }) => {
    const fresh = steps.filter(({ name }) => !made.has(name));
    for (const { name } of fresh) made.add(name);
    return [
      ...fresh.map((step) => writeStep(step, source, dialect)),
      writeSelect(result, source, dialect),
    ];
  });
  return `${[about.map((line) => `-- ${line}`.trimEnd()).join('\n'), ...parts].join('\n\n')}\n`;
}
