import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { Files } from './files.js';
import { systemCode } from './system-error.js';

/** Waits until the names in a folder are safe on the disk. */
export async function syncFolder(folder: string, files: Files): Promise<void> {
  const how = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;
  await withHandle(await files.open(folder, how), (handle) =>
    handle.sync().catch((error: unknown) => {
      // fsync(2): the file system does not do that for folders, so there is nothing to wait for.
      if (!['EINVAL', 'ENOTSUP'].includes(systemCode(error) ?? '')) throw error;
    }),
  );
}

/** Does something with an open file and closes it; an error of closing is one, too. */
export async function withHandle<Result>(
  handle: FileHandle,
  work: (handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}
