import {
  followingFigures,
  type PublishedRow,
  type PublishedSettings,
} from '../../disparity/published-comparison.js';
import { machineNumber } from '../../format/numbers.js';
import type { ColumnKind } from '../../format/table.js';
import type { ParsedTable } from '../../frame/parse-table.js';

/** What came of working a published table out again from its own counts. */
export interface CheckedTable {
  readonly faults: readonly string[];
  /** Figures that follow from the counts of their row. */
  readonly following: number;
  /** Cells without a number: hidden, too few to rely on, not applicable. */
  readonly withoutNumber: number;
  /** Figures that hang on a count which is hidden, or on more than the counts. */
  readonly notWorkedOut: number;
}

/** Works out again what follows from the counts of a table of a comparison, as they were published. */
export function checkComparisonTable(
  { header, rows }: ParsedTable,
  settings: PublishedSettings,
  symbols: Readonly<Record<string, string>>,
): CheckedTable {
  const missing = ['events', 'members', 'role', 'rate'].find((name) => !header.includes(name));
  if (missing !== undefined) return { ...nothing, faults: [`has no column ${missing}`] };
  const shorthand = new Set(Object.values(symbols));
  const cellOf = (row: readonly string[], column: string): string =>
    row[header.indexOf(column)] ?? '';
  const counted = (row: readonly string[], column: string): number | null => {
    const cell = cellOf(row, column);
    if (cell === symbols['k']) return 0;
    return !shorthand.has(cell) && /^\d{1,7}$/.test(cell) ? Number(cell) : null;
  };
  const published = rows.map((row): PublishedRow => {
    const role = roles.find((name) => name === cellOf(row, 'role')) ?? 'not-known';
    const [events, members] = [counted(row, 'events'), counted(row, 'members')];
    const isNone = events !== null && members !== null && events > members;
    return isNone ? { role, events: null, members } : { role, events, members };
  });
  const figures = followingFigures(published, settings);
  const checked = { faults: [...totalFaults(published, settings)], ...counters() };
  for (const [index, row] of rows.entries()) {
    for (const [column, kind] of Object.entries(kinds)) {
      if (!header.includes(column)) continue;
      const cell = cellOf(row, column);
      const expected = figures[index]?.get(column);
      if (!isNumber.test(cell) || shorthand.has(cell)) checked.withoutNumber += 1;
      else if (expected === undefined) {
        checked.notWorkedOut += 1;
        if (isOwn.has(column) && published[index]?.events === null) {
          checked.faults.push(
            `row ${index + 2}, column ${column}, has a number whose counts are not there`,
          );
        }
      } else {
        const worked = expected === null ? 'none' : machineNumber(expected, kind);
        if (worked === cell) checked.following += 1;
        else
          checked.faults.push(
            `row ${index + 2}, column ${column}, says ${cell}; its counts give ${worked}`,
          );
      }
    }
  }
  return checked;
}

const counters = () => ({ following: 0, withoutNumber: 0, notWorkedOut: 0 });
const nothing = counters();
const isNumber = /^(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|-?Inf)$/;
const roles = ['reference', 'compared', 'not-known', 'total'] as const;
const isOwn: ReadonlySet<string> = new Set(['rate', 'rate_low', 'rate_high']);

/** The columns that follow from counts, and how their numbers are written. */
const kinds: Readonly<Record<string, ColumnKind>> = {
  rate: 'rate',
  rate_low: 'rate',
  rate_high: 'rate',
  ratio: 'ratio',
  ratio_low: 'ratio',
  ratio_high: 'ratio',
  difference: 'difference',
  difference_low: 'difference',
  difference_high: 'difference',
  p_value: 'p-value',
  odds_ratio: 'ratio',
  odds_ratio_low: 'ratio',
  odds_ratio_high: 'ratio',
  share_of_events: 'rate',
  share_of_members: 'rate',
};

/** Where every count is shown as it is, the groups add up to the total. */
function totalFaults(
  rows: readonly PublishedRow[],
  { isRounded }: PublishedSettings,
): readonly string[] {
  const total = rows.find(({ role }) => role === 'total');
  const groups = rows.filter(({ role }) => role !== 'total');
  if (total === undefined || isRounded) return [];
  return (['events', 'members'] as const).flatMap((column) => {
    const counts = groups.map((row) => row[column]);
    const whole = total[column];
    if (whole === null || counts.includes(null)) return [];
    const sum = counts.reduce<number>((before, count) => before + (count ?? 0), 0);
    return sum === whole ? [] : [`the ${column} of the groups are ${sum}, the total says ${whole}`];
  });
}
