import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { EngineChoice } from '../../src/cli/engine/engine-choice.js';
import { engineFolder } from '../../src/cli/engine/engine-folder.js';
import { withSource } from '../../src/cli/engine/open-source.js';
import { countHere, countThere } from '../../src/cli/engine/units-by-value.js';
import { loadLibrary, loadProfileByName } from '../../src/cli/load-library.js';
import { openUsableExport } from '../../src/cli/open-export.js';
import { drawFolder } from '../../src/cli/results/draw-folder.js';
import type { Scope } from '../../src/record/scope.js';
import type { Design } from '../../src/sampling/design.js';
import { nodeShell } from '../../src/shell/node-shell.js';

/** What is drawn and counted. */
export interface Asked {
  readonly profile: string;
  readonly design: Design;
  readonly scope: Scope;
  /** The earlier draw that used up each excluded unit. */
  readonly excludedBy?: ReadonlyMap<string, string>;
}

const seed = '4471 9203 5518 7764 0027 of the engines';

export function designOf(by: readonly string[], further: Partial<Design> = {}): Design {
  return {
    ...{ unit: 'case', by, size: 12, allocation: 'proportional', method: 'simple' },
    ...{ minimum: 0, cap: null, takeAll: [], reserves: 2 },
    ...further,
  };
}

export const everything: Scope = { where: [], period: null };

/** Two earlier draws, and the units that they used up: some of these rows, and one that is in no frame. */
export function usedUp(
  rows: readonly (readonly string[])[],
  unitIdOf: (row: readonly string[]) => string,
): { readonly exclude: readonly string[]; readonly excludedBy: ReadonlyMap<string, string> } {
  const exclude = ['a'.repeat(64), '0123456789ab'.padEnd(64, 'c')];
  const units = [...new Set(rows.slice(1).map(unitIdOf))].filter((_, index) => index % 7 === 0);
  return {
    exclude,
    excludedBy: new Map(
      [...units, "CO/99999/99 it's"].map((unitId, index) => [
        unitId,
        exclude[index % 2]!.slice(0, 12),
      ]),
    ),
  };
}

/** A folder for one test file, and what takes it away. */
export function scratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'dipsample-engine-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Rows as a CSV file. */
export function writeCsv(path: string, rows: readonly (readonly string[])[]): string {
  writeFileSync(path, stringify(rows as string[][], { record_delimiter: '\r\n', quoted: true }));
  return path;
}

export function rowsOf(text: string): string[][] {
  return parse(text, { relax_column_count: false }) as string[][];
}

/** Says what the reader of files makes of a file, and holds an engine's answers against it. */
export async function expectSame(
  file: string,
  choice: EngineChoice,
  { profile: name, design, scope, excludedBy = new Map() }: Asked,
): Promise<void> {
  const shell = nodeShell();
  const { profile, library } = await loadProfileByName(name, await loadLibrary(shell), shell);
  const request = {
    unit: design.unit,
    fields: design.by,
    where: scope.where,
    ...(scope.period === null ? {} : { period: scope.period }),
    ...(design.idField === undefined ? {} : { idField: design.idField }),
  };
  const here = await countHere(file, request, profile, library, shell);
  const there = await countThere(choice, request, profile, library, shell);
  expect(plain(there)).toEqual(plain(here));
  const intake = await openUsableExport(file, profile, library, shell);
  const asked = { design, seed, scope, excludedBy, commitment: null };
  const own = drawFolder(intake, asked, '0');
  const drawn = await withSource(choice, profile, library, shell, (source) =>
    engineFolder(source, asked, '0'),
  );
  const content = (files: typeof own.files, path: string) =>
    files.find((each) => each.path === path)?.content;
  for (const path of ['allocation.csv', 'sample.csv', 'import.json']) {
    expect(content(drawn.files, path), path).toBe(content(own.files, path));
  }
  expect(drawn.record.design).toEqual(own.record.design);
  expect(drawn.record.strata).toEqual(own.record.strata);
  expect(drawn.record.frame).toEqual(own.record.frame);
}

function plain(counted: Awaited<ReturnType<typeof countHere>>) {
  const { rowCounts, faults, counts, leftOut, size, sha256, tallies } = counted;
  const sorted = Object.fromEntries([...faults].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { rowCounts, faults: sorted, counts, leftOut, size, sha256, tallies };
}
