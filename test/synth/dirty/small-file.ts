import { type DirtyFile, type ExpectedIssue, type FileExpectation, noRows } from './expectation.js';

/** An error of the file as a whole. */
export function fileError(code: string, line: number | null = null): ExpectedIssue {
  return { code, severity: 'error', row: null, line, field: null };
}

/** A warning about the file as a whole. */
export function fileWarning(code: string): ExpectedIssue {
  return { code, severity: 'warning', row: null, line: null, field: null };
}

/** A file of which nothing may be read. */
export function refused(
  name: string,
  about: string,
  content: string | Uint8Array,
  issues: readonly ExpectedIssue[],
): DirtyFile {
  return dirty(name, content, {
    profile: 'complaints',
    about,
    status: 'refused',
    counts: noRows,
    issues,
  });
}

/** A file of six rows that is read, less those with an error. */
export function read(
  name: string,
  about: string,
  content: string | Uint8Array,
  issues: readonly ExpectedIssue[],
): DirtyFile {
  const rejected = issues.filter(
    ({ severity, row }) => severity === 'error' && row !== null,
  ).length;
  const counts = { rows: 6, accepted: 6 - rejected, rejected, blank: 0 };
  return dirty(name, content, { profile: 'complaints', about, status: 'read', counts, issues });
}

function dirty(
  name: string,
  content: string | Uint8Array,
  expectation: FileExpectation,
): DirtyFile {
  return {
    name,
    content: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
    expectation,
  };
}
