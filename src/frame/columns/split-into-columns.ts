import type { CodeList } from '../code-list.js';
import { readHeader } from '../header.js';
import { limitsOf } from '../limits.js';
import { kindOfLineEnd } from '../line-ends.js';
import type { Profile } from '../profile.js';
import type { CsvFault } from '../records.js';
import type { RowSchema } from '../row-schema.js';
import type { RowTeller } from '../rows-done.js';
import type { SplitFile } from '../split-file.js';
import { hashAtOnce, type StreamHash } from '../stream-hash.js';
import { emptyShape } from '../table-shape.js';
import { type Beginning, enoughToBegin, readBeginning } from './beginning.js';
import { fromTheBeginning, replay, tapped } from './chunk-source.js';
import { columnTable } from './column-table.js';
import { holdsFieldByField } from './field-rules.js';
import { holdBytes, type Reopened } from './held-bytes.js';
import type { Keep } from './keep.js';
import { hasNul } from './nul.js';
import { keepingTest } from './places-in-question.js';
import { readColumns } from './read-columns.js';
import { stageRecord } from './kernel/scanned-record.js';
import { rowChecksAreAnswered, enterRules } from './row-rules.js';
import { scanWith } from './scan-with.js';
import { takeOver } from './take-over.js';
import { recordTaker } from './take-records.js';
import { utf8Check } from './utf8-check.js';

export interface ColumnParts {
  readonly profile: Profile;
  readonly schema: RowSchema;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** The columns that the profile wants. */
  readonly columns: readonly string[];
  readonly asAt: string | undefined;
  readonly tell: RowTeller | undefined;
  readonly keep: Keep;
}

/** What becomes of a file: split, or to be read otherwise from its beginning. */
export type Split =
  | { readonly split: SplitFile }
  | { readonly split: null; readonly chunks: AsyncIterable<Uint8Array> };

/**
 * Splits a file straight from bytes into columns, in one pass and without keeping it. It takes what is
 * plainly regular: UTF-8, RFC 4180 with any line ends. From the first record on whose quotes are not
 * regular, or that is very large, csv-parse reads; what is no UTF-8, or holds a NUL, is left alone. A
 * file that can be opened again is read without keeping its rows where only their places are wanted, and
 * once more where it shows that they must be kept.
 */
export async function splitIntoColumns(
  chunks: AsyncIterable<Uint8Array>,
  parts: ColumnParts,
  reopened?: Reopened,
): Promise<Split> {
  const hash = (await reopened?.hash?.()) ?? hashAtOnce();
  try {
    return await split(chunks, parts, hash, reopened);
  } finally {
    hash.close();
  }
}

async function split(
  chunks: AsyncIterable<Uint8Array>,
  parts: ColumnParts,
  hash: StreamHash,
  reopened: Reopened | undefined,
): Promise<Split> {
  const { profile, schema, codeLists, columns, asAt, tell } = parts;
  const largestRecord = limitsOf(profile).recordBytes;
  const held = reopened === undefined ? holdBytes() : null;
  const source = tapped(chunks[Symbol.asyncIterator](), held?.hold);
  const keep = reopened === undefined ? 'rows' : parts.keep;
  const readKept = (): Promise<Split> => {
    hash.close();
    const again = fromTheBeginning(source, reopened, held);
    return splitIntoColumns(again, { ...parts, keep: 'rows' }, reopened);
  };
  const first: Uint8Array[] = [];
  let beginning: Beginning | 'more' | null = 'more';
  let done = false;
  let came = 0;
  let bytes = Buffer.alloc(0);
  while (beginning === 'more' && !done) {
    const next = await source.next();
    done = next.done === true;
    if (next.done !== true) {
      first.push(Uint8Array.from(next.value));
      came += next.value.length;
    }
    if (!done && came < enoughFor(bytes.length)) continue;
    bytes = Buffer.concat(first);
    beginning = readBeginning(bytes, done, profile, columns);
  }
  const start = beginning === 'more' || beginning === null ? null : beginning;
  const head = start && readHeader(start.header, profile, schema, codeLists, start.delimiter);
  const plan = head?.plan;
  const table = plan && columnTable(plan, schema, profile, codeLists, asAt, keep);
  if (
    start === null ||
    !head ||
    !table ||
    !holdsFieldByField(schema) ||
    !rowChecksAreAnswered() ||
    !enterRules(table.kernel, table.columns, schema, profile)
  ) {
    return { split: null, chunks: replay(first, source) };
  }

  const check = utf8Check();
  const shape = emptyShape();
  const reading = readColumns(table, { profile, schema, codeLists, asAt });
  const isRefused = head.issues.some(({ severity }) => severity === 'error');
  const taker = recordTaker(table, isRefused ? null : reading.detail, shape);
  const scanner = scanWith(table.kernel, taker, {
    delimiter: start.delimiter,
    offset: start.offset,
    headerIndex: start.headerIndex,
    width: table.plan.width,
    referenceIndex: table.plan.referenceIndex,
    longestCell: table.plan.longestCell,
    largestRecord,
    isRefused,
    tell,
  });
  let size = 0;
  let last = 0;

  const mustBeKept = keepingTest(table);
  const rest: Buffer[] = [];
  for await (const chunk of replay(first, source)) {
    const waiting = hash.update(chunk);
    if (waiting !== undefined) await waiting;
    size += chunk.length;
    last = chunk.at(-1) ?? last;
    if (!check.add(chunk) || hasNul(chunk)) {
      return { split: null, chunks: fromTheBeginning(source, reopened, held) };
    }
    if (scanner.isRegular()) scanner.add(chunk);
    else rest.push(Buffer.from(chunk));
    if (table.keep === 'places' && (!scanner.isRegular() || mustBeKept())) return readKept();
  }
  if (!check.isWhole()) {
    return { split: null, chunks: fromTheBeginning(source, reopened, held) };
  }
  if (scanner.isRegular()) scanner.end();
  if (table.keep === 'places' && !scanner.isRegular()) return readKept();
  let { row, line } = scanner.place();
  const ends = scanner.ends();
  let fault: CsvFault | null = null;
  if (!scanner.isRegular()) {
    const taken = await takeOver([scanner.left(), ...rest], {
      delimiter: start.delimiter,
      largest: largestRecord,
      ...scanner.place(),
      take: (cells, place) => {
        if (place.row <= start.headerIndex + 1) return;
        stageRecord(table.kernel, cells);
        taker.take(place, cells);
      },
    });
    fault = taken.fault;
    row = taken.row;
    line = taken.line;
    for (const kind of ['CRLF', 'LF', 'CR'] as const) ends[kind] += taken.ends[kind];
  }
  table.bytes = size;
  table.readAgain = (reopened ?? held ?? holdBytes()).read;
  if (!isRefused && fault === null && !reading.settle()) return readKept();
  return {
    split: {
      decoded: {
        bytes: size,
        sha256: await hash.hex(),
        encoding: 'utf-8',
        byteOrderMark: start.choice.byteOrderMark,
        issues: start.choice.issue === undefined ? [] : [start.choice.issue],
        refused: false,
      },
      delimiter: start.delimiter,
      lineEnd: kindOfLineEnd(ends),
      lines: fault === null ? line - 1 : line,
      endsInLineEnd: last === 0x0a || last === 0x0d,
      fault,
      header: start.header,
      headerIndex: start.headerIndex,
      records: row,
      shape,
      readTable: () => reading.finish(taker.issues, shape),
    },
  };
}

/** So that small chunks are not put together again at each of them. */
function enoughFor(seen: number): number {
  return Math.max(enoughToBegin, seen * 2);
}
