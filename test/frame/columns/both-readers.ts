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

/** Reads an export both ways: straight into columns, and record by record. */
export async function readBothWays(
  reading: Reading,
): Promise<{ readonly columns: Intake; readonly records: Intake }> {
  const { bytes, profile, library, options = {}, chunk = 1 << 16, piped = false } = reading;
  const source: ExportSource = {
    name: 'export.csv',
    ...(piped
      ? {}
      : {
          reopened: {
            stream: () => inChunks(bytes, chunk),
            read: (offset, length) => bytes.slice(offset, offset + length),
          },
        }),
  };
  return {
    columns: await readExport(inChunks(bytes, chunk), source, profile, library, options),
    records: await readByRecords(inChunks(bytes, chunk), source, profile, library, options),
  };
}

/** Every difference between two readings of one export, as a text that names the place. */
export function differences({
  columns,
  records,
}: {
  readonly columns: Intake;
  readonly records: Intake;
}): readonly string[] {
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
