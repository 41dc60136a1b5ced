import { constants } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './files.js';
import type { OutputFile } from './shell.js';
import { withHandle } from './sync.js';

/** The folders of a result, by relative paths, each before those in it; its own is the empty path. */
export function foldersOf(outputs: readonly OutputFile[]): readonly string[] {
  const folders = new Set(['']);
  for (const { path } of outputs) {
    const parts = path.split('/').slice(0, -1);
    for (const index of parts.keys()) folders.add(parts.slice(0, index + 1).join('/'));
  }
  return [...folders].sort((left, right) => left.split('/').length - right.split('/').length);
}

/** Whether a folder holds exactly these files, to the byte, and nothing else; links count as other. */
export async function holdsExactly(
  folder: string,
  outputs: readonly OutputFile[],
  files: Files,
): Promise<boolean> {
  const wanted = new Map(outputs.map(({ path, content }) => [path, content]));
  const folders = new Set(foldersOf(outputs));
  const find = async (within: string): Promise<boolean> => {
    if (!folders.delete(within)) return false;
    for (const name of await files.readdir(join(folder, within))) {
      const path = within === '' ? name : `${within}/${name}`;
      const found = await files.lstat(join(folder, path));
      if (found.isDirectory()) {
        if (!(await find(path))) return false;
        continue;
      }
      const content = wanted.get(path);
      if (content === undefined || !found.isFile()) return false;
      wanted.delete(path);
      if (!(await holds(join(folder, path), content, files))) return false;
    }
    return true;
  };
  return (await find('')) && wanted.size === 0 && folders.size === 0;
}

/** Whether an ordinary file holds exactly this. */
export async function holds(
  path: string,
  content: OutputFile['content'],
  files: Files,
): Promise<boolean> {
  const bytes = Buffer.from(content);
  const found = await files.lstat(path);
  if (!found.isFile() || found.size !== bytes.length) return false;
  const how = constants.O_RDONLY | constants.O_NOFOLLOW;
  return withHandle(await files.open(path, how), async (handle) =>
    bytes.equals(await handle.readFile()),
  );
}
