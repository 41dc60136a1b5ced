import { isBlankRecord } from './blank-record.js';
import { columnFacts, type ColumnFacts } from './column-facts.js';
import { type Decoded, decode } from './decode.js';
import { dateOrder, draftOf } from './draft-profile.js';
import { chooseDelimiter, findHeader } from './dialect.js';
import { grainOf, type Grain } from './grain.js';
import { headerAliases } from './header-aliases.js';
import type { FileFacts } from './intake.js';
import type { Issue } from './issue.js';
import type { Library } from './library.js';
import { kindOfLineEnd, lineEndsOf } from './line-ends.js';
import type { Profile } from './profile.js';
import { defaultLimits } from './limits.js';
import { openPacked } from './packed/open-packed.js';
import { insideGzip } from './packed/packed-issues.js';
import { columnKind } from './plan.js';
import { quoteIssue } from './quote-issue.js';
import { raise } from './raise.js';
import { readRecords } from './records.js';
import { suggestMapping, type SuggestedMapping } from './suggest-mapping.js';
import { shapeOf, shortHeader } from './table-shape.js';

/** What an export looks like before there is a profile for it. */
export interface ExportFacts {
  readonly file: FileFacts;
  readonly issues: readonly Issue[];
  readonly rows: number;
  readonly blankRows: number;
  /** Rows with more or fewer cells than the header; they are not in the facts of columns. */
  readonly raggedRows: number;
  readonly columns: readonly ColumnFacts[];
  readonly grain: Grain;
  /** A first profile to be completed by hand; null when no column was recognised. */
  readonly draft: Profile | null;
  /** Fields that the draft still lacks and the row schema requires. */
  readonly missing: readonly string[];
}

/** Looks at an export without a profile. `name` becomes the name of the draft. */
export async function profileExport(
  chunks: AsyncIterable<Uint8Array>,
  source: { readonly name: string },
  library: Library,
  name = 'my-export',
): Promise<ExportFacts> {
  const { decoded, unpackedBytes } = await decodePacked(chunks);
  const known = knownHeadings(library);
  const delimiter = chooseDelimiter(decoded.pieces, known, 'auto');
  const { records, lines, fault } = await readRecords(decoded.pieces, delimiter);
  const headerIndex = findHeader(records, known);
  const header = records[headerIndex]?.cells ?? [];
  const rows = records.slice(headerIndex + 1);
  const filled = rows.filter(({ cells }) => !isBlankRecord(cells));
  const aligned = filled.filter(({ cells }) => cells.length === header.length);
  const issues: Issue[] = decoded.issues.map(({ code, detail }) => raise(code, { detail }));
  if (fault !== null) issues.push(quoteIssue(fault));
  const short = shortHeader(shapeOf(rows), header.length);
  if (short !== null) issues.push(raise('HEADER_SHORT', { row: headerIndex + 1, detail: short }));
  const cellsOf = (index: number): readonly string[] =>
    aligned.map(({ cells }) => cells[index] ?? '');
  const mapping = suggestMapping(header, library);
  const hidden = privateColumns(mapping, library);
  const columns = header.map((heading, index) =>
    columnFacts(index + 1, heading, cellsOf(index), hidden.has(heading.trim())),
  );
  const dates = columns.filter(({ looksLike }) => looksLike === 'dates');
  const order = dateOrder(dates.flatMap(({ position }) => cellsOf(position - 1)));
  const suggested = library.rowSchemas.get(mapping?.schema ?? '');
  const referenceColumn = mapping?.fields['case_ref']?.column ?? null;
  const referenceIndex = header.findIndex((heading) => heading.trim() === referenceColumn);
  return {
    file: {
      name: source.name,
      bytes: decoded.bytes,
      sha256: decoded.sha256,
      unpackedBytes,
      encoding: decoded.encoding,
      byteOrderMark: decoded.byteOrderMark,
      delimiter,
      lineEnd: kindOfLineEnd(lineEndsOf(decoded.pieces, records)),
      lines,
      titleRows: headerIndex,
      columns: header,
    },
    issues,
    rows: rows.length,
    blankRows: rows.length - filled.length,
    raggedRows: filled.length - aligned.length,
    columns,
    grain: grainOf(referenceColumn, referenceIndex < 0 ? [] : cellsOf(referenceIndex)),
    draft:
      mapping === null || Object.keys(mapping.fields).length === 0
        ? null
        : draftOf(name, mapping, header, {
            ...(order === undefined ? {} : { dates: order }),
            ...(suggested?.properties['case_ref'] === undefined ? { reference: 'row' } : {}),
          }),
    missing: mapping?.missing ?? [],
  };
}

/** The text of an export, unpacked where it is packed; one that cannot be unpacked is refused. */
async function decodePacked(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly decoded: Decoded; readonly unpackedBytes: number | null }> {
  const opened = await openPacked(chunks, defaultLimits.unpackedBytes);
  const { packed } = opened;
  if (packed === null) {
    return { decoded: await decode(opened.chunks, 'auto'), unpackedBytes: null };
  }
  const { unpackedBytes, ...facts } = packed;
  if (opened.fault !== null) {
    const { code, detail } = opened.fault;
    return { decoded: { ...unreadable, issues: [{ code, detail }], ...facts }, unpackedBytes };
  }
  const read = await decode(opened.held.stream(), 'auto');
  return { decoded: { ...read, ...facts, issues: read.issues.map(insideGzip) }, unpackedBytes };
}

const unreadable = {
  encoding: 'unknown',
  byteOrderMark: false,
  pieces: [],
  refused: true,
} as const;

/** Headers whose values are not shown: sensitive fields, and references to cases and people. */
function privateColumns(mapping: SuggestedMapping | null, library: Library): ReadonlySet<string> {
  const schema = library.rowSchemas.get(mapping?.schema ?? '');
  const fields = Object.entries(mapping?.fields ?? {});
  return new Set(
    fields.flatMap(([field, { column }]) => {
      const property = schema?.properties[field];
      const hide =
        property?.sensitive === true || (property && columnKind(field, property) === 'reference');
      return hide === true ? [column] : [];
    }),
  );
}

function knownHeadings(library: Library): readonly string[] {
  return [
    ...Object.values(headerAliases).flat(),
    ...[...library.profiles.values()].flatMap(({ fields }) =>
      Object.values(fields).map(({ column }) => column),
    ),
  ];
}
