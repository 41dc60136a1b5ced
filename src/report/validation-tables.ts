import { allIssues } from '../frame/all-issues.js';
import type { Intake, Row } from '../frame/intake.js';
import type { Issue } from '../frame/issue.js';
import { issueKindOf, message, remedy } from '../frame/message.js';
import { compareBytewise } from '../frame/bytewise.js';
import type { Column, Table } from '../format/table.js';

const placeColumns: readonly Column[] = [
  { name: 'row', label: 'Spreadsheet row', kind: 'count' },
  { name: 'line', label: 'File line', kind: 'count' },
];

/** Every issue of the file and of its rows, with its place, its cause and what to do. */
export function issuesTable(intake: Intake): Table {
  return {
    name: 'issues',
    caption: 'Every issue in the export',
    columns: [
      ...placeColumns,
      { name: 'severity', label: 'Severity', kind: 'text' },
      { name: 'code', label: 'Code', kind: 'text' },
      { name: 'field', label: 'Field', kind: 'text' },
      { name: 'message', label: 'What is wrong', kind: 'text' },
      { name: 'cause', label: 'Likely cause', kind: 'text' },
      { name: 'fix', label: 'What to do', kind: 'text' },
    ],
    rows: Array.from(allIssues(intake), (issue) => [
      issue.row,
      issue.line,
      issue.severity,
      issue.code,
      issue.field,
      message(issue),
      issueKindOf(issue.code)?.cause ?? '',
      remedy(issue),
    ]),
    notes: ['Row 1 is the first row of the spreadsheet. No value of a sensitive field is shown.'],
  };
}

/** How often each kind of issue was found, the most frequent first. */
export function issueKindsTable(intake: Intake): Table {
  const groups = new Map<string, { readonly first: Issue; count: number }>();
  for (const issue of allIssues(intake)) {
    const kind = `${issue.code} ${issue.severity}`;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, { first: issue, count: 1 });
    else group.count += 1;
  }
  const kinds = [...groups.values()].sort(
    (left, right) => right.count - left.count || compareBytewise(left.first.code, right.first.code),
  );
  return {
    name: 'issue-kinds',
    caption: 'Issues by kind',
    columns: [
      { name: 'code', label: 'Code', kind: 'text' },
      { name: 'title', label: 'Issue', kind: 'text' },
      { name: 'severity', label: 'Severity', kind: 'text' },
      { name: 'count', label: 'Times', kind: 'count' },
      { name: 'first_row', label: 'First in row', kind: 'count' },
    ],
    rows: kinds.map(({ first, count }) => [
      first.code,
      issueKindOf(first.code)?.title ?? first.code,
      first.severity,
      count,
      first.row,
    ]),
    notes: ['An error rejects its row; a warning keeps it.'],
  };
}

/** The accepted rows as they were understood: codes, ISO dates, trimmed texts. */
export function acceptedTable(intake: Intake): Table {
  const fields = shownFields(intake);
  return {
    name: 'accepted',
    caption: 'Accepted rows, as they were understood',
    columns: [...placeColumns, ...fieldColumns(fields, intake)],
    rows: intake.rows
      .filter(({ status }) => status === 'accepted')
      .map(({ row, line, values }) => [row, line, ...fields.map((field) => values[field] ?? '')]),
    notes: ['Sensitive fields are left out.'],
  };
}

/** The rejected rows as far as they could be read, with the codes that rejected them. */
export function rejectedTable(intake: Intake): Table {
  const fields = shownFields(intake);
  const codes = new Map<number, Set<string>>();
  for (const { code, row, severity } of intake.issues) {
    if (row === null || severity !== 'error') continue;
    codes.set(row, (codes.get(row) ?? new Set()).add(code));
  }
  return {
    name: 'rejected',
    caption: 'Rejected rows, as far as they could be read',
    columns: [
      ...placeColumns,
      { name: 'codes', label: 'Codes', kind: 'text' },
      ...fieldColumns(fields, intake),
    ],
    rows: intake.rows
      .filter(({ status }) => status === 'rejected')
      .map((row) => [
        row.row,
        row.line,
        codesOf(row, codes),
        ...fields.map((field) => row.values[field] ?? ''),
      ]),
    notes: ['Sensitive fields are left out; the export itself has every cell.'],
  };
}

function codesOf({ row }: Row, codes: ReadonlyMap<number, ReadonlySet<string>>): string {
  return [...(codes.get(row) ?? [])].sort(compareBytewise).join(' ');
}

/** The mapped fields that are not sensitive, in the order of the row schema. */
export function shownFields({ schema, profile }: Intake): readonly string[] {
  const mapped = new Set([...Object.keys(profile.fields), ...Object.keys(profile.constants ?? {})]);
  return Object.entries(schema.properties)
    .filter(([field, { sensitive }]) => mapped.has(field) && sensitive !== true)
    .map(([field]) => field);
}

function fieldColumns(fields: readonly string[], { schema }: Intake): readonly Column[] {
  return fields.map((name) => ({
    name,
    label: schema.properties[name]?.title ?? name,
    kind: 'text',
  }));
}
