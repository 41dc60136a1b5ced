import { compareBytewise } from '../../frame/bytewise.js';

/**
 * A folder name for each reviewer's code, which may hold spaces and full stops: letters, digits and
 * . _ - alone, no name that Windows keeps for itself, and no two that differ only in case. Codes
 * that come to the same get a number, in bytewise order of the codes.
 */
export function folderNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const plain = codes.toSorted(
    (left, right) => order(left) - order(right) || compareBytewise(left, right),
  );
  for (const code of plain) {
    const safe = safeName(code);
    let name = safe;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${safe}-${number}`;
    taken.add(name.toLowerCase());
    names.set(code, name);
  }
  return names;
}

/** Codes that can stay as they are come first, so that no other takes their name. */
function order(code: string): number {
  return safeName(code) === code ? 0 : 1;
}

function safeName(code: string): string {
  const safe = code
    .replace(/[^A-Za-z0-9._-]/g, '_')
    .replace(/^(?![A-Za-z0-9])/, 'x')
    .replace(/\.$/, '_');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(safe);
  return reserved ? safe.replace(/^\w+/, '$&_') : safe;
}
