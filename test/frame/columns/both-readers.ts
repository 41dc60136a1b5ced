import type { Intake, Row } from '../../../src/frame/intake.js';
import type { Library } from '../../../src/frame/library.js';
import type { Profile } from '../../../src/frame/profile.js';
import {
  readByRecords,
  readExport,
  type ExportSource,
  type ReadOptions,
} from '../../../src/frame/read-export.js';

/** What one export is read under. */
export interface Reading {
  readonly bytes: Uint8Array;
  readonly profile: Profile;
  readonly library: Library;
  readonly options?: ReadOptions;
  /** How many bytes come at a time. */
  readonly chunk?: number;
  /** The bytes are kept by the reader itself, as those of a pipe. */
  readonly piped?: boolean;
}

/** An export read in several ways: into columns, record by record, and with nothing kept but places. */
export interface Readings {
  readonly columns: Intake;
  readonly records: Intake;
  /** Missing where the bytes cannot be had once more. */
  readonly places: Intake | undefined;
  /** The rows had to be kept after all. */
  readonly wasKept: boolean;
}

/** Reads an export in all ways. */
export async function readBothWays(reading: Reading): Promise<Readings> {
  const { bytes, profile, library, options = {}, chunk = 1 << 16, piped = false } = reading;
  let opened = 0;
  const reopened: ExportSource['reopened'] = {
    stream: () => {
      opened += 1;
      return inChunks(bytes, chunk);
    },
    read: (offset, length) => bytes.slice(offset, offset + length),
  };
  const source: ExportSource = { name: 'export.csv', ...(piped ? {} : { reopened }) };
  const read = (given: ReadOptions, from = readExport): Promise<Intake> =>
    from(inChunks(bytes, chunk), source, profile, library, { ...options, ...given });
  const columns = await read({});
  const openedForColumns = opened;
  opened = 0;
  const places = piped ? undefined : await read({ keep: 'places' });
  const wasKept = opened > openedForColumns;
  return { columns, records: await read({}, readByRecords), places, wasKept };
}

/** Every difference between readings of one export, as a text that names the place. */
export function differences({ columns, records, places }: Readings): readonly string[] {
  return [
    ...differencesOf(columns, records),
    ...(places === undefined ? [] : differencesOf(places, records)),
  ];
}

function differencesOf(columns: Intake, records: Intake): readonly string[] {
  const found: string[] = [];
  const compare = (what: string, one: unknown, other: unknown): void => {
    const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
    if (left !== right) found.push(`${what}: ${clip(left)} instead of ${clip(right)}`);
  };
  for (const part of ['status', 'file', 'fileIssues', 'counts', 'normalisations'] as const) {
    compare(part, columns[part], records[part]);
  }
  compare('number of issues', columns.issues.length, records.issues.length);
  for (const [index, issue] of records.issues.entries()) {
    compare(`issue ${index}`, columns.issues[index], issue);
  }
  compare('number of rows', columns.rows.length, records.rows.length);
  for (const [index, row] of records.rows.entries()) {
    compare(`row ${index}`, plain(columns.rows[index]), plain(row));
  }
  return found;
}

function plain(row: Row | undefined): unknown {
  if (row === undefined) return null;
  const { values, cells, ...rest } = row;
  const sorted = Object.keys(values)
    .sort()
    .map((field) => [field, values[field]]);
  return { ...rest, values: sorted, cells, bare: Object.getPrototypeOf(values) === null };
}

function clip(text: string | undefined): string {
  return String(text).slice(0, 300);
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    // A copy, as of a file: what is done to it is not done to the export.
    yield await Promise.resolve(bytes.slice(at, at + size));
  }
}
