import { intakeOf, refusedPacked } from './intake-of.js';
import type { Intake } from './intake.js';
import { codeListsOf, rowSchemaOf, type Library } from './library.js';
import { limitsOf } from './limits.js';
import type { Keep } from './columns/keep.js';
import { splitIntoColumns } from './columns/split-into-columns.js';
import { holdBytes, type Reopened } from './columns/held-bytes.js';
import { type Decoded, decode } from './decode.js';
import { openPacked } from './packed/open-packed.js';
import { insideGzip, packedIssue } from './packed/packed-issues.js';
import type { Profile } from './profile.js';
import { readTable } from './read-table.js';
import type { RowTeller } from './rows-done.js';
import { type SplitFile, splitIntoRecords } from './split-file.js';

export interface ReadOptions {
  /** The day for which the export is read, YYYY-MM-DD; dates after it are warned of. */
  readonly asAt?: string;
  /** Hears how far it is. */
  readonly tell?: RowTeller;
  /** What is kept of the rows; their values, if nothing is said. Either way they are the same rows. */
  readonly keep?: Keep;
}

/** Where an export comes from. */
export interface ExportSource {
  readonly name: string;
  /** How its bytes can be had once more; without it they are kept. */
  readonly reopened?: Reopened;
}

/**
 * Reads an export under a profile: every row accounted for, every issue listed at once. It throws
 * for a library that lacks the profile's schema or code lists, never for what is in the file. What is
 * packed with gzip is unpacked on the way, within the limits of the profile.
 *
 * What is plainly regular goes from bytes to columns; anything else is read record by record, and
 * both say the same.
 *
 * @throws UserError SCHEMA_UNKNOWN, CODE_LIST_UNKNOWN
 */
export function readExport(
  chunks: AsyncIterable<Uint8Array>,
  source: ExportSource,
  profile: Profile,
  library: Library,
  options: ReadOptions = {},
): Promise<Intake> {
  return readOpened(chunks, source, partsOf(profile, library, options), readColumns);
}

/** Reads an export record by record with csv-parse: the reader of all dialects and encodings. */
export function readByRecords(
  chunks: AsyncIterable<Uint8Array>,
  source: ExportSource,
  profile: Profile,
  library: Library,
  options: ReadOptions = {},
): Promise<Intake> {
  return readOpened(chunks, source, partsOf(profile, library, options), readRecords);
}

type Parts = ReturnType<typeof partsOf>;
type Reader = (
  chunks: AsyncIterable<Uint8Array>,
  source: ExportSource,
  parts: Parts,
) => Promise<Intake>;

function partsOf(profile: Profile, library: Library, { asAt, tell, keep = 'rows' }: ReadOptions) {
  const schema = rowSchemaOf(profile, library);
  const codeLists = codeListsOf(schema, library);
  const columns = Object.values(profile.fields).map(({ column }) => column);
  return { profile, schema, codeLists, columns, asAt, tell, keep };
}

/** Reads what is in a file: unpacks it on the way where it is packed. */
async function readOpened(
  chunks: AsyncIterable<Uint8Array>,
  source: ExportSource,
  parts: Parts,
  read: Reader,
): Promise<Intake> {
  const opened = await openPacked(chunks, limitsOf(parts.profile).unpackedBytes);
  const { packed } = opened;
  if (packed === null) return read(opened.chunks, source, parts);
  const { name } = source;
  if (opened.fault !== null) {
    return refusedPacked(packedIssue(opened.fault), { name, ...packed }, parts);
  }
  const { held } = opened;
  const intake = await read(held.stream(), { name, reopened: held }, parts);
  const fileIssues = intake.fileIssues.map(insideGzip);
  return { ...intake, fileIssues, file: { ...intake.file, ...packed } };
}

async function readColumns(
  chunks: AsyncIterable<Uint8Array>,
  source: ExportSource,
  parts: Parts,
): Promise<Intake> {
  const found = await splitIntoColumns(chunks, parts, source.reopened);
  if (found.split !== null) return intakeOf(found.split, source, parts);
  const decoded = await decode(found.chunks, parts.profile.encoding);
  const split = await splitRecoded(decoded, parts);
  return split === null ? readDecoded(decoded, source, parts) : intakeOf(split, source, parts);
}

/** Splits what is text in another encoding than UTF-8 into columns, from its text in UTF-8; null where it is irregular. */
async function splitRecoded(
  { pieces, ...facts }: Decoded,
  parts: Parts,
): Promise<SplitFile | null> {
  // A second byte order mark is part of the text.
  const isMarked = pieces[0]?.startsWith('\ufeff') === true;
  if (facts.refused || facts.encoding === 'utf-8' || isMarked) return null;
  const held = holdBytes();
  for (const piece of pieces) held.hold(Buffer.from(piece));
  const asRead = { ...parts, profile: { ...parts.profile, encoding: 'utf-8' as const } };
  const { split } = await splitIntoColumns(held.stream(), asRead, held);
  return split && { ...split, decoded: facts };
}

async function readRecords(
  chunks: AsyncIterable<Uint8Array>,
  source: ExportSource,
  parts: Parts,
): Promise<Intake> {
  return readDecoded(await decode(chunks, parts.profile.encoding), source, parts);
}

async function readDecoded(decoded: Decoded, source: ExportSource, parts: Parts): Promise<Intake> {
  const { profile, columns, tell } = parts;
  const split = await splitIntoRecords(
    decoded,
    profile,
    columns,
    (rows, plan) => readTable({ ...parts, rows, plan }),
    tell,
  );
  return intakeOf(split, source, parts);
}
