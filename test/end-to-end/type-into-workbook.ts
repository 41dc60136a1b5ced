import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** What is typed into a cell of a sheet. */
export interface Typed {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

const python = '/usr/bin/python3';

/** Why LibreOffice cannot be typed into here; null where it can. */
export const cannotType: string | null =
  spawnSync('soffice', ['--version']).status !== 0
    ? 'LibreOffice (soffice) is not installed'
    : spawnSync(python, ['-c', 'import uno']).status !== 0
      ? 'the bridge to LibreOffice (python3-uno) is not installed'
      : null;

/**
 * Opens a workbook in LibreOffice with British settings, types, presses enter after each cell, and
 * saves it as another: what a locked cell or a rule refuses does not get in.
 */
export function typeIntoWorkbook(source: string, target: string, typed: readonly Typed[]): void {
  const profile = mkdtempSync(join(tmpdir(), 'dipsample-office-'));
  const pipe = basename(profile);
  mkdirSync(join(profile, 'user'));
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), british);
  const office = spawn(
    'soffice',
    [
      ...[
        '--headless',
        '--invisible',
        '--norestore',
        '--nologo',
        `-env:UserInstallation=file://${profile}`,
      ],
      `--accept=pipe,name=${pipe};urp;`,
    ],
    // A group of its own: soffice is a script, and what it starts would outlive it.
    { stdio: 'ignore', detached: true },
  );
  try {
    const script = join(import.meta.dirname, 'type-into-workbook.py');
    const { status, stderr } = spawnSync(python, [script, pipe, source, target], {
      input: typed.map(({ sheet, cell, text }) => `${sheet}\t${cell}\t${text}\n`).join(''),
      encoding: 'utf8',
      timeout: 120_000,
    });
    if (status !== 0) throw new Error(`LibreOffice could not be typed into: ${stderr}`);
  } finally {
    if (office.pid !== undefined) process.kill(-office.pid, 'SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const british = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-GB</value></prop></item>
</oor:items>
`;
