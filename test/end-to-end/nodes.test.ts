import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaints, demoConfig, root, scratchFolder, seed } from '../cli/run.js';
import { otherNodes } from './circumstances/factors.js';

const place = scratchFolder('nodes');
const dirty = join(root, 'fixtures/exports/dirty/complaints-2026-q3-dirty.csv');
const encoded = join(root, 'fixtures/exports/dirty/windows-1252.csv');

/** Makes a result of each kind under one Node.js, and gives the digests of all their files. */
function digestsUnder(node: string, name: string): string {
  const digests: string[] = [];
  const make = (call: readonly string[]): string => {
    const out = join(place, `${name}-${digests.length}`);
    const args = [join(root, 'bin/dipsample.js'), ...call, '--out', out, '--quiet'];
    const { status, stderr } = spawnSync(node, args, { encoding: 'utf8' });
    expect([0, 1], stderr).toContain(status);
    const list = call[0] === 'pack' ? 'tagmanifest-sha256.txt' : 'SHA256SUMS';
    digests.push(readFileSync(join(out, list), 'utf8'));
    return out;
  };
  make(['pack', '--config', demoConfig]);
  make(['validate', dirty, '--profile', 'complaints', '--as-at', '2026-10-05']);
  make(['validate', encoded, '--profile', 'complaints']);
  const draw = make([
    ...['draw', complaints, '--profile', 'complaints', '--by', 'case_type', '--size', '20'],
    ...['--seed', seed],
  ]);
  const checklist = make(['checklist', draw, '--questions', 'public-complaints']);
  // The name of the file stands in the results, so it is the same under every Node.js.
  const inbox = join(place, `${name}-inbox`);
  mkdirSync(inbox);
  const [header = '', ...rows] = readFileSync(join(checklist, 'checklist.csv'), 'utf8').split(
    '\r\n',
  );
  const filled = rows.map((row, index) => row.replace(/,,,,,,$/, `,${index % 3 ? 'Y' : 'N'},,,,,`));
  writeFileSync(join(inbox, 'answers.csv'), [header, ...filled].join('\r\n'));
  make(['evaluate', draw, inbox, '--checklist', checklist, '--as-at', '2026-11-30']);
  return digests.join('');
}

describe('the same bytes', () => {
  it.skipIf(otherNodes.length === 0)(
    'come from every Node.js that DIPSAMPLE_NODES names (none here: skipped)',
    () => {
      const here = digestsUnder(process.execPath, 'here');
      for (const [index, node] of otherNodes.entries()) {
        expect(digestsUnder(node, `other-${index}`), node).toBe(here);
      }
    },
  );
});
