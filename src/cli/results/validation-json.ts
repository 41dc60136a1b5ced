import { passingRows } from '../../frame/columns/passing-rows.js';
import { allIssues } from '../../frame/all-issues.js';
import type { Intake } from '../../frame/intake.js';
import type { Issue } from '../../frame/issue.js';
import { issueKindOf, message, remedy } from '../../frame/message.js';
import { compareBytewise } from '../../frame/bytewise.js';
import { prettyJson } from '../../format/json.js';
import { shownFields } from '../../report/validation-tables.js';

/**
 * What a validation found, all but the rows (`schemas/validation.schema.json`): the file, its issues,
 * the ledger of its rows, every issue of a row.
 */
export function validationResult(intake: Intake): object {
  const { bytes, sha256, unpackedBytes, encoding, byteOrderMark } = intake.file;
  const { delimiter, lineEnd, lines, titleRows, columns } = intake.file;
  const bytesAsRead = { bytes, sha256, unpackedBytes, encoding, byteOrderMark };
  return {
    file: { status: intake.status, ...bytesAsRead, delimiter, lineEnd, lines, titleRows, columns },
    fileIssues: intake.fileIssues.map(issueResult),
    counts: intake.counts,
    ledger: intake.ledger,
    issueCounts: issueCounts(intake),
    issues: intake.issues.map(issueResult),
    normalisations: intake.normalisations,
  };
}

/**
 * What `validate --json` prints, piece by piece, as a million rows are more than one text can hold:
 * every row that is not blank as well, one a line, and with `--rows` what the accepted ones say.
 */
export function* validationPieces(intake: Intake, withValues: boolean): Generator<string> {
  yield prettyJson(validationResult(intake)).replace(/\n\}\n$/, '');
  yield* listed('rows', rowsOf(intake));
  if (withValues) yield* listed('acceptedRows', acceptedRowsOf(intake));
  yield '\n}\n';
}

/** A member that is a list, one entry a line. */
function* listed(name: string, entries: Iterable<object>): Generator<string> {
  yield `,\n  ${JSON.stringify(name)}: [`;
  let lines: string[] = [];
  let before = '\n';
  for (const entry of entries) {
    lines.push(`${before}    ${JSON.stringify(entry)}`);
    before = ',\n';
    if (lines.length < linesAtOnce) continue;
    yield lines.join('');
    lines = [];
  }
  yield `${lines.join('')}${before === '\n' ? '' : '\n  '}]`;
}

const linesAtOnce = 5000;

function* rowsOf(intake: Intake): Generator<object> {
  for (const { row, line, status } of passingRows(intake.rows)) yield { row, line, status };
}

function* acceptedRowsOf(intake: Intake): Generator<object> {
  const fields = shownFields(intake);
  for (const { row, line, status, values } of passingRows(intake.rows)) {
    if (status === 'accepted') yield { row, line, values: valuesOf(values, fields) };
  }
}

function valuesOf(
  values: Readonly<Record<string, string>>,
  fields: readonly string[],
): Readonly<Record<string, string>> {
  const filled = fields.flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(filled);
}

/** How often each code was found, in bytewise order. */
function issueCounts(intake: Intake): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { code } of allIssues(intake)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => compareBytewise(one, other)));
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
