import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Compares bytes with a file below `fixtures/exports/`; with DIPSAMPLE_WRITE_FIXTURES=1 writes the
 * file first (`DIPSAMPLE_WRITE_FIXTURES=1 npx vitest run test/synth`).
 */
export function sameAsFixture(path: string, content: Uint8Array): boolean {
  const target = `fixtures/exports/${path}`;
  if (process.env['DIPSAMPLE_WRITE_FIXTURES'] === '1') {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return existsSync(target) && Buffer.from(content).equals(readFileSync(target));
}
