import type { Intake } from '../../frame/intake.js';
import type { Issue } from '../../frame/issue.js';
import { issueKindOf, message, remedy } from '../../frame/message.js';
import { tableToCsv } from '../../format/csv.js';
import { prettyJson } from '../../format/json.js';
import { acceptedTable, issuesTable, rejectedTable } from '../../report/validation-tables.js';
import { type TextFile, withChecksums } from './text-file.js';

/** The files of a validation: issues, accepted rows, rejected rows, and all but the rows as JSON. */
export function validationFolder(intake: Intake): readonly TextFile[] {
  return withChecksums([
    { path: 'issues.csv', content: tableToCsv(issuesTable(intake)) },
    { path: 'accepted.csv', content: tableToCsv(acceptedTable(intake)) },
    { path: 'rejected.csv', content: tableToCsv(rejectedTable(intake)) },
    { path: 'validation.json', content: prettyJson(validationResult(intake)) },
  ]);
}

/** What `validate --json` prints: file, issues of the file, counts, and every issue of a row. */
export function validationResult(intake: Intake): object {
  const { bytes, sha256, encoding, byteOrderMark, delimiter, lineEnd, lines, titleRows, columns } =
    intake.file;
  return {
    file: {
      status: intake.status,
      bytes,
      sha256,
      encoding,
      byteOrderMark,
      delimiter,
      lineEnd,
      lines,
      titleRows,
      columns,
    },
    fileIssues: intake.fileIssues.map(issueResult),
    counts: intake.counts,
    issues: intake.issues.map(issueResult),
    normalisations: intake.normalisations,
  };
}

function issueResult(issue: Issue): object {
  const { code, severity, field, row, line } = issue;
  return {
    code,
    severity,
    field,
    row,
    line,
    message: message(issue),
    cause: issueKindOf(code)?.cause ?? '',
    suggestion: remedy(issue),
  };
}
