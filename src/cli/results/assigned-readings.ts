import { UserError } from '../../errors.js';
import { parseTable } from '../../frame/parse-table.js';
import { restore } from '../../format/neutralise.js';

/**
 * Who reads each unit, by its id, from the text of `assignment.csv`: its reviewers in the order of
 * their readings. A unit that is not there is assigned to nobody.
 *
 * @throws UserError TABLE_DAMAGED
 */
export function readingsOf(assignmentCsv: string): ReadonlyMap<string, readonly string[]> {
  const { header, rows } = parseTable(assignmentCsv);
  const place = (name: string): number => {
    const index = header.indexOf(name);
    if (index < 0) throw damaged(`has no column ${name}`);
    return index;
  };
  const [unit, reading, reviewer] = [place('unit_id'), place('reading'), place('reviewer')];
  const readings = new Map<string, string[]>();
  for (const cells of rows) {
    const unitId = restore(cells[unit] ?? '');
    const readers = readings.get(unitId) ?? [];
    readings.set(unitId, readers);
    const number = Number(cells[reading]);
    if (number !== 1 && number !== 2) throw damaged('has a reading that is neither 1 nor 2');
    readers[number - 1] = restore(cells[reviewer] ?? '');
  }
  for (const readers of readings.values()) {
    if (readers.includes('') || readers[0] === undefined) throw damaged('lacks a reviewer');
  }
  return readings;
}

function damaged(how: string): UserError {
  return new UserError(
    'TABLE_DAMAGED',
    `The assignment of reviewers (assignment.csv) ${how}.`,
    'Take the folder from where it was first published.',
  );
}
