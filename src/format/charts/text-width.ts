/**
 * No less than the width in pixels that a text takes at 14 pixels, in any of the fonts a page may
 * use. The classes are the widths of DejaVu Sans, the widest of them (measured in a browser); Arial
 * and Segoe UI need about a tenth less. A character that is shown as an escape counts as six.
 */
export function textWidth(text: string, bold = false): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * textSize * (bold ? 1.16 : 1);
}

const textSize = 14;

function widthOf(character: string): number {
  if (narrow.has(character)) return 0.36;
  if (slim.has(character)) return 0.5;
  if (wide.has(character)) return 1;
  if (/^[\p{C}\u2028\u2029]$/u.test(character)) return 3.9;
  if (/^[a-z0-9$?{}EFLPSTY]$/.test(character)) return 0.64;
  if (/^[\u0000-\u024f\p{P}]$/u.test(character)) return 0.81;
  return character.length > 1 ? 1.5 : 1.1;
}

const narrow = new Set("\u00a0 '`ijlIJ,.:;|\\/");
const slim = new Set('()[]!trf-"*_');
const wide = new Set('#+<=>^~%mwMW@\u00d7\u2014\u2026');

/**
 * Breaks a text into lines no wider than `width` pixels at spaces, but not at no-break spaces; a word
 * that is wider is cut. * Nothing but spaces is dropped, and an empty text is no line.
 */
export function wrapToWidth(text: string, width: number, bold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/[ \t\r\n]+/).flatMap((word) => cut(word, width, bold))) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (line !== '' && textWidth(longer, bold) > width) {
      lines.push(line);
      line = piece;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function cut(word: string, width: number, bold: boolean): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, bold) > width) {
      parts.push(part);
      part = character;
    } else {
      part += character;
    }
  }
  return part === '' ? parts : [...parts, part];
}
