import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { root, scratchFolder } from '../cli/run.js';
import { otherNodes } from './circumstances/factors.js';
import { ownProfile } from './own-profile.js';

const folder = scratchFolder('encodings');

/** All 27 characters that Windows-1252 has and Latin-1 has not, and some of both. */
const special = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ é£';
const everywhere = `${special} Łódź \u{1f642}`;

const table = (area: string): string => `Ref,Area\r\nA/1,${area}\r\nA/2,plain\r\n`;
const as = (encoding: string, area: string, addBOM = false): Buffer =>
  iconv.encode(table(area), encoding, { addBOM });

/** What stands in a file, what its profile declares, and the area that is read; null where it is refused. */
const files: readonly (readonly [string, Buffer, string | undefined, string | null])[] = [
  ['UTF-8', as('utf-8', everywhere), undefined, everywhere],
  ['UTF-8 with a mark', as('utf-8', everywhere, true), undefined, everywhere],
  ['UTF-8, declared', as('utf-8', everywhere), 'utf-8', everywhere],
  ['UTF-16LE with a mark', as('utf-16le', everywhere, true), undefined, everywhere],
  ['UTF-16BE with a mark', as('utf-16be', everywhere, true), undefined, everywhere],
  ['UTF-16LE without its mark', as('utf-16le', 'é£'), undefined, 'é£'],
  ['UTF-16BE without its mark', as('utf-16be', 'é£'), undefined, 'é£'],
  ['Windows-1252', as('windows-1252', special), undefined, special],
  ['Windows-1252, declared', as('windows-1252', special), 'windows-1252', special],
  ['UTF-8 with a mark, declared as another', as('utf-8', 'é', true), 'windows-1252', 'é'],
  ['Windows-1252, declared as UTF-8', as('windows-1252', special), 'utf-8', null],
  ['UTF-8 cut within a character', as('utf-8', 'é').subarray(0, 15), 'utf-8', null],
  ['a byte that Windows-1252 has not', Buffer.from(table('\x81'), 'latin1'), undefined, null],
  ['half a character of UTF-16', as('utf-16le', '\ud83dx', true), undefined, null],
  ['a NUL byte', as('utf-8', 'a\0b'), undefined, null],
];

/** The areas that `count` finds under one Node.js, or null where it refuses the file. */
function areasUnder(node: string, place: number): string | null {
  const [, bytes, encoding] = files[place]!;
  const path = join(folder, `${place}.csv`);
  writeFileSync(path, bytes);
  const profile = ownProfile(folder, encoding === undefined ? {} : { encoding });
  const { status, stdout, stderr } = spawnSync(
    node,
    [
      ...[join(root, 'bin/dipsample.js'), 'count', path, '--profile', profile],
      ...['--by', 'area', '--json', '--quiet'],
    ],
    { encoding: 'utf8' },
  );
  expect(`${stdout}${stderr}`).not.toContain('\ufffd');
  if (status !== 0) {
    expect(stderr).toMatch(/^error EXPORT_REFUSED/);
    return null;
  }
  const { table: counted } = JSON.parse(stdout) as { table: { values: string[] }[] };
  const [area] = counted.flatMap(({ values }) => values).filter((each) => each !== 'plain');
  return area ?? '';
}

describe('a file in any encoding', () => {
  it.each(
    files.map(
      ([title, , , area], place) => [title, area === null ? 'refused' : 'read', place] as const,
    ),
  )(
    `is the same under every Node.js (here and ${otherNodes.length} that DIPSAMPLE_NODES names): %s is %s`,
    (_, __, place) => {
      for (const node of [process.execPath, ...otherNodes]) {
        expect(areasUnder(node, place), node).toBe(files[place]![3]);
      }
    },
  );
});
