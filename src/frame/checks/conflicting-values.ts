import type { IssueKind } from '../issue-kind.js';
import type { Row } from '../intake.js';

export const conflictingValues = {
  code: 'CONFLICTING_VALUES',
  severity: 'warning',
  title: 'Rows of one case disagree',
  sentence:
    'A row of the same case (row {first}) has another value, though there is one to a case.',
  cause: 'One row was corrected and the others were not, or two cases share a reference.',
  fix: 'Check the case and set all its rows alike.',
  explain:
    'Fields marked perCase in the row schema hold for the case as a whole. Told once for a field and case, at the first row that differs; a blank contradicts nothing. How the values become one is printed in the record.',
  table: ({ rows, schema }) => {
    const fields = Object.keys(schema.properties).filter(
      (field) => schema.properties[field]?.perCase === true,
    );
    const cases = new Map<string, Map<string, Row | null>>();
    const findings: { row: Row; field: string; detail: { first: number } }[] = [];
    for (const row of rows) {
      const reference = row.values['case_ref'];
      if (reference === undefined || row.status === 'rejected') continue;
      const firsts = cases.get(reference) ?? new Map<string, Row | null>();
      cases.set(reference, firsts);
      for (const field of fields) {
        const value = row.values[field];
        if (value === undefined) continue;
        const first = firsts.get(field);
        if (first === undefined) firsts.set(field, row);
        else if (first !== null && first.values[field] !== value) {
          findings.push({ row, field, detail: { first: first.row } });
          firsts.set(field, null);
        }
      }
    }
    return findings;
  },
} satisfies IssueKind;
