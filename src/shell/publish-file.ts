import { link, open, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.js';
import { makeFolders } from './publish-folder.js';

/**
 * Writes one new file whole or not at all. A link is made to a finished, synced file, which fails
 * where anything of that name is there already.
 */
export async function publishFile(path: string, content: string): Promise<void> {
  const target = resolve(path);
  const staged = join(
    dirname(target),
    `.${basename(target)}.partial-${randomBytes(6).toString('hex')}`,
  );
  try {
    await makeFolders(dirname(target));
    const handle = await open(staged, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(staged, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
    if (code === 'EEXIST') {
      throw new UserError(
        'OUTPUT_EXISTS',
        `${path} is there already and is not replaced.`,
        'Give another name, or move it away.',
      );
    }
    throw new UserError(
      'OUTPUT_UNWRITABLE',
      `${path} could not be written (${code}).`,
      'Check that you may write there and that the disk has room.',
    );
  } finally {
    await rm(staged, { force: true });
  }
}
