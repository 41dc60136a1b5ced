import type { Cell, Table } from '../format/table.js';
import type { Assignment } from '../sampling/review/assign-reviewers.js';

/** `assignment.csv`: a row for each reading, in bytewise order of the units. */
export function assignmentTable(assignments: readonly Assignment[]): Table {
  return {
    name: 'assignment',
    caption: 'Who reads which file',
    columns: [
      { name: 'unit_id', label: 'Reference', kind: 'text' },
      { name: 'reading', label: 'Reading', kind: 'count' },
      { name: 'reviewer', label: 'Reviewer', kind: 'text' },
      { name: 'round', label: 'Round', kind: 'count' },
    ],
    rows: assignments.flatMap(({ unitId, readings }) =>
      readings.map(({ reviewer, round }, index): readonly Cell[] => [
        unitId,
        index + 1,
        reviewer,
        round,
      ]),
    ),
    notes: [
      'Reading 2 is the second reading of a file that two reviewers read, each without seeing the answers of the other.',
      'Round 1 is the draw; each extension is a further round, which moves no reading of an earlier one.',
    ],
  };
}

/**
 * How many files each reviewer reads, those with none included. Files read twice stand in the rows
 * of both their readers, so the columns add up to readings and not to files.
 */
export function reviewerLoadTable(
  assignments: readonly Assignment[],
  reviewerIds: readonly string[],
): Table {
  const loads = new Map(reviewerIds.map((id) => [id, { first: 0, second: 0 }]));
  for (const { readings } of assignments) {
    for (const [index, { reviewer }] of readings.entries()) {
      const load = loads.get(reviewer);
      if (load === undefined) throw new RangeError(`${reviewer} is no reviewer`);
      load[index === 0 ? 'first' : 'second'] += 1;
    }
  }
  return {
    name: 'reviewer-loads',
    caption: 'How many files each reviewer reads',
    columns: [
      { name: 'reviewer', label: 'Reviewer', kind: 'text' },
      { name: 'files', label: 'Files', kind: 'count' },
      { name: 'first_readings', label: 'First readings', kind: 'count' },
      { name: 'second_readings', label: 'Second readings', kind: 'count' },
    ],
    rows: [...loads].map(([id, { first, second }]) => [id, first + second, first, second]),
    notes: ['A file that is read twice counts for both of its readers.'],
  };
}
