import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { Intake } from '../../src/frame/intake.js';
import type { Profile } from '../../src/frame/profile.js';
import type { Library } from '../../src/frame/library.js';
import { readExport } from '../../src/frame/read-export.js';
import { codeLists, profiles, rowSchemas } from '../schemas/shipped.js';
import type { ExpectedIssue, FileExpectation } from '../synth/dirty/expectation.js';
import type { Expectations } from '../synth/dirty/twins.js';

const library: Library = { codeLists, profiles, rowSchemas };
const folder = 'fixtures/exports/dirty';
const expectations = JSON.parse(
  readFileSync(`${folder}/expectations.json`, 'utf8'),
) as Expectations;

async function readDirty(name: string, expectation: FileExpectation): Promise<Intake> {
  const shipped = library.profiles.get(expectation.profile) as Profile;
  const { dates, ...undated } = shipped;
  expect(dates).toBe('day-first');
  const profile = expectation.withoutDateOrder === true ? undated : shipped;
  return readExport(once(readFileSync(`${folder}/${name}`)), { name }, profile, library, {
    asAt: expectations.asAt,
  });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** One line for each issue, in an order of its own, so that a difference shows as a line. */
function lines(issues: readonly ExpectedIssue[]): readonly string[] {
  return issues
    .map(({ code, severity, row, line, field }) =>
      [`row ${String(row)}`, `line ${String(line)}`, field, severity, code].join(' '),
    )
    .toSorted();
}

describe('the reader, of a dirty file,', () => {
  it.each(Object.entries(expectations.files))(
    'reports just what was planted: %s',
    async (name, expectation) => {
      const intake = await readDirty(name, expectation);
      expect(lines([...intake.fileIssues, ...intake.issues])).toEqual(lines(expectation.issues));
      expect(intake.status).toBe(expectation.status);
      expect(intake.counts).toEqual(expectation.counts);
      for (const { row, field, value } of expectation.values ?? []) {
        expect(intake.rows.find((read) => read.row === row)?.values[field]).toBe(value);
      }
    },
  );

  it.each(['complaints', 'misconduct'])('finds nothing in the clean export: %s', async (stem) => {
    const name = `${stem}-2026-q3.csv`;
    const bytes = readFileSync(`fixtures/exports/${name}`);
    const profile = library.profiles.get(stem) as Profile;
    const intake = await readExport(once(bytes), { name }, profile, library, {
      asAt: expectations.asAt,
    });
    expect(lines([...intake.fileIssues, ...intake.issues])).toEqual([]);
    expect(intake.status).toBe('read');
    expect(intake.counts.rejected + intake.counts.blank).toBe(0);
  });
});
