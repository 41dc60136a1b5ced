import { tableChecks } from './checks/hooks.js';
import type { IssueCode } from './checks/index.js';
import type { Row } from './intake.js';
import type { Issue } from './issue.js';
import type { TablePlan } from './plan.js';
import { raise } from './raise.js';
import type { RowSchema } from './row-schema.js';

/** The rows of a table, as far as a check needs them, and how some of them are rejected. */
export interface CheckedRows {
  /** Rows in the order of the file, with all of which the check could say something. */
  readonly rowsFor: (code: IssueCode) => readonly Row[];
  /** Rejects rows by their numbers in the spreadsheet. */
  readonly reject: (rows: ReadonlySet<number>) => void;
}

/** Adds the issues that only show when rows are seen together; errors among them reject their rows. */
export function checkTable(
  { rowsFor, reject }: CheckedRows,
  plan: TablePlan,
  schema: RowSchema,
  issues: { readonly push: (issue: Issue) => unknown },
): void {
  for (const { code, table } of tableChecks) {
    const rejected = new Set<number>();
    for (const { row, field, detail } of table({ plan, schema, rows: rowsFor(code) })) {
      const issue = raise(code, { row: row.row, line: row.line, field, detail });
      issues.push(issue);
      if (issue.severity === 'error') rejected.add(row.row);
    }
    if (rejected.size > 0) reject(rejected);
  }
}
