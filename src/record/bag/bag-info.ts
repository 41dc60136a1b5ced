/** A line of `bag-info.txt`: what is said, and its value. */
export type BagInfoEntry = readonly [label: string, value: string];

/** RFC 8493, section 2.2.2, recommends lines of at most 79 characters. */
const longestLine = 79;

/**
 * The text of `bag-info.txt`. Long values go on in the next line behind a blank; they are folded
 * between words, so a single word may be longer than a line.
 */
export function bagInfoText(entries: readonly BagInfoEntry[]): string {
  return entries.map(([label, value]) => folded(`${label}:`, value)).join('');
}

function folded(label: string, value: string): string {
  const lines: string[] = [];
  let line = label;
  for (const word of value.split(/[\s\p{Cc}]+/u).filter((part) => part !== '')) {
    const longer = `${line} ${word}`;
    // The value begins behind its label, however long its first word is.
    const fits = line === label || Array.from(longer).length <= longestLine;
    if (!fits) lines.push(line);
    line = fits ? longer : ` ${word}`;
  }
  return `${[...lines, line].join('\n')}\n`;
}

/** The entries of a `bag-info.txt`, folded values joined by a blank; undefined where it is none. */
export function readBagInfo(text: string): readonly BagInfoEntry[] | undefined {
  const entries: [string, string][] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line === '') continue;
    const last = entries.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last === undefined) return undefined;
      last[1] = `${last[1]} ${line.trim()}`;
      continue;
    }
    const [, label, value] = /^([^:\s](?:[^:]*[^:\s])?):[ \t](.*)$/.exec(line) ?? [];
    if (label === undefined || value === undefined) return undefined;
    entries.push([label, value.trim()]);
  }
  return entries;
}
