import type { CaseRemarks } from '../answers/cases/remarks-on.js';
import type { SettledCase } from '../answers/cases/settle-cases.js';
import type { Cell, Table } from '../format/table.js';

/**
 * The register of the cases as it stands after all that came back, in the columns in which it was
 * issued, so that it can be given with the next answers in place of the registers that it is made
 * of. A case has a row for each reviewer who gave minutes or remarks, and one at least.
 *
 * Throws a RangeError where the cases are not those of the table, in its order.
 */
export function settledRegisterTable(issued: Table, cases: readonly SettledCase[]): Table {
  const names = issued.columns.map(({ name }) => name);
  const unitAt = names.indexOf('unit_id');
  if (issued.rows.length !== cases.length) throw new RangeError('cases that were not issued');
  return {
    ...issued,
    caption: 'Register of the cases as it stands',
    rows: issued.rows.flatMap((row, place) => {
      const settled = cases[place];
      if (settled === undefined || settled.unitId !== row[unitAt]) {
        throw new RangeError('cases that were not issued in this order');
      }
      return said(settled).map((words) =>
        row.map((cell, column): Cell => {
          const name = names[column] ?? '';
          return Object.hasOwn(words, name) ? (words[name] ?? null) : cell;
        }),
      );
    }),
  };
}

/** What is filled in for a case, reader by reader; what they all say stands in each row. */
function said(settled: SettledCase): readonly Readonly<Record<string, Cell>>[] {
  const { status, reason, file, remarks } = settled;
  const both = {
    status,
    date_requested: file.requested,
    date_file_received: file.received,
    reason_not_examined: reason,
  };
  const readers = [
    ...new Set([
      ...file.minutes.map(({ reviewer }) => reviewer),
      ...remarks.map(({ reviewer }) => reviewer),
    ]),
  ];
  if (readers.length === 0) return [both];
  return readers.flatMap((reviewer) => {
    const minutes = file.minutes.find((each) => each.reviewer === reviewer)?.minutes ?? null;
    const own = remarks.filter((each) => each.reviewer === reviewer);
    const rows = own.length === 0 ? [null] : own;
    return rows.map((words) => ({ ...both, reviewer, minutes, ...remarkCells(words) }));
  });
}

function remarkCells(remarks: CaseRemarks | null): Readonly<Record<string, Cell>> {
  if (remarks === null) return {};
  return {
    summary: remarks.summary,
    learning: remarks.learning,
    good_practice: remarks.goodPractice,
    recommendation: remarks.recommendation,
    recommendation_owner: remarks.owner,
    recommendation_due: remarks.due,
  };
}
