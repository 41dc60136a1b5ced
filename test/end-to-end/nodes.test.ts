import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoConfig, root, scratchFolder } from '../cli/run.js';

/** Other Node.js programs to try, as paths joined by colons; .ci/run provides them. */
const others = (process.env['DIPSAMPLE_NODES'] ?? '').split(':').filter((path) => path !== '');
const place = scratchFolder('nodes');
const dirty = join(root, 'fixtures/exports/dirty/complaints-2026-q3-dirty.csv');
const encoded = join(root, 'fixtures/exports/dirty/windows-1252.csv');

/** Makes a pack and two validations under one Node.js, and gives the digests of all their files. */
function digestsUnder(node: string, name: string): string {
  const calls = [
    ['pack', '--config', demoConfig],
    ['validate', dirty, '--profile', 'complaints', '--as-at', '2026-10-05'],
    ['validate', encoded, '--profile', 'complaints'],
  ];
  return calls
    .map((call, index) => {
      const out = join(place, `${name}-${index}`);
      const args = [join(root, 'bin/dipsample.js'), ...call, '--out', out, '--quiet'];
      const { status, stderr } = spawnSync(node, args, { encoding: 'utf8' });
      expect([0, 1], stderr).toContain(status);
      return readFileSync(join(out, 'SHA256SUMS'), 'utf8');
    })
    .join('');
}

describe('the same bytes', () => {
  it.skipIf(others.length === 0)(
    'come from every Node.js that DIPSAMPLE_NODES names (none here: skipped)',
    () => {
      const here = digestsUnder(process.execPath, 'here');
      for (const [index, node] of others.entries()) {
        expect(digestsUnder(node, `other-${index}`), node).toBe(here);
      }
    },
  );
});
