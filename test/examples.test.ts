import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unmarkedNumbers } from './unmarked-numbers.js';
import { commands } from '../src/cli/commands/index.js';

const root = resolve('.');
const examples = readdirSync('fixtures/examples').sort();
const rewrite = process.env['DIPSAMPLE_WRITE_FIXTURES'] === '1';

let place = '';

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'dipsample-examples-'));
  const shim = join(place, 'dipsample');
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${root}/bin/dipsample.js" "$@"\n`);
  chmodSync(shim, 0o755);
});

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Runs an example in a folder of its own, in an odd locale and time zone. */
function run(name: string): {
  readonly transcript: string;
  readonly files: string;
  readonly folder: string;
} {
  const folder = mkdtempSync(join(place, `${name}-`));
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
  const script = readFileSync(`fixtures/examples/${name}/command`, 'utf8');
  const { stdout, stderr, status } = spawnSync('sh', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${place}:${process.env['PATH'] ?? ''}`,
      LC_ALL: 'tr_TR.UTF-8',
      TZ: 'Pacific/Chatham',
      // The register holds the day: 22 November 2026.
      SOURCE_DATE_EPOCH: '1795305600',
    },
  });
  const parts = [stdout, ...(stderr === '' ? [] : [`--- standard error\n${stderr}`])];
  return {
    transcript: `${parts.join('')}--- exit ${status}\n`,
    files: digestsBelow(folder),
    folder,
  };
}

function digestsBelow(folder: string): string {
  const lines: string[] = [];
  const walk = (below: string) => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = below === '' ? name : `${below}/${name}`;
      if (path === 'fixtures') continue;
      if (statSync(join(folder, path)).isDirectory()) walk(path);
      else {
        // The run block of a pack says when it was made, and how long that took.
        const digest =
          name === 'run.json'
            ? '(differs each time)'
            : createHash('sha256')
                .update(readFileSync(join(folder, path)))
                .digest('hex');
        lines.push(`${digest}  ${path}\n`);
      }
    }
  };
  walk('');
  return lines.join('');
}

describe('each example in fixtures/examples', () => {
  it.each(examples)(
    '%s prints what its transcript says, writes the files it lists, and marks every number not shown',
    (name) => {
      const { transcript, files, folder: made } = run(name);
      const folder = `fixtures/examples/${name}`;
      if (rewrite) {
        writeFileSync(`${folder}/transcript`, transcript);
        writeFileSync(`${folder}/files`, files);
      }
      expect(transcript).toBe(readFileSync(`${folder}/transcript`, 'utf8'));
      expect(files).toBe(readFileSync(`${folder}/files`, 'utf8'));
      expect(unmarkedNumbers(made)).toEqual([]);
    },
  );

  it('is there for every command', () => {
    const verbs = new Set(examples.map((name) => name.split('-')[0]));
    expect([...verbs].sort()).toEqual(Object.keys(commands).sort());
    for (const name of examples) expect(existsSync(`fixtures/examples/${name}/command`)).toBe(true);
  });
});
