import type { ExportSource } from '../frame/read-export.js';
import type { Shell } from '../shell/shell.js';

/** An export by its path: a file can be opened again, what comes through a pipe cannot and is kept. */
export async function exportSource(path: string, shell: Shell): Promise<ExportSource> {
  if (path === '-' || (await shell.kindOf(path)) !== 'file') return { name: path };
  const size = await shell.sizeOf(path);
  return {
    name: path,
    reopened: {
      stream: () => shell.stream(path),
      read: (offset, length, room) => shell.readPart(path, offset, length, room),
      hash: () => shell.hashOf(size),
    },
  };
}
