import type { IssueKind } from '../issue-kind.js';
import type { Row } from '../intake.js';

const key = ['case_ref', 'allegation_no', 'subject_id'] as const;

export const conflictingDuplicate = {
  code: 'CONFLICTING_DUPLICATE',
  severity: 'warning',
  title: 'One allegation against one subject, told twice',
  sentence:
    'The row repeats case, allegation and subject of row {first}, with other values in {fields}.',
  cause:
    'The decision was changed and both versions were exported, or one allegation has several outcomes.',
  fix: 'Check at the source which row holds, and export that one alone.',
  explain:
    'A row is one allegation against one subject, so there should be one of each. Where there are two that differ, the case takes the most severe value, or Multiple, and counts of rows are too high. Rows that are the same in every cell are told as DUPLICATE_ROW.',
  table: ({ rows, schema }) => {
    const firsts = new Map<string, Row>();
    const findings: { row: Row; field: null; detail: { first: number; fields: string } }[] = [];
    for (const row of rows) {
      const parts = key.map((field) => row.values[field]);
      if (row.status === 'rejected' || parts.includes(undefined)) continue;
      const together = JSON.stringify(parts);
      const first = firsts.get(together);
      if (first === undefined) {
        firsts.set(together, row);
        continue;
      }
      const differing = Object.entries(schema.properties).filter(
        ([field]) => first.values[field] !== row.values[field],
      );
      if (differing.length > 0) {
        const fields = differing.map(([, { title }]) => title).join(', ');
        findings.push({ row, field: null, detail: { first: first.row, fields } });
      }
    }
    return findings;
  },
} satisfies IssueKind;
