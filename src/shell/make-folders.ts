import { dirname } from 'node:path';
import type { Files } from './files.js';
import { syncFolder } from './sync.js';
import { systemCode } from './system-error.js';

/**
 * Makes a folder (0700) and those above it that are missing, one by one, and adds those that it made
 * to `made`, the uppermost first. The recursive mkdir of Node.js never ends where a system folder
 * such as /proc keeps answering that it is not there.
 */
export async function makeFolders(folder: string, made: string[], files: Files): Promise<void> {
  const above = dirname(folder);
  if (above === folder) return;
  if ((await files.stat(folder).catch(() => undefined))?.isDirectory() === true) return;
  await makeFolders(above, made, files);
  try {
    await files.mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    return;
  }
  made.push(folder);
  await syncFolder(above, files);
}
