import type { Table } from '../format/table.js';
import type { SamplePlan } from '../sampling/planning/sample-plan.js';

/** How long it takes to read the planned sample. */
export function timeTable({ time }: SamplePlan): Table {
  return {
    name: 'plan-time',
    caption: 'Reviewer time',
    columns: [
      { name: 'files', label: 'Files', kind: 'count' },
      { name: 'second_readings', label: 'Second readings', kind: 'count' },
      { name: 'minutes_a_file', label: 'Minutes a file', kind: 'number' },
      { name: 'hours', label: 'Hours in all', kind: 'number' },
      { name: 'reviewers', label: 'Reviewers', kind: 'count' },
      { name: 'readings_a_reviewer', label: 'Files a reviewer, at most', kind: 'count' },
      { name: 'hours_a_reviewer', label: 'Hours a reviewer, at most', kind: 'number' },
    ],
    rows: [
      [
        time.files,
        time.secondReadings,
        time.minutesAFile,
        time.hours,
        time.reviewers,
        time.readingsAReviewer,
        time.hoursAReviewer,
      ],
    ],
    notes: ['A file read a second time by another reviewer takes as long again.'],
  };
}
