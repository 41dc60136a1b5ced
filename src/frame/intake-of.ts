import { readHeader } from './header.js';
import type { FileFacts, Intake, Normalisation } from './intake.js';
import type { Issue } from './issue.js';
import { emptyLedger, ledgerOf } from './ledger.js';
import { limitsOf } from './limits.js';
import { quoteIssue } from './quote-issue.js';
import { raise } from './raise.js';
import type { CsvRecord } from './records.js';
import { hasReferences } from './references.js';
import { shownHeadings } from './shown-headings.js';
import type { SplitFile } from './split-file.js';
import { endOfFile, shortHeader } from './table-shape.js';

/** What an export is read under. */
type Rules = Pick<Intake, 'profile' | 'schema' | 'codeLists'>;

/** Judges a file that was split: its issues as a whole and, unless they refuse it, its rows. */
export function intakeOf(
  split: SplitFile,
  source: { readonly name: string },
  { profile, schema, codeLists }: Rules,
): Intake {
  const { decoded, delimiter, header, headerIndex, shape, lines, lineEnd, fault } = split;
  const limits = limitsOf(profile);
  const issues: Issue[] = decoded.issues.map(({ code, detail }) =>
    raise(code, { detail, line: lineOf(detail) }),
  );
  const file: FileFacts = {
    name: source.name,
    bytes: decoded.bytes,
    sha256: decoded.sha256,
    unpackedBytes: null,
    encoding: decoded.encoding,
    byteOrderMark: decoded.byteOrderMark,
    delimiter,
    lineEnd,
    lines,
    titleRows: headerIndex,
    columns: shownHeadings((header?.cells ?? []).slice(0, limits.columns), profile),
  };
  const parts = { profile, schema, codeLists, file };
  if (decoded.refused) return refused(parts, issues);
  if (header === undefined) {
    return refused(parts, [...issues, fault === null ? raise('FILE_EMPTY') : quoteIssue(fault)]);
  }
  if (headerIndex > 0)
    issues.push(raise('TITLE_ROWS', { ...placeOf(header), detail: { count: headerIndex } }));
  if (header.cells.length > limits.columns) {
    const detail = { columns: header.cells.length, limit: limits.columns };
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
  const ledger = ledgerOf(split.records, headerIndex, table);
  issues.push(...letterCase(table.normalisations, schema));
  return { ...parts, status: 'read', fileIssues: issues, ledger, ...table };
}

/** An export of which nothing is known but that it is an archive that cannot be read. */
export function refusedPacked(
  issue: Issue,
  facts: Pick<FileFacts, 'name' | 'bytes' | 'sha256' | 'unpackedBytes'>,
  rules: Rules,
): Intake {
  const file: FileFacts = {
    ...facts,
    encoding: 'unknown',
    byteOrderMark: false,
    delimiter: ',',
    lineEnd: 'none',
    lines: 0,
    titleRows: 0,
    columns: [],
  };
  return refused({ ...rules, file }, [issue]);
}

function refused(parts: Rules & Pick<Intake, 'file'>, fileIssues: readonly Issue[]): Intake {
  const counts = { rows: 0, accepted: 0, rejected: 0, blank: 0 };
  return {
    ...parts,
    status: 'refused',
    fileIssues,
    issues: [],
    counts,
    ledger: emptyLedger,
    rows: [],
    normalisations: [],
  };
}

/** Told once a field: in a system that writes all capitals every row would have it. */
function letterCase(
  normalisations: readonly Normalisation[],
  schema: Intake['schema'],
): readonly Issue[] {
  return normalisations
    .filter(({ kind }) => kind === 'letter-case')
    .map(({ field, count }) => {
      const title = schema.properties[field]?.title ?? field;
      return raise('CODE_LETTER_CASE', { field, detail: { count, title } });
    });
}

function placeOf({ row, line }: CsvRecord): { readonly row: number; readonly line: number } {
  return { row, line };
}

function lineOf(detail: Issue['detail']): number | null {
  return typeof detail['line'] === 'number' ? detail['line'] : null;
}
