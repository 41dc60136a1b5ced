import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaints, demoConfig, root, seed, shell } from '../cli/run.js';
import { quickScratch } from './scratch.js';

const scratch = quickScratch('no-network');
const program = join(root, 'bin/dipsample.js');
const place = mkdtempSync(join(scratch, 'made-'));

/** One after the other, as later ones read what earlier ones wrote. */
const commands: readonly (readonly [string, readonly string[]])[] = [
  ['validate', ['validate', complaints, '--profile', 'complaints']],
  [
    'draw',
    [
      ...['draw', complaints, '--profile', 'complaints', '--size', '5', '--seed', seed],
      ...['--out', join(place, 'draw')],
    ],
  ],
  ['verify', ['verify', join(place, 'draw')]],
  [
    'checklist',
    [
      ...['checklist', join(place, 'draw'), '--questions', 'public-complaints'],
      ...['--out', join(place, 'checklist')],
    ],
  ],
  ['pack', ['pack', '--config', demoConfig, '--out', join(place, 'pack')]],
];

const mayUnshare = spawnSync('unshare', ['-n', 'true']).status === 0;
const hasStrace = spawnSync('strace', ['-V']).status === 0;
const networked = /\b(?:AF_INET6?|AF_NETLINK|AF_PACKET)\b|\bconnect\(/;

/** Which calls to the network a program made, as strace saw them. */
function callsOf(command: readonly string[]): readonly string[] {
  const trace = join(scratch, 'trace');
  spawnSync('strace', ['-f', '-qq', '-o', trace, '-e', 'trace=network', ...command], {
    env: { PATH: process.env['PATH'] ?? '' },
  });
  return readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => networked.test(line));
}

describe('a run', () => {
  it.skipIf(!mayUnshare).each(commands)(
    'of %s needs no network (where one can be taken away)',
    (_name, args) => {
      const line = 'exec unshare -n "$0" "$@"';
      const ran = shell(line, [process.execPath, program, ...args], {});
      expect(ran.exitCode, ran.stderr).toBe(0);
    },
  );

  it.skipIf(!hasStrace).each(commands)(
    'of %s calls nobody (where strace is installed)',
    (_name, args) => {
      expect(callsOf([process.execPath, program, ...args])).toEqual([]);
    },
  );

  it.skipIf(!hasStrace)('that calls somebody is seen by this harness', () => {
    const source = "require('node:net').connect(9, '127.0.0.1').on('error', () => {})";
    expect(callsOf([process.execPath, '-e', source]).join('\n')).toContain('connect(');
  });
});
