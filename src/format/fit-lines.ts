import { lengthOf } from './wrap-text.js';

/**
 * Breaks the lines of a text that are wider than `width` at spaces; what runs on is set in, to where
 * the words of a labelled line begin or by two. Colour takes no room.
 *
 * A word stays whole, so that a path or a digest can be copied, and so does a command that is to be
 * pasted: these alone may be wider. No other character than a space is lost.
 */
export function fitLines(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (isCommand(line) ? line : fitLine(line, width)))
    .join('\n');
}

function fitLine(line: string, width: number): string {
  if (shownLength(line) <= width) return line;
  const [indent = ''] = /^ */.exec(line) ?? [];
  const set = setIn(line, indent, width);
  const lines: string[] = [];
  let current = indent;
  let isBegun = false;
  for (const [, gap = '', piece = ''] of line.slice(indent.length).matchAll(pieces)) {
    if (isBegun && shownLength(current) + gap.length + shownLength(piece) > width) {
      lines.push(current);
      current = `${set}${piece}`;
    } else {
      current += `${gap}${piece}`;
    }
    isBegun = true;
  }
  return [...lines, current].join('\n');
}

/** Words, and commands short enough to stand in a sentence, with the spaces before them. */
const pieces = /( *)(dipsample (?:explain|verify) [^ ]+|[^ ]+)/g;

/** A line that is a command by itself, as below "Examples:". */
function isCommand(line: string): boolean {
  return /^ *dipsample [a-z]/.test(line);
}

/** Where what runs on begins: below the words of a line such as `  period     2026-Q3: all ...`. */
function setIn(line: string, indent: string, width: number): string {
  const [label = ''] = /^ *[^ ]+(?: [^ ]+)? {2,}(?=[^ ])/.exec(line) ?? [];
  const room = shownLength(label) <= Math.min(16, width / 3);
  return ' '.repeat(label !== '' && room ? shownLength(label) : indent.length + 2);
}

/** The length as shown: without what sets a colour (ECMA-48, "select graphic rendition"). */
function shownLength(text: string): number {
  return lengthOf(text.replace(colouring, ''));
}

const colouring = /\u001b\[[\d;]*m/g;
