import { escapeHtml } from '../escape-html.js';
import type { Entry } from './flow.js';
import type { Piece } from './pieces.js';
import { lineHeight, textLines } from './svg-text.js';
import { textWidth, wrapToWidth } from './text-width.js';

/** A text in as many lines as it needs. */
export function paragraph(text: string, width: number, bold = false): Piece {
  const lines = wrapToWidth(text, width, bold).map((line) => (bold ? [line] : ['', line]));
  return { svg: textLines(lines, 0), height: lines.length * lineHeight };
}

/** A label in bold and what is said of it, on one line where both fit. */
export function labelled(label: string, said: string, width: number): Piece {
  if (label !== '' && textWidth(label, true) + 10 + textWidth(said) <= width) {
    return { svg: textLines([[label, said]], 0), height: lineHeight };
  }
  const lines = [
    ...wrapToWidth(label, width, true).map((line) => [line]),
    ...wrapToWidth(said, width).map((line) => ['', line]),
  ];
  return { svg: textLines(lines, 0), height: lines.length * lineHeight };
}

/** A text beside a sample of the mark or line that it explains; `sample` stands around 0, 0. */
export function keyed(sample: string, text: string, width: number): Entry {
  const lines = wrapToWidth(text, width - keyWidth);
  const words = lines.map(
    (line, index) =>
      `<text x="${String(keyWidth)}" y="${String((index + 1) * lineHeight - 5)}">${escapeHtml(line)}</text>\n`,
  );
  return {
    svg: `<g transform="translate(${String(keyWidth / 2 - 2)} ${String(lineHeight / 2)})">${sample}</g>\n${words.join('')}`,
    height: Math.max(1, lines.length) * lineHeight,
    width: keyWidth + Math.max(0, ...lines.map((line) => textWidth(line))),
  };
}

export const keyWidth = 30;
