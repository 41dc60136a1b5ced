import type { AskedUnits } from '../../asked-units.js';
import type { FrameLosses } from '../../frame.js';
import { type Column } from '../column.js';
import { rowCount, rowStates } from '../column-table.js';
import { at } from '../growing.js';
import { rowsOfGroup } from './grouped-rows.js';
import type { NamedFields } from './named-fields.js';
import { type UnitRows, valueMaker } from './unit-maker.js';

/** The cases in scope by number, and what was lost on the way, as `splitCases` has them. */
export function splitScope(
  cases: UnitRows,
  references: Column,
  { period }: AskedUnits,
  filters: NamedFields['filters'],
): {
  readonly inScope: Uint32Array;
  readonly losses: Omit<FrameLosses, 'rowsWithoutUnit'>;
} {
  const { groups, table } = cases;
  const date = period === null ? null : valueMaker(cases)(period.date);
  const isInPeriod = (group: number): boolean => {
    if (period === null || date === null) return true;
    const day = date(group);
    return day >= period.from && day <= period.to;
  };
  const passes = (rows: Uint32Array): boolean =>
    filters.every((filter) =>
      filter.rows === 'every' ? rows.every(filter.passes) : rows.some(filter.passes),
    );
  const count = groups.starts.length - 1;
  const isIn = new Uint8Array(count);
  let [found, kept] = [0, 0];
  for (let group = 0; group < count; group += 1) {
    if (groups.starts[group] === groups.starts[group + 1]) continue;
    found += 1;
    if (!passes(rowsOfGroup(groups, group)) || !isInPeriod(group)) continue;
    isIn[group] = 1;
    kept += 1;
  }
  const inScope = new Uint32Array(kept);
  for (let group = 0, place = 0; place < kept; group += 1) {
    if (isIn[group] !== 1) continue;
    inScope[place] = group;
    place += 1;
  }
  const withRejected = new Set<number>();
  let rejectedRows = 0;
  for (let row = 0; row < rowCount(table); row += 1) {
    if ((at(table.states, row) & rowStates.rejected) === 0) continue;
    rejectedRows += 1;
    const number = at(references.rows, row);
    if (number !== 0) withRejected.add(number);
  }
  let [casesLost, casesIncomplete] = [0, 0];
  for (const group of withRejected) {
    if (groups.starts[group] === groups.starts[group + 1]) casesLost += 1;
    else if (isIn[group] === 1) casesIncomplete += 1;
  }
  const losses = { rejectedRows, casesLost, casesIncomplete, casesOutOfScope: found - kept };
  return { inScope, losses };
}
