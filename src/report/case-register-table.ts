import type { Checklist } from '../checklist/checklist.js';
import type { Table } from '../format/table.js';
import { caseNoteWords } from './case-note-words.js';

/**
 * The register of the cases of a draw, one row each, reserves last: what was asked for, what came,
 * who reads it. A file that does not come is a finding, so its row stays.
 */
export function caseRegisterTable(checklist: Checklist, runId: string): Table {
  return {
    name: 'case-register',
    caption: 'Register of the cases drawn',
    columns: [
      { name: 'run_id', label: 'Draw', kind: 'text' },
      { name: 'unit_id', label: 'Case', kind: 'text' },
      { name: 'stratum', label: 'Stratum', kind: 'text' },
      { name: 'role', label: 'Role', kind: 'text' },
      { name: 'rank', label: 'Rank', kind: 'count' },
      { name: 'status', label: 'Status', kind: 'text' },
      { name: 'notes', label: 'To know of its questions', kind: 'text' },
      { name: 'reviewer', label: 'Reviewer', kind: 'text' },
      { name: 'date_requested', label: 'File requested on', kind: 'text' },
      { name: 'date_file_received', label: 'File received on', kind: 'text' },
      { name: 'reason_not_examined', label: 'Reason, if not examined', kind: 'text' },
      { name: 'minutes', label: 'Minutes spent', kind: 'text' },
      { name: 'summary', label: 'Summary of what was found', kind: 'text' },
      { name: 'learning', label: 'Learning', kind: 'text' },
      { name: 'good_practice', label: 'Good practice seen', kind: 'text' },
      { name: 'recommendation', label: 'Recommendation', kind: 'text' },
      { name: 'recommendation_owner', label: 'Who should do it', kind: 'text' },
      { name: 'recommendation_due', label: 'By when', kind: 'text' },
    ],
    rows: checklist.register.map(({ case: sampled, status, notes }) => [
      runId,
      sampled.unitId,
      sampled.stratum,
      sampled.role,
      sampled.rank,
      status,
      notes.map(caseNoteWords).join(' '),
      ...blanks,
    ]),
    notes: [
      'Status: drawn, reserve, requested, received, examined, out of scope, not produced.',
      'A reserve is used in the order of its rank, within its stratum, for a case that proves to be out of scope. A file that is not produced is a finding and is not replaced.',
    ],
  };
}

/** All that is filled in but the status: reviewer, two dates, reason, minutes, six remarks. */
const blanks: readonly null[] = Array.from({ length: 11 }, () => null);
