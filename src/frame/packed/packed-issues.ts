import type { Issue } from '../issue.js';
import { raise } from '../raise.js';
import type { PackedFault } from './packed-fault.js';

/** The issue of an archive that cannot be read to its end. */
export function packedIssue({ code, detail }: PackedFault): Issue {
  return raise(code, { detail });
}

/** An issue of what is packed: where it says what a file is, it says also where that was found. */
export function insideGzip<Told extends Pick<Issue, 'detail'>>(issue: Told): Told {
  const { format } = issue.detail;
  if (format === undefined) return issue;
  return { ...issue, detail: { ...issue.detail, format: `${format} inside a gzip archive` } };
}
