import { isBlankRecord } from './blank-record.js';
import { compareBytewise } from './bytewise.js';
import { checkTable } from './check-table.js';
import type { CodeList } from './code-list.js';
import type { Intake, Normalisation, Row } from './intake.js';
import type { Issue } from './issue.js';
import type { TablePlan } from './plan.js';
import type { Profile } from './profile.js';
import { rowReader } from './read-row.js';
import type { CsvRecord } from './records.js';
import type { RowSchema } from './row-schema.js';
import { type RowTeller, tellThousands } from './rows-done.js';
import { rowValidator } from './row-validator.js';

export interface TableParts {
  readonly rows: readonly CsvRecord[];
  readonly plan: TablePlan;
  readonly schema: RowSchema;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly profile: Profile;
  readonly asAt: string | undefined;
  /** Hears how far it is. */
  readonly tell: RowTeller | undefined;
}

/** Reads the rows one by one, then looks at them together. */
export function readTable(
  parts: TableParts,
): Pick<Intake, 'rows' | 'issues' | 'counts' | 'normalisations'> {
  const { plan, schema, profile, codeLists, asAt } = parts;
  const notes = new Map<string, Map<Normalisation['kind'], number>>();
  const note = (field: string, kind: Normalisation['kind']): void => {
    const counts = notes.get(field) ?? new Map<Normalisation['kind'], number>();
    notes.set(field, counts.set(kind, (counts.get(kind) ?? 0) + 1));
  };
  const validate = rowValidator(schema, codeLists);
  const read = rowReader({ plan, schema, profile, validate, asAt, note });
  const rows: Row[] = [];
  const issues: Issue[] = [];
  for (const record of parts.rows) {
    if (isBlankRecord(record.cells)) continue;
    const reading = read(record);
    rows.push(reading.row);
    tellThousands(parts.tell, { done: rows.length, of: parts.rows.length });
    issues.push(...reading.issues);
  }
  let checked: readonly Row[] = rows;
  const reject = (rejected: ReadonlySet<number>): void => {
    checked = checked.map((row) => (rejected.has(row.row) ? { ...row, status: 'rejected' } : row));
  };
  checkTable({ rowsFor: () => checked, reject }, plan, schema, issues);
  const rejected = checked.filter(({ status }) => status === 'rejected').length;
  return {
    rows: checked,
    issues: issues.sort((left, right) => (left.row ?? 0) - (right.row ?? 0)),
    counts: {
      rows: parts.rows.length,
      accepted: checked.length - rejected,
      rejected,
      blank: parts.rows.length - checked.length,
    },
    normalisations: [...notes]
      .flatMap(([field, kinds]) => [...kinds].map(([kind, count]) => ({ kind, field, count })))
      .sort(
        (left, right) =>
          compareBytewise(left.field, right.field) || compareBytewise(left.kind, right.kind),
      ),
  };
}
