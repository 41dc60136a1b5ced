import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateAgainst } from '../../src/frame/json-schema.js';
import { complaints, everythingBelow, root, scratchFolder, seed } from '../cli/run.js';
import { shipped } from '../schemas/shipped.js';

const examples = join(root, 'fixtures/unattended');
const scratch = scratchFolder('unattended');
const schema = shipped('schemas/log-event.schema.json') as object;

/** The folder of a project as docs/unattended.md lays it out, and a place with `dipsample` in it. */
function project(): { readonly folder: string; readonly path: string } {
  const folder = mkdtempSync(join(scratch, 'project-'));
  for (const name of ['dipsample-quarter', 'dipsample.template.json']) {
    copyFileSync(join(examples, name), join(folder, name));
  }
  for (const name of ['exports', 'seeds', 'bin']) mkdirSync(join(folder, name));
  copyFileSync(complaints, join(folder, 'exports/complaints-2026-Q3.csv'));
  writeFileSync(join(folder, 'seeds/2026-Q3.txt'), `${seed}\n`);
  const shim = join(folder, 'bin/dipsample');
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${root}/bin/dipsample.js" "$@"\n`);
  chmodSync(shim, 0o755);
  return { folder, path: `${join(folder, 'bin')}:/usr/bin:/bin` };
}

/** The command of the crontab as it stands there, for a project in another place. */
function cronCommand(folder: string): string {
  const line = readFileSync(join(examples, 'crontab'), 'utf8')
    .split('\n')
    .find((text) => /^\d/.test(text))!;
  const command = /^(?:\S+\s+){5}(.*)$/.exec(line)![1]!;
  expect(command).not.toContain('%');
  return command.replaceAll('/srv/dipsample', folder);
}

function cron({ folder, path }: ReturnType<typeof project>, today: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', cronCommand(folder)], {
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: path, TODAY: today, HOME: '/' },
  });
  return { status, stdout, stderr };
}

describe('the cron job of docs/unattended.md', () => {
  it('makes the pack of the quarter that ended last, logs it, and leaves it alone when called again', () => {
    const made = project();
    expect(cron(made, '2026-10-05')).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(made.folder, 'packs/2026-Q3/pack.json'))).toBe(true);
    expect(readFileSync(join(made.folder, 'packs/LATEST'), 'utf8')).toBe('2026-Q3\n');
    const log = readFileSync(join(made.folder, 'logs/2026-Q3.jsonl'), 'utf8');
    const lines = log.trimEnd().split('\n');
    for (const line of lines) expect(validateAgainst(schema, JSON.parse(line))).toEqual([]);
    expect(lines.at(-1)).toContain('"exitCode":0');
    expect(log).not.toContain(made.folder);
    const before = everythingBelow(join(made.folder, 'packs'));
    expect(cron(made, '2026-12-31')).toMatchObject({ status: 0, stderr: '' });
    expect(everythingBelow(join(made.folder, 'packs'))).toEqual(before);
  });

  it('in January asks for the last quarter of the year before, and ends with 2 without its seed', () => {
    const made = project();
    const { status, stderr } = cron(made, '2027-01-05');
    expect(status).toBe(2);
    expect(stderr).toContain('There is no seeds/2026-Q4.txt yet');
    expect(existsSync(join(made.folder, 'packs'))).toBe(false);
  });

  it('ends with 2 and says what dipsample said where the export has not come', () => {
    const made = project();
    writeFileSync(join(made.folder, 'seeds/2026-Q4.txt'), `${seed}\n`);
    const { status, stderr } = cron(made, '2027-01-05');
    expect(status).toBe(2);
    expect(stderr).toContain('"code":"CONFIG_INVALID"');
    expect(readdirSync(join(made.folder, 'packs'))).toEqual([]);
  });

  it('takes no seed that would break out of the configuration', () => {
    const made = project();
    writeFileSync(join(made.folder, 'seeds/2026-Q3.txt'), '","x":"0123456789 0123456789\n');
    expect(cron(made, '2026-10-05')).toMatchObject({ status: 2 });
    expect(existsSync(join(made.folder, 'configurations'))).toBe(false);
  });
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('the systemd units of docs/unattended.md', () => {
  it.skipIf(!hasSystemd)('are accepted by systemd-analyze verify (where it is installed)', () => {
    const units = ['dipsample-pack.service', 'dipsample-pack.timer'];
    const folder = mkdtempSync(join(scratch, 'units-'));
    for (const unit of units) copyFileSync(join(examples, unit), join(folder, unit));
    const paths = units.map((unit) => join(folder, unit));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...paths], {
      encoding: 'utf8',
      env: { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:` },
    });
    expect({
      status,
      said: stderr.split('\n').filter((line) => line.includes('dipsample-pack')),
    }).toEqual({ status: 0, said: [] });
  });

  it('call the very script that cron calls', () => {
    const unit = readFileSync(join(examples, 'dipsample-pack.service'), 'utf8');
    expect(unit).toMatch(/^ExecStart=\/usr\/bin\/env bash \/srv\/dipsample\/dipsample-quarter$/m);
    expect(unit).toMatch(/^Environment=PROJECT=\/srv\/dipsample$/m);
  });
});
