import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What build/asked.ts exports, and a shell that reads what ships with the program. */
export async function loadSources() {
  // Below the root, where packages are found.
  const folder = mkdtempSync('node_modules/.dipsample-build-');
  try {
    const outfile = join(folder, 'asked.mjs');
    await build({
      entryPoints: ['build/asked.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
      logLevel: 'warning',
    });
    const sources = await import(pathToFileURL(outfile).href);
    return { ...sources, shell: { asset: (path) => readFile(path, 'utf8'), assetNames: readdir } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
