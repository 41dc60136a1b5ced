/**
 * What files are called in results: the ends of their paths, as long as they must be to differ. So
 * the folder from which the program is called leaves no trace in what it writes.
 *
 * Throws a RangeError where two paths are the same.
 */
export function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  if (new Set(paths).size < paths.length) throw new RangeError('a path that stands twice');
  const names = new Map<string, string>();
  for (let parts = 1; names.size < paths.length; parts += 1) {
    const rest = paths.filter((path) => !names.has(path));
    for (const path of rest) {
      const name = ending(path, parts);
      const isOnly = paths.every((other) => other === path || ending(other, parts) !== name);
      if (isOnly || name === path) names.set(path, name);
    }
  }
  return names;
}

function ending(path: string, parts: number): string {
  return path.split('/').slice(-parts).join('/');
}
