import { decode } from './decode.js';
import { chooseDelimiter, findHeader } from './dialect.js';
import { readHeader } from './header.js';
import type { FileFacts, Intake } from './intake.js';
import type { Issue } from './issue.js';
import { codeListsOf, rowSchemaOf, type Library } from './library.js';
import { kindOfLineEnd } from './line-ends.js';
import type { TablePlan } from './plan.js';
import type { Profile } from './profile.js';
import { raise } from './raise.js';
import { quoteIssue } from './quote-issue.js';
import { readRecords, type CsvRecord } from './records.js';
import { readTable } from './read-table.js';
import { endOfFile, shortHeader } from './table-shape.js';

export interface ReadOptions {
  /** The day for which the export is read, YYYY-MM-DD; dates after it are warned of. */
  readonly asAt?: string;
}

const mostColumns = 2000;

/**
 * Reads an export under a profile: every row accounted for, every issue listed at once. It throws
 * for a library that lacks the profile's schema or code lists, never for what is in the file.
 *
 * @throws UserError SCHEMA_UNKNOWN, CODE_LIST_UNKNOWN
 */
export async function readExport(
  chunks: AsyncIterable<Uint8Array>,
  source: { readonly name: string },
  profile: Profile,
  library: Library,
  options: ReadOptions = {},
): Promise<Intake> {
  const schema = rowSchemaOf(profile, library);
  const codeLists = codeListsOf(schema, library);
  const decoded = await decode(chunks, profile.encoding);
  const columns = Object.values(profile.fields).map(({ column }) => column);
  const delimiter = chooseDelimiter(decoded.pieces, columns, profile.delimiter);
  const { records, lines, fault } = await readRecords(decoded.pieces, delimiter);
  const issues: Issue[] = decoded.issues.map(({ code, detail }) =>
    raise(code, { detail, line: lineOf(detail) }),
  );
  const headerIndex = findHeader(records, columns);
  const header = records[headerIndex];
  const rows = records.slice(headerIndex + 1);
  const file: FileFacts = {
    name: source.name,
    bytes: decoded.bytes,
    sha256: decoded.sha256,
    encoding: decoded.encoding,
    byteOrderMark: decoded.byteOrderMark,
    delimiter,
    lineEnd: kindOfLineEnd(decoded.pieces, records),
    lines,
    titleRows: headerIndex,
    columns: header?.cells ?? [],
  };
  const parts = { profile, schema, codeLists, file };
  if (decoded.refused) return refused(parts, issues);
  if (header === undefined) {
    return refused(parts, [...issues, fault === null ? raise('FILE_EMPTY') : quoteIssue(fault)]);
  }
  if (headerIndex > 0)
    issues.push(raise('TITLE_ROWS', { ...placeOf(header), detail: { count: headerIndex } }));
  const { plan, issues: headerIssues } = readHeader(header, profile, schema, codeLists, delimiter);
  // A header of the wrong length is the cause of whatever else is wrong with it, so it comes first.
  issues.push(...fileShape(header, rows, plan), ...headerIssues);
  if (fault !== null) issues.push(quoteIssue(fault));
  else issues.push(...endOfFile(records, rows, plan, decoded.pieces));
  if (issues.some(({ severity }) => severity === 'error')) return refused(parts, issues);
  const table = readTable({ rows, plan, schema, codeLists, profile, asAt: options.asAt });
  const { counts } = table;
  if (
    counts.rows !== counts.accepted + counts.rejected + counts.blank ||
    records.length !== 1 + headerIndex + counts.rows
  ) {
    throw new Error('rows are not accounted for');
  }
  return { ...parts, status: 'read', fileIssues: issues, ...table };
}

function fileShape(
  header: CsvRecord,
  rows: readonly CsvRecord[],
  plan: TablePlan,
): readonly Issue[] {
  const place = placeOf(header);
  const issues: Issue[] = [];
  if (plan.width > mostColumns) {
    issues.push(raise('TOO_MANY_COLUMNS', { ...place, detail: { columns: plan.width } }));
  }
  const short = shortHeader(rows, plan.width);
  if (short !== null) issues.push(raise('HEADER_SHORT', { ...place, detail: short }));
  return issues;
}

function refused(
  parts: Pick<Intake, 'profile' | 'schema' | 'codeLists' | 'file'>,
  fileIssues: readonly Issue[],
): Intake {
  const counts = { rows: 0, accepted: 0, rejected: 0, blank: 0 };
  return {
    ...parts,
    status: 'refused',
    fileIssues,
    issues: [],
    counts,
    rows: [],
    normalisations: [],
  };
}

function placeOf({ row, line }: CsvRecord): { readonly row: number; readonly line: number } {
  return { row, line };
}

function lineOf(detail: Issue['detail']): number | null {
  return typeof detail['line'] === 'number' ? detail['line'] : null;
}
