/**
 * A path as it stands in a manifest: a line feed, a carriage return and a percent sign are
 * percent-encoded, and nothing else is (RFC 8493, section 2.1.3).
 */
export function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

/** The path that a manifest means; undefined where a percent sign stands for nothing. */
export function decodePath(text: string): string | undefined {
  if (/%(?!0A|0D|25)/i.test(text)) return undefined;
  return text.replaceAll(/%(0A|0D|25)/gi, (_, code: string) => encoded[code.toUpperCase()] ?? '');
}

const encoded: Readonly<Record<string, string>> = { '0A': '\n', '0D': '\r', '25': '%' };

/** Whether a path leads out of the bag, or would on another system, or names no file. */
export function leavesBag(path: string): boolean {
  return (
    /^[/~]|^[A-Za-z]:|[\\\0]/.test(path) ||
    path.split('/').some((part) => part === '' || part === '.' || part === '..')
  );
}

/** What is the same for paths that differ in case or Unicode form alone: some systems take them for one. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Pairs of paths that some systems take for one file, each with the first of its kind. */
export function confusablePaths(
  paths: Iterable<string>,
): readonly { readonly first: string; readonly second: string }[] {
  const firsts = new Map<string, string>();
  const pairs: { first: string; second: string }[] = [];
  for (const path of paths) {
    const folded = foldedPath(path);
    const first = firsts.get(folded);
    if (first === undefined) firsts.set(folded, path);
    else if (first !== path) pairs.push({ first, second: path });
  }
  return pairs;
}
