import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Ran } from '../cli/run.js';

/** The files of a folder, as sorted relative paths. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** Writes the manifests of a pack anew, from the inside out, as somebody would who covers up a change. */
export function mendManifests(folder: string): void {
  const publicFiles = join(folder, 'data/public');
  mendChecksums(publicFiles);
  const files = filesBelow(folder);
  const lines = (paths: readonly string[]): string =>
    paths.map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`).join('');
  const payload = files.filter((path) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const info = join(folder, 'bag-info.txt');
  writeFileSync(
    info,
    readFileSync(info, 'utf8').replace(
      /^Payload-Oxum: .*$/m,
      `Payload-Oxum: ${bytes}.${payload.length}`,
    ),
  );
  writeFileSync(join(folder, 'manifest-sha256.txt'), lines(payload));
  const tags = files.filter(
    (path) => !path.startsWith('data/') && !['run.json', 'tagmanifest-sha256.txt'].includes(path),
  );
  writeFileSync(join(folder, 'tagmanifest-sha256.txt'), lines(tags));
}

/** Writes SHA256SUMS anew, as somebody would who covers up a change. */
export function mendChecksums(folder: string): void {
  const lines = filesBelow(folder)
    .filter((path) => path !== 'SHA256SUMS')
    .map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** JSON in its canonical spelling: sorted keys, no white space, one line feed. */
export function canonical(value: unknown): string {
  const sorted = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(sorted);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(
      Object.entries(part)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([key, member]) => [key, sorted(member)]),
    );
  };
  return `${JSON.stringify(sorted(value))}\n`;
}

/** A difference that is named in plain words: exit code 1, no stack, no error, no case reference. */
export function expectNamed(ran: Ran, ...words: readonly string[]): void {
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toMatch(/^DIFFERS /m);
  for (const word of words) expect(ran.stdout).toContain(word);
  expect(ran.stdout).toMatch(
    /\nNot verified: \d+ of \d+ checks do not match\.\n(?:Not checked: .*\n)*$/,
  );
  expect(ran.stdout).not.toMatch(/^\s+at /m);
  expect(ran.stdout).not.toMatch(/undefined|null|\[object|NaN/);
  expectNoReference(ran);
  expect(ran.exitCode).toBe(1);
}

/** References look like CO/00497/25 or CM/00101/25, also with one character changed. */
export function expectNoReference({ stdout, stderr }: Ran): void {
  expect(`${stdout}${stderr}`).not.toMatch(/C[OM]\/\d|\/\d{5}\/|\d{5}\/2[56]/);
}

/** Places in a file that a seeded generator picks (an LCG: the point is only that they are spread). */
export function places(length: number, count: number, seed: number): readonly number[] {
  const found: number[] = [];
  let state = seed;
  for (let index = 0; index < count; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    found.push(state % length);
  }
  return found;
}
