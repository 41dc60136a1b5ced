import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { call, complaints, misconduct, root, scratchFolder } from './run.js';

const scratch = scratchFolder('validate-json');
const validation = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync(join(root, 'schemas/validation.schema.json'), 'utf8')) as object,
);

interface Validation {
  readonly file: { readonly status: string; readonly sha256: string };
  readonly counts: Readonly<Record<string, number>>;
  readonly ledger: Readonly<Record<string, number>>;
  readonly issueCounts: Readonly<Record<string, number>>;
  readonly issues: readonly unknown[];
  readonly fileIssues: readonly unknown[];
  readonly rows: readonly { row: number; line: number; status: string }[];
  readonly acceptedRows?: readonly { row: number; values: Readonly<Record<string, string>> }[];
}

async function validated(path: string, ...more: readonly string[]): Promise<Validation> {
  const profile = path === misconduct ? 'misconduct' : 'complaints';
  const args = ['validate', path, '--profile', profile, '--as-at', '2026-10-05', '--json'];
  const ran = await call([...args, ...more]);
  expect(ran.stderr).not.toContain('error');
  const value = JSON.parse(ran.stdout) as Validation;
  validation(value);
  expect(validation.errors ?? []).toEqual([]);
  return value;
}

const dirty = readdirSync(join(root, 'fixtures/exports/dirty'))
  .filter((name) => name !== 'expectations.json')
  .map((name) => join(root, 'fixtures/exports/dirty', name));

describe('validate --json', () => {
  it.each([complaints, misconduct, ...dirty])('of %s fits its schema and adds up', async (path) => {
    const { file, counts, ledger, rows, issueCounts, issues, fileIssues } = await validated(path);
    expect(ledger['records']).toBe(counts['accepted']! + counts['rejected']!);
    expect(ledger['sheetRows']).toBe(
      ledger['titleRows']! + ledger['header']! + ledger['records']! + ledger['blank']!,
    );
    expect(rows).toHaveLength(ledger['records']!);
    expect(rows.filter(({ status }) => status === 'rejected')).toHaveLength(counts['rejected']!);
    expect(Object.values(issueCounts).reduce((sum, count) => sum + count, 0)).toBe(
      issues.length + fileIssues.length,
    );
    if (file.status === 'refused') expect(ledger['sheetRows']).toBe(0);
  });

  it('has each row with its place in sheet and file, and blank ones in the ledger alone', async () => {
    const [header, first, second] = readFileSync(complaints, 'utf8').split('\r\nCO/');
    const path = join(scratch, 'rows.csv');
    const text = `Report\r\n\r\n${header}\r\nCO/${first}\r\n,,\r\nCO/${second},more\r\n`;
    writeFileSync(path, text);
    const lines = (part: string): number => part.split('\r\n').length;
    const { counts, ledger, rows } = await validated(path);
    expect(rows).toEqual([
      { row: 4, line: 4, status: 'accepted' },
      { row: 6, line: 5 + lines(first!), status: 'rejected' },
    ]);
    expect(counts).toEqual({ rows: 3, accepted: 1, rejected: 1, blank: 1 });
    expect(ledger).toEqual({
      sheetRows: 6,
      titleRows: 2,
      header: 1,
      records: 2,
      blank: 1,
      accepted: 1,
      rejected: 1,
    });
  });

  it('has the accepted rows with --rows alone, as they were understood and without what is sensitive', async () => {
    expect((await validated(complaints)).acceptedRows).toBeUndefined();
    const { acceptedRows, counts } = await validated(complaints, '--rows');
    expect(acceptedRows).toHaveLength(counts['accepted']!);
    expect(acceptedRows![0]).toMatchObject({
      row: 2,
      line: 2,
      values: { case_ref: 'CO/00497/25', date_received: '2025-05-05' },
    });
    const fields = new Set(acceptedRows!.flatMap(({ values }) => Object.keys(values)));
    for (const field of ['subject_id', 'summary']) expect(fields.has(field), field).toBe(false);
  });

  it('is what --out writes as validation.json, less the rows', async () => {
    mkdirSync(scratch, { recursive: true });
    const printed = await validated(complaints, '--out', join(scratch, 'out'));
    const written: unknown = JSON.parse(readFileSync(join(scratch, 'out/validation.json'), 'utf8'));
    expect({ ...(written as object), rows: printed.rows }).toEqual(printed);
    expect(validation(written)).toBe(true);
  });

  it('takes --rows with --json only', async () => {
    const ran = await call(['validate', complaints, '--profile', 'complaints', '--rows']);
    expect([ran.exitCode, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('ROWS_WITHOUT_JSON');
  });
});
