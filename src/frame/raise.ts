import { issueKinds, type IssueCode } from './checks/index.js';
import type { Detail, Issue } from './issue.js';

/** Where an issue stands and what it says; the severity is that of its kind unless given. */
export interface Occurrence {
  readonly field?: string | null;
  readonly row?: number | null;
  readonly line?: number | null;
  readonly severity?: Issue['severity'];
  readonly detail?: Detail;
}

/** Makes an issue of a registered kind. */
export function raise(code: IssueCode, occurrence: Occurrence = {}): Issue {
  return {
    code,
    severity: occurrence.severity ?? issueKinds[code].severity,
    field: occurrence.field ?? null,
    row: occurrence.row ?? null,
    line: occurrence.line ?? null,
    detail: occurrence.detail ?? {},
  };
}
