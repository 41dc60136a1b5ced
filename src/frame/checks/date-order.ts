import type { RowFinding } from '../check.js';
import type { IssueKind } from '../issue-kind.js';

export const dateOrder = {
  code: 'DATE_ORDER',
  severity: 'warning',
  title: 'Dates out of order',
  sentence: '{later} lies before {earlier}.',
  cause: 'A slip of the pen, day and month changed round, or a date entered for the wrong event.',
  fix: 'Check both dates against the file.',
  explain:
    'A case cannot be finalised before it is received. Intervals that come out negative spoil averages. Each date is compared with the nearest earlier step that has a date.',
  row: ({ schema, values }) => {
    const title = (name: string): string => schema.properties[name]?.title ?? name;
    const findings: RowFinding[] = [];
    let earlierField: string | undefined;
    for (const field of schema.dateOrder ?? []) {
      const day = values[field];
      if (day === undefined) continue;
      if (earlierField !== undefined && day < (values[earlierField] ?? '')) {
        const detail = { earlier: title(earlierField), later: title(field), earlierField };
        findings.push({ field, detail });
      }
      earlierField = field;
    }
    return findings;
  },
} satisfies IssueKind;
