import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { complaints, run, scratchFolder } from '../cli/run.js';

const scratch = scratchFolder('large-export');
const large = join(scratch, 'complaints.csv');
/** From here on the digest is worked out in a second thread. */
const enough = 64 * 1024 * 1024;

/** The export with a column of long notes, so that it is larger. */
function writeLarge(): void {
  const [heading = [], ...rows] = parse(readFileSync(complaints)) as string[][];
  const note = 'made up, and of no account. '.repeat(Math.ceil(enough / 28 / rows.length) + 1);
  const noted = [[...heading, 'Notes'], ...rows.map((row) => [...row, note])];
  writeFileSync(large, stringify(noted, { record_delimiter: '\r\n', quoted: true }));
}

interface Told {
  readonly file: { readonly bytes: number; readonly sha256: string; readonly status: string };
  readonly counts: unknown;
  readonly issueCounts: unknown;
}

function validated(path: string): Told {
  const { stdout } = run(['validate', path, '--profile', 'complaints', '--json']);
  return JSON.parse(stdout) as Told;
}

describe('an export so large that its digest has a thread of its own', () => {
  it('has the digest of its bytes, and the rows and issues of a small one', () => {
    writeLarge();
    const told = validated(large);
    const bytes = readFileSync(large);
    expect(bytes.length).toBeGreaterThan(enough);
    expect(told.file.bytes).toBe(bytes.length);
    expect(told.file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const small = validated(complaints);
    expect(told.counts).toEqual(small.counts);
    expect(told.issueCounts).toMatchObject(small.issueCounts as object);
  });

  it('comes to its end where the last byte shows that it must be read otherwise', () => {
    appendFileSync(large, Uint8Array.of(0xff));
    const told = validated(large);
    expect(told.file.sha256).toBe(createHash('sha256').update(readFileSync(large)).digest('hex'));
  });
});
