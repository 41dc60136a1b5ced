import type { SqlDialect } from '../format/sql/dialect.js';
import type { Query, Step } from '../format/sql/query.js';
import { joined, type Sql, sql } from '../format/sql/sql.js';
import { writeQuery } from '../format/sql/write-query.js';
import type { Question } from '../format/sql/write-script.js';

/** A row of an answer: numbers in digits, nothing as the empty text. */
export type AnswerRow = readonly string[];

/** What a connection to a database does with the text of one statement. */
export interface Connection {
  readonly ask: (statement: string) => Promise<readonly AnswerRow[]>;
  /** Keeps what a query gives as a table; null where nothing may be written. */
  readonly keep: ((table: string, query: string) => Promise<void>) | null;
}

/** Answers questions where the rows lie. */
export interface Engine {
  readonly ask: (steps: readonly Step[], result: Query['result']) => Promise<readonly AnswerRow[]>;
  /**
   * Works a step out once where the database lets us keep what it gives; later questions need none of
   * the steps before it by themselves.
   */
  readonly keep: (steps: readonly Step[], step: Step) => Promise<readonly Step[]>;
  /** The questions so far, in order, each with all its steps. */
  readonly asked: () => readonly Question[];
}

/** An engine that speaks a dialect over a connection and starts from the table of this path. */
export function engineOf(
  connection: Connection,
  dialect: SqlDialect,
  table: readonly string[],
): Engine {
  const asked: Question[] = [];
  const kept = new Set<Step>();
  const written = (steps: readonly Step[], { about, lines }: Query['result']): string => {
    const left = steps.filter((step) => !kept.has(step));
    const source = { kind: 'table', path: table } as const;
    const query = { about, source, steps: left, result: { about: [], lines } };
    return writeQuery(query, dialect).replace(/;\n$/, '');
  };
  return {
    ask: (steps, result) => {
      asked.push({ steps, result });
      return connection.ask(written(steps, result));
    },
    keep: async (steps, step) => {
      if (connection.keep !== null) {
        await connection.keep(step.name, written(steps, step));
        for (const each of [...steps, step]) kept.add(each);
      }
      return [...steps, step];
    },
    asked: () => asked,
  };
}

/** A table of contents and numbers as a step; its rows need not be many. */
export function listStep(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly Sql[])[],
  about: readonly string[],
): Step {
  return {
    name,
    columns: columns.map((column) => sql`${[column]}`),
    about,
    lines: [
      sql`VALUES`,
      ...rows.map(
        (cells, index) => sql`  (${joined(cells, ', ')})${[index < rows.length - 1 ? ',' : '']}`,
      ),
    ],
  };
}
