import { UserError } from '../../errors.js';

/**
 * A path as it is written in a file, from that file's own folder and with forward slashes. Both
 * paths are from the folder in which the program was started, or absolute; an absolute path stays
 * one where the file's own path is not, or is on another disk.
 *
 * @throws UserError INIT_PATHS_APART where the way from one to the other is not in their names
 */
export function pathBeside(file: string, path: string): string {
  const to = partsOf(path);
  const from = partsOf(file).slice(0, -1);
  if (isAbsolute(path) && !(isAbsolute(file) && to[0] === from[0])) return to.join('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  const up = from.slice(common);
  const apart = isAbsolute(file) && !isAbsolute(path);
  if (apart || up.includes('..')) {
    throw new UserError(
      'INIT_PATHS_APART',
      `${path} cannot be written as a path from the folder of ${file}: their names do not say how one is reached from the other.`,
      'Give both paths from the folder that holds them, or both from the root of the disk.',
    );
  }
  return [...up.map(() => '..'), ...to.slice(common)].join('/');
}

function isAbsolute(path: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
}

/** The parts of a path, `.` and `..` worked out as far as the names allow; the root is an empty one. */
function partsOf(path: string): readonly string[] {
  const parts: string[] = [];
  for (const [place, part] of path.split(/[\\/]+/).entries()) {
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop();
    else if (part !== '.' && (part !== '' || place === 0)) parts.push(part);
  }
  return parts;
}
