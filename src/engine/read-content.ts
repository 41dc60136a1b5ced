import { issueKinds, type IssueCode } from '../frame/checks/index.js';
import type { ColumnPlan } from '../frame/plan.js';
import type { Profile } from '../frame/profile.js';
import { plainReader } from '../frame/read-cell.js';
import type { RowSchema } from '../frame/row-schema.js';
import type { RowValidator } from '../frame/row-validator.js';

/** What one content of a column is to every row that has it. */
export interface ContentReading {
  /** Absent where it is blank, or has a fault. */
  readonly value?: string;
  /** The faults that reject the row, in the order in which they are told. */
  readonly faults: readonly IssueCode[];
}

export interface ContentRules {
  readonly profile: Profile;
  readonly schema: RowSchema;
  readonly validate: RowValidator;
}

/**
 * Makes the reader of the contents of one column: the reader of cells and the validator of rows, as
 * they work on files, asked about one field at a time. What a row lacks is a fault of a blank here.
 */
export function contentReader(
  column: ColumnPlan,
  { profile, schema, validate }: ContentRules,
): (content: string) => ContentReading {
  const { field } = column;
  const read = plainReader(column, profile);
  const eased = field !== 'case_ref' && column.schema.onFault === 'warning';
  const missing = missingCode(field, schema);
  const rejecting = (codes: readonly IssueCode[]): readonly IssueCode[] =>
    eased ? [] : codes.filter((code) => issueKinds[code].severity === 'error');
  return (content) => {
    const { value, faults } = read(content);
    const codes = faults.map(({ code }) => code);
    if (codes.some((code) => issueKinds[code].severity === 'error')) {
      return { faults: rejecting(codes) };
    }
    if (value === undefined) return { faults: missing === null ? [] : rejecting([missing]) };
    const broken = validate(candidate(field, value, column)).filter(
      (fault) => fault.field === field,
    );
    const breaks = broken.map(({ code }) => code);
    const dropped = breaks.length > 0 && column.schema.onFault === 'warning';
    return { ...(dropped ? {} : { value }), faults: rejecting(breaks) };
  };
}

/** What is said of a row that lacks a field; null where it may. */
function missingCode(field: string, { required }: RowSchema): IssueCode | null {
  if (field === 'case_ref') return 'MISSING_REFERENCE';
  return required?.includes(field) === true ? 'MISSING_VALUE' : null;
}

function candidate(
  field: string,
  value: string,
  { schema: { type } }: ColumnPlan,
): Readonly<Record<string, unknown>> {
  const typed = type === 'string' ? value : Number(value);
  return Object.setPrototypeOf({ [field]: typed }, null) as Readonly<Record<string, unknown>>;
}
