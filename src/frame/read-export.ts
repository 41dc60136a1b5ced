import { splitIntoColumns } from './columns/split-into-columns.js';
import type { Reopened } from './columns/held-bytes.js';
import { readHeader } from './header.js';
import type { FileFacts, Intake } from './intake.js';
import type { Issue } from './issue.js';
import { codeListsOf, rowSchemaOf, type Library } from './library.js';
import type { Profile } from './profile.js';
import { raise } from './raise.js';
import { quoteIssue } from './quote-issue.js';
import type { CsvRecord } from './records.js';
import { readTable } from './read-table.js';
import { hasReferences } from './references.js';
import type { RowTeller } from './rows-done.js';
import { shownHeadings } from './shown-headings.js';
import { type SplitFile, splitIntoRecords } from './split-file.js';
import { endOfFile, shortHeader } from './table-shape.js';

export interface ReadOptions {
  /** The day for which the export is read, YYYY-MM-DD; dates after it are warned of. */
  readonly asAt?: string;
  /** Hears how far it is. */
  readonly tell?: RowTeller;
}

/** Where an export comes from. */
export interface ExportSource {
  readonly name: string;
  /** How its bytes can be had once more; without it they are kept. */
  readonly reopened?: Reopened;
}

const mostColumns = 2000;

/**
 * Reads an export under a profile: every row accounted for, every issue listed at once. It throws
 * for a library that lacks the profile's schema or code lists, never for what is in the file.
 *
 * What is plainly regular goes from bytes to columns; anything else is read record by record, and
 * both say the same.
 *
 * @throws UserError SCHEMA_UNKNOWN, CODE_LIST_UNKNOWN
 */
export async function readExport(
  chunks: AsyncIterable<Uint8Array>,
  source: ExportSource,
  profile: Profile,
  library: Library,
  options: ReadOptions = {},
): Promise<Intake> {
  const schema = rowSchemaOf(profile, library);
  const codeLists = codeListsOf(schema, library);
  const columns = Object.values(profile.fields).map(({ column }) => column);
  const { asAt, tell } = options;
  const parts = { profile, schema, codeLists, columns, asAt, tell };
  const found = await splitIntoColumns(chunks, parts, source.reopened);
  if (found.split === null) {
    return readByRecords(found.chunks, source, profile, library, options);
  }
  return intakeOf(found.split, source, { profile, schema, codeLists });
}

/** Reads an export record by record with csv-parse: the reader of all dialects and encodings. */
export async function readByRecords(
  chunks: AsyncIterable<Uint8Array>,
  source: ExportSource,
  profile: Profile,
  library: Library,
  options: ReadOptions = {},
): Promise<Intake> {
  const schema = rowSchemaOf(profile, library);
  const codeLists = codeListsOf(schema, library);
  const columns = Object.values(profile.fields).map(({ column }) => column);
  const split = await splitIntoRecords(
    chunks,
    profile,
    columns,
    (rows, plan) => readTable({ rows, plan, schema, codeLists, profile, ...options }),
    options.tell,
  );
  return intakeOf(split, source, { profile, schema, codeLists });
}

function intakeOf(
  split: SplitFile,
  source: ExportSource,
  { profile, schema, codeLists }: Pick<Intake, 'profile' | 'schema' | 'codeLists'>,
): Intake {
  const { decoded, delimiter, header, headerIndex, shape, lines, lineEnd, fault } = split;
  const issues: Issue[] = decoded.issues.map(({ code, detail }) =>
    raise(code, { detail, line: lineOf(detail) }),
  );
  const file: FileFacts = {
    name: source.name,
    bytes: decoded.bytes,
    sha256: decoded.sha256,
    encoding: decoded.encoding,
    byteOrderMark: decoded.byteOrderMark,
    delimiter,
    lineEnd,
    lines,
    titleRows: headerIndex,
    columns: shownHeadings((header?.cells ?? []).slice(0, mostColumns), profile),
  };
  const parts = { profile, schema, codeLists, file };
  if (decoded.refused) return refused(parts, issues);
  if (header === undefined) {
    return refused(parts, [...issues, fault === null ? raise('FILE_EMPTY') : quoteIssue(fault)]);
  }
  if (headerIndex > 0)
    issues.push(raise('TITLE_ROWS', { ...placeOf(header), detail: { count: headerIndex } }));
  if (header.cells.length > mostColumns) {
    const detail = { columns: header.cells.length };
    return refused(parts, [...issues, raise('TOO_MANY_COLUMNS', { ...placeOf(header), detail })]);
  }
  const { plan, issues: headerIssues } = readHeader(header, profile, schema, codeLists, delimiter);
  // A header of the wrong length is the cause of whatever else is wrong with it, so it comes first.
  const short = shortHeader(shape, plan.width);
  if (short !== null) issues.push(raise('HEADER_SHORT', { ...placeOf(header), detail: short }));
  issues.push(...headerIssues);
  if (!hasReferences(profile)) issues.push(raise('ROWS_WITHOUT_REFERENCES'));
  if (fault !== null) issues.push(quoteIssue(fault));
  else issues.push(...endOfFile(shape, split.records, plan.width, split.endsInLineEnd));
  if (issues.some(({ severity }) => severity === 'error')) return refused(parts, issues);
  const table = split.readTable(plan);
  const { counts } = table;
  if (
    counts.rows !== counts.accepted + counts.rejected + counts.blank ||
    split.records !== 1 + headerIndex + counts.rows
  ) {
    throw new Error('rows are not accounted for');
  }
  return { ...parts, status: 'read', fileIssues: issues, ...table };
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
