/** How many physical line ends a text holds; CRLF is one. */
export function countLineEnds(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

/** The kind of line end that a text uses, looked for in all of it, cells included. */
export function kindOfLineEnd(pieces: readonly string[]): 'CRLF' | 'LF' | 'CR' | 'mixed' | 'none' {
  const found = { CRLF: 0, LF: 0, CR: 0 };
  let before = '';
  for (const piece of pieces) {
    for (const [end] of (before + piece).matchAll(/\r\n|\n|\r(?!$)/g)) {
      found[end === '\r\n' ? 'CRLF' : end === '\n' ? 'LF' : 'CR'] += 1;
    }
    before = (before + piece).endsWith('\r') ? '\r' : '';
  }
  if (before === '\r') found.CR += 1;
  const kinds = (['CRLF', 'LF', 'CR'] as const).filter((kind) => found[kind] > 0);
  return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'none');
}
