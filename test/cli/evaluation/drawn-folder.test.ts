import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDrawnFolder } from '../../../src/cli/evaluation/drawn-folder.js';
import { groupCases } from '../../../src/cli/evaluation/grouped-cases.js';
import { nodeShell } from '../../../src/shell/node-shell.js';
import { call, complaints, misconduct, seed } from '../run.js';

const folder = mkdtempSync(join(tmpdir(), 'dipsample-drawn-'));
const draw = join(folder, 'draw');
const reviewers = join(folder, 'reviewers.json');

beforeAll(async () => {
  writeFileSync(reviewers, '{"reviewers": [{"id": "R1"}, {"id": "R2"}], "double": "50%"}');
  const drawn = await call([
    ...['draw', complaints, '--profile', 'complaints', '--by', 'case_type', '--size', '8'],
    ...['--reserves', '2', '--reviewers', reviewers, '--seed', seed, '--out', draw, '--quiet'],
  ]);
  expect(drawn.stderr.replace(/^(?:Read|In scope|Not registered).*\n/gm, '')).not.toContain(
    'error',
  );
  expect(drawn.exitCode).toBe(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a draw folder that is evaluated', () => {
  it('gives the strata with their sizes in the frame and in the sample', async () => {
    const { design } = await readDrawnFolder(draw, nodeShell());
    expect(design).toMatchObject({
      unit: 'case',
      method: 'simple',
      equalChance: true,
      excluded: 0,
    });
    expect(design.strata.map(({ size }) => size)).toEqual([270, 90]);
    expect(design.strata.map(({ sampled }) => sampled)).toEqual([6, 2]);
  });

  it('gives every unit drawn its weight, and every one read twice two readers', async () => {
    const { cases, readings, reviewers: codes } = await readDrawnFolder(draw, nodeShell());
    expect(cases).toHaveLength(12);
    expect([...new Set(cases.map(({ weight }) => weight))]).toEqual([45]);
    expect(codes).toEqual(['R1', 'R2']);
    const twice = [...readings.values()].filter((readers) => readers.length === 2);
    expect(twice).toHaveLength(4);
    for (const readers of twice) expect([...readers].sort()).toEqual(['R1', 'R2']);
  });

  it('is refused when its sample was changed', async () => {
    const changed = join(folder, 'changed');
    expect(
      (
        await call([
          'draw',
          complaints,
          '--profile',
          'complaints',
          '--size',
          '3',
          '--seed',
          seed,
          '--out',
          changed,
          '--quiet',
        ])
      ).exitCode,
    ).toBe(0);
    const path = join(changed, 'sample.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"sample",1', '"sample",2'));
    await expect(readDrawnFolder(changed, nodeShell())).rejects.toMatchObject({
      code: 'DRAW_CHANGED',
      message: expect.stringContaining('sample.csv') as string,
    });
  });

  it('is refused when it is none', async () => {
    await expect(readDrawnFolder(folder, nodeShell())).rejects.toMatchObject({
      code: 'FOLDER_NOT_A_DRAW',
    });
  });
});

describe('fields to compare by', () => {
  it('are those of the strata where none is named, in reading order with their labels', async () => {
    const drawn = await readDrawnFolder(draw, nodeShell());
    const { groups, fromExport } = await groupCases(drawn, [], undefined, nodeShell());
    expect(fromExport).toBeNull();
    expect(groups.map(({ field, reference }) => [field, reference])).toEqual([['case_type', null]]);
    expect(groups[0]!.groups.map(({ label, known }) => [label, known])).toEqual([
      ['Public complaint handled outside Schedule 3 (service recovery)', true],
      ['Public complaint recorded under Schedule 3', true],
    ]);
  });

  it('are read from the export where the sample does not carry them, unknown values marked', async () => {
    const drawn = await readDrawnFolder(draw, nodeShell());
    const asked = [{ field: 'complainant_ethnicity_group', reference: 'white' }];
    const { groups, cases, fromExport } = await groupCases(drawn, asked, complaints, nodeShell());
    expect(fromExport).toBe(drawn.record.input.sha256);
    expect(groups[0]!.reference).toBe('White');
    const unknown = groups[0]!.groups.filter(({ known }) => !known).map(({ value }) => value);
    for (const value of unknown) {
      expect(['Not stated', 'Multiple', 'No individual subject']).toContain(value);
    }
    const values = cases.map(({ fields }) => fields['complainant_ethnicity_group']);
    expect(values.filter((value) => value === undefined)).toEqual([]);
  });

  it.each([
    ['without the export', 'complainant_sex', undefined, 'GROUP_NEEDS_CASES'],
    ['from another export', 'complainant_sex', misconduct, 'CASES_DIFFER'],
    ['by a field that is none', 'shoe_size', complaints, 'UNKNOWN_FIELD'],
    ['by the reference of the case', 'case_ref', complaints, 'FIELD_NOT_FOR_GROUPS'],
    ['by a day', 'date_received', complaints, 'FIELD_NOT_FOR_GROUPS'],
  ])('are refused %s', async (_, field, path, code) => {
    const drawn = await readDrawnFolder(draw, nodeShell());
    const asked = [{ field, reference: undefined }];
    await expect(groupCases(drawn, asked, path, nodeShell())).rejects.toMatchObject({ code });
  });

  it('are refused with a reference that no case has', async () => {
    const drawn = await readDrawnFolder(draw, nodeShell());
    const asked = [{ field: 'case_type', reference: 'Purple' }];
    await expect(groupCases(drawn, asked, undefined, nodeShell())).rejects.toMatchObject({
      code: 'UNKNOWN_VALUE',
    });
  });
});
