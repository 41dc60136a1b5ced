import type { Shell } from '../shell/shell.js';

/** The version of the program, from its package.json. */
export async function readToolVersion(shell: Shell): Promise<string> {
  const manifest = JSON.parse(await shell.asset('package.json')) as { readonly version: string };
  return manifest.version;
}
