import { systemCode } from './system-error.js';

/** What the system answers where a kind of disk, such as FAT, cannot do something at all. */
const unable: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** Whether an error says that this disk cannot do that, such as link a file under a second name. */
export function isUnable(error: unknown): boolean {
  return unable.includes(systemCode(error) ?? '');
}

/**
 * Sets the mode of a file or folder that was just made, from which an odd umask may have taken; a disk
 * without modes has none to set.
 */
export async function setMode(set: Promise<void>): Promise<void> {
  await set.catch((error: unknown) => {
    if (!isUnable(error)) throw error;
  });
}
