import { appendFileSync, cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoConfig, everythingBelow, root, run, scratchFolder, shell } from '../cli/run.js';
import { filesBelow } from './tampering.js';

const place = scratchFolder('determinism');
const here = join(place, 'here');
const there = join(place, 'elsewhere', 'there');
const odd = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Chatham' };

beforeAll(() => {
  mkdirSync(join(place, 'elsewhere'));
  const near = ['pack', '--config', 'fixtures/demo/dipsample.json', '--out', here];
  expect(run(near, { cwd: root }).exitCode).toBe(0);
  const line = 'umask 000; exec "$0" "$@"';
  const program = [process.execPath, join(root, 'bin/dipsample.js')];
  const args = [...program, 'pack', '--config', demoConfig, '--out', 'there'];
  const ran = shell(line, args, { cwd: join(place, 'elsewhere'), env: odd });
  expect(ran.exitCode).toBe(0);
});

describe('the demonstration pack', () => {
  it('is the same to the byte in another locale, time zone, umask and folder', () => {
    const files = filesBelow(here);
    expect(files.length).toBeGreaterThan(40);
    expect(filesBelow(there)).toEqual(files);
    for (const path of files.filter((name) => name !== 'run.json')) {
      expect(readFileSync(join(there, path)).equals(readFileSync(join(here, path))), path).toBe(
        true,
      );
    }
  });

  it('holds no clock, no user, no path and no machine', () => {
    const words = [place, root, process.env['USER'], process.env['HOME']].filter(
      (word) => word !== undefined && word.length > 3,
    );
    for (const path of filesBelow(here)) {
      const text = readFileSync(join(here, path), 'utf8');
      for (const word of words) expect(text.includes(word!), `${path} has ${word}`).toBe(false);
    }
  });

  it('is for its owner alone under any umask: files 0600, folders 0700', () => {
    for (const folder of [here, there]) {
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      for (const path of everythingBelow(folder)) {
        const entry = statSync(join(folder, path));
        expect(entry.mode & 0o777, path).toBe(entry.isDirectory() ? 0o700 : 0o600);
      }
    }
  });

  it('leaves nothing beside it', () => {
    expect(
      everythingBelow(join(place, 'elsewhere')).filter((path) => path.startsWith('.')),
    ).toEqual([]);
  });

  const sha256sum = spawnSync('sha256sum', ['--version']).status === 0;
  it.skipIf(!sha256sum)('is accepted by sha256sum -c (skipped where there is none)', () => {
    const check = (list: string): readonly string[] => {
      const ran = shell(`sha256sum --check --strict ${list}`, [], { cwd: here });
      expect(ran.exitCode).toBe(0);
      return ran.stdout.trim().split('\n');
    };
    // Without the tag manifest itself, and run.json, which is in none.
    const listed = [...check('manifest-sha256.txt'), ...check('tagmanifest-sha256.txt')];
    expect(listed).toHaveLength(filesBelow(here).length - 2);
    for (const audit of ['complaints', 'misconduct']) {
      for (const part of ['draw', 'checklist', 'validation']) {
        const cwd = join(here, 'data/restricted', audit, part);
        expect(shell('sha256sum --check --strict --quiet SHA256SUMS', [], { cwd }).exitCode).toBe(
          0,
        );
      }
    }
  });

  const rfc8493 = join(root, 'test/record/bag/validate-bag.py');
  const has = (probe: readonly string[]): boolean => spawnSync('python3', probe).status === 0;
  const validators: readonly (readonly [string, readonly string[]])[] = [
    ...(has(['--version'])
      ? [['a validator written from RFC 8493', ['-X', 'utf8', rfc8493]] as const]
      : []),
    ...(has(['-c', 'import bagit'])
      ? [['bagit of the Library of Congress', ['-m', 'bagit', '--validate', '--quiet']] as const]
      : []),
  ];

  it.skipIf(validators.length === 0).each(validators)(
    'is a bag for %s, and none with a blank more (skipped where there is no Python, or no bagit)',
    (_, args) => {
      const bag = join(place, `bag-of-${args.length}`);
      cpSync(here, bag, { recursive: true });
      const validate = () => spawnSync('python3', [...args, bag], { encoding: 'utf8' }).status;
      expect(validate()).toBe(0);
      appendFileSync(join(bag, 'data/public/report.html'), ' ');
      expect(validate()).toBe(1);
    },
  );
});
