import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { signatureFile } from '../../src/record/bag/bag-files.js';
import { signBag } from '../../src/record/bag/signature.js';
import { call, demoConfig, everythingBelow } from './run.js';

/** Files by their paths. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** The files of a pack of the demonstration, as the program writes it. */
export async function packFiles(folder: string): Promise<Files> {
  const { exitCode, stderr } = await call([
    ...['pack', '--config', demoConfig, '--out', folder, '--quiet'],
  ]);
  if (exitCode !== 0) throw new Error(stderr);
  return Object.fromEntries(
    everythingBelow(folder)
      .filter((path) => /\.[a-z]+$|SHA256SUMS$/.test(path))
      .map((path) => [path, Uint8Array.from(readFileSync(join(folder, path)))]),
  );
}

/** The public half of a pack by itself. */
export function publicHalf(pack: Files): Files {
  const half = Object.entries(pack).filter(([path]) => path.startsWith('data/public/'));
  return Object.fromEntries(
    half.map(([path, content]) => [path.slice('data/public/'.length), content]),
  );
}

/** A pack with its signature. */
export function signedBag(pack: Files, privateKey: string): Files {
  return { ...pack, [signatureFile]: signBag(pack['tagmanifest-sha256.txt']!, privateKey) };
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
