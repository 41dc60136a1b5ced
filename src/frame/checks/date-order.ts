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
    const present = (schema.dateOrder ?? []).filter((field) => values[field] !== undefined);
    return present.flatMap((field, index) => {
      const before = present[index - 1];
      if (before === undefined || (values[field] ?? '') >= (values[before] ?? '')) return [];
      const title = (name: string): string => schema.properties[name]?.title ?? name;
      return [
        { field, detail: { earlier: title(before), later: title(field), earlierField: before } },
      ];
    });
  },
} satisfies IssueKind;
