import { createSha256 } from '../random/sha256.js';
import { type Beginning, readBeginning } from '../frame/columns/beginning.js';
import {
  emptyRecord,
  irregular,
  scanRecord,
  stopsFor,
  unfinished,
} from '../frame/columns/scan-record.js';
import { hasNul } from '../frame/columns/nul.js';
import { utf8Check } from '../frame/columns/utf8-check.js';
import type { Profile } from '../frame/profile.js';

/** What the bytes of a CSV file tell, beside what stands in its cells. */
export interface ScannedCsv {
  readonly sha256: string;
  readonly bytes: number;
  readonly delimiter: string;
  readonly header: readonly string[];
  /** Records behind the header, empty lines among them. */
  readonly records: number;
  readonly emptyLines: number;
}

/**
 * Reads a CSV file through once: its digest, its header, and how many records it has. A database
 * reads the same bytes in its own way, so anything that two readers could take differently is a
 * fault here, told as the end of a sentence that begins with the file.
 */
export async function scanCsv(
  chunks: AsyncIterable<Uint8Array>,
  profile: Profile,
): Promise<ScannedCsv | { readonly fault: string }> {
  const columns = Object.values(profile.fields).map(({ column }) => column);
  const hash = createSha256();
  const utf8 = utf8Check();
  const scan = recordScan();
  let held: Buffer = Buffer.alloc(0);
  let bytes = 0;
  let beginning: Beginning | undefined;
  const begin = (all: boolean): string | null => {
    const found = readBeginning(held, all, profile, columns);
    if (found === 'more') return null;
    if (found === null) return 'is no plain UTF-8 table in its first lines';
    if (found.headerIndex > 0) return 'has lines above its header';
    beginning = found;
    held = held.subarray(found.offset);
    scan.begin(found.delimiter, found.header.cells.length);
    return null;
  };
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
    if (!utf8.add(chunk)) return { fault: 'is not UTF-8 throughout' };
    if (hasNul(chunk)) return { fault: 'holds a NUL character' };
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    const fault = beginning === undefined ? begin(false) : null;
    if (fault !== null) return { fault };
    if (beginning !== undefined) {
      const read = scan.read(held, false);
      if (read === null) return { fault: scan.fault() };
      held = held.subarray(read);
    }
  }
  const fault = beginning === undefined ? begin(true) : null;
  if (fault !== null || beginning === undefined) return { fault: fault ?? 'is empty' };
  if (!utf8.isWhole()) return { fault: 'is not UTF-8 throughout' };
  if (scan.read(held, true) === null) return { fault: scan.fault() };
  const { records, emptyLines, misfits } = scan.counts();
  if (misfits > 0)
    return { fault: `has rows with more or fewer cells than its header: ${misfits}` };
  const { delimiter, header } = beginning;
  return {
    sha256: hash.hex(),
    bytes,
    delimiter,
    header: header.cells,
    records: records - 1,
    emptyLines,
  };
}

/** Counts records piece by piece. */
function recordScan() {
  const record = emptyRecord();
  let stops = stopsFor(0x2c);
  let width = 0;
  let [records, emptyLines, misfits] = [0, 0, 0];
  let told = 'has a quote where none belongs, or opens one that is never closed';
  return {
    begin: (delimiter: string, cells: number): void => {
      stops = stopsFor(delimiter.charCodeAt(0));
      width = cells;
    },
    /** How far it came; null at a fault. */
    read: (bytes: Buffer, final: boolean): number | null => {
      let at = 0;
      while (at < bytes.length) {
        const next = scanRecord(bytes, at, bytes.length, final, stops, record);
        if (next === irregular) return null;
        if (next === unfinished) break;
        if (record.ending === 'CR') {
          told = 'has lines that end in a carriage return alone';
          return null;
        }
        records += 1;
        if (record.cells === 1 && record.starts[0] === record.ends[0] && width > 1) emptyLines += 1;
        else if (record.cells !== width) misfits += 1;
        at = next;
      }
      if (bytes.length - at <= largestRecord) return at;
      told = 'has a row that is larger than 1 MiB';
      return null;
    },
    counts: () => ({ records, emptyLines, misfits }),
    fault: () => told,
  };
}

const largestRecord = 1 << 20;
