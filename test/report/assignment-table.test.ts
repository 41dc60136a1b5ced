import { describe, expect, it } from 'vitest';
import { assignmentTable, reviewerLoadTable } from '../../src/report/assignment-table.js';

const assignments = [
  {
    unitId: 'CO/1',
    readings: [
      { reviewer: 'R2', round: 1 },
      { reviewer: 'R1', round: 2 },
    ],
  },
  { unitId: 'CO/2', readings: [{ reviewer: 'R1', round: 1 }] },
];

describe('assignmentTable', () => {
  it('has a row for each reading, second readings below the first', () => {
    const { name, columns, rows } = assignmentTable(assignments);
    expect(name).toBe('assignment');
    expect(columns.map((column) => column.name)).toEqual([
      'unit_id',
      'reading',
      'reviewer',
      'round',
    ]);
    expect(rows).toEqual([
      ['CO/1', 1, 'R2', 1],
      ['CO/1', 2, 'R1', 2],
      ['CO/2', 1, 'R1', 1],
    ]);
  });
});

describe('reviewerLoadTable', () => {
  it('counts the files of every reviewer, of those without any too', () => {
    const { columns, rows } = reviewerLoadTable(assignments, ['R1', 'R2', 'R3']);
    expect(columns.map((column) => column.name)).toEqual([
      'reviewer',
      'files',
      'first_readings',
      'second_readings',
    ]);
    expect(rows).toEqual([
      ['R1', 2, 1, 1],
      ['R2', 1, 1, 0],
      ['R3', 0, 0, 0],
    ]);
  });

  it('takes a reader who is not on the list for a fault of the program', () => {
    expect(() => reviewerLoadTable(assignments, ['R1'])).toThrow(RangeError);
  });
});
