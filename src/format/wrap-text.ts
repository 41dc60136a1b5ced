/**
 * Breaks a text into lines of at most `width` characters (code points) at spaces.
 *
 * A word longer than the width is cut into pieces; nothing is dropped. An empty text is one empty line.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/ +/).flatMap((word) => pieces(word, width))) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(piece) > width) {
      lines.push(line);
      line = piece;
    } else {
      line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  return [...lines, line];
}

/** The length of a text in code points, near enough to columns for the scripts of our exports. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function pieces(word: string, width: number): readonly string[] {
  const characters = Array.from(word);
  if (characters.length <= width) return [word];
  const parts: string[] = [];
  for (let start = 0; start < characters.length; start += width) {
    parts.push(characters.slice(start, start + width).join(''));
  }
  return parts;
}
