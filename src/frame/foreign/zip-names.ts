const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const entryInDirectory = 0x02014b50;
const mostNames = 1000;

/**
 * The names of what is in a zip archive, from its central directory (APPNOTE 4.3.12); where that is
 * not there, as in a beginning or in an archive that is cut short, all that reads like a name at its
 * start. Nothing is unpacked.
 */
export function zipNames(archive: Buffer, start: string): readonly string[] {
  const end = archive.lastIndexOf(endOfDirectory);
  const isThere = end >= 0 && end + 20 <= archive.length;
  const names = isThere ? listed(archive, archive.readUInt32LE(end + 16)) : [];
  return names.length > 0 ? names : (start.match(/[\w[\]./-]{3,}/g) ?? []);
}

function listed(archive: Buffer, start: number): readonly string[] {
  const names: string[] = [];
  let at = start;
  while (names.length < mostNames && at + 46 <= archive.length) {
    if (archive.readUInt32LE(at) !== entryInDirectory) break;
    const end = at + 46 + archive.readUInt16LE(at + 28);
    names.push(archive.toString('latin1', at + 46, end));
    at = end + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return names;
}
