import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  complaints,
  demoConfig,
  everythingBelow,
  root,
  run,
  scratchFolder,
  seed,
  shell,
} from '../cli/run.js';
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
});

describe('a draw from the same export written otherwise', () => {
  const text = readFileSync(complaints, 'utf8');
  const records = recordsOf(text);
  const [header = '', ...rows] = records;
  const design = ['--by', 'outcome,complainant_ethnicity_group', '--size', '40', '--reserves', '3'];

  async function drawFrom(name: string, content: string | Uint8Array) {
    const path = join(place, `${name}.csv`);
    writeFileSync(path, content);
    chmodSync(path, 0o400);
    const target = join(place, `draw-${name}`);
    const args = ['draw', path, '--profile', 'complaints', ...design, '--seed', seed];
    expect((await call([...args, '--out', target])).exitCode).toBe(0);
    const record = JSON.parse(readFileSync(join(target, 'draw.json'), 'utf8')) as {
      frame: { sha256: string };
    };
    const sample = readFileSync(join(target, 'sample.csv'), 'utf8');
    return { digest: record.frame.sha256, sample };
  }

  it('draws the same units from shuffled rows, line feeds, a byte order mark or UTF-16', async () => {
    expect(records.length).toBe(962);
    const plain = await drawFrom('plain', text);
    expect(plain.sample.split('\r\n').length).toBeGreaterThan(41);
    const reversed = `${[header, ...rows.toReversed()].join('\r\n')}\r\n`;
    expect(reversed).not.toBe(text);
    const odds = rows.filter((_, index) => index % 2 === 1);
    const evens = rows.filter((_, index) => index % 2 === 0);
    expect(await drawFrom('reversed', reversed)).toEqual(plain);
    expect(await drawFrom('dealt', `${[header, ...odds, ...evens].join('\r\n')}\r\n`)).toEqual(
      plain,
    );
    expect(await drawFrom('line-feeds', records.join('\n'))).toEqual(plain);
    expect(await drawFrom('marked', `\ufeff${text}`)).toEqual(plain);
    expect(await drawFrom('utf-16', Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(plain);
  });
});

/** The records of a table: its lines, put together again where a quote is open. */
function recordsOf(text: string): readonly string[] {
  const records: string[] = [];
  let open = '';
  for (const line of text.replace(/\r\n$/, '').split('\r\n')) {
    const soFar = open === '' ? line : `${open}\r\n${line}`;
    const closed = (soFar.match(/"/g)?.length ?? 0) % 2 === 0;
    if (closed) records.push(soFar);
    open = closed ? '' : soFar;
  }
  return records;
}
