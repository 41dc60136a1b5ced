/** What is wrong with the encoding that a reader chose; null where it is right or was owned up to as a guess. */
export function encodingFault(bytes: Uint8Array, chosen: string, isGuess: boolean): string | null {
  const marked = markOf(bytes);
  if (marked !== null) return chosen === marked ? null : `marked as ${marked}, read as ${chosen}`;
  if (!isUtf8(bytes)) return isGuess ? null : `no UTF-8, and read as ${chosen} without a word`;
  if (bytes.includes(0)) return isGuess ? null : `holds NUL, and read as ${chosen} without a word`;
  return chosen === 'utf-8' ? null : `UTF-8, and read as ${chosen}`;
}

function markOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  if (start === 'efbbbf') return 'utf-8';
  if (start.startsWith('fffe')) return 'utf-16le';
  return start.startsWith('feff') ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  return Buffer.from(Buffer.from(bytes).toString('utf8')).equals(bytes);
}
