import { escapeHtml } from '../escape-html.js';
import { flow, type Entry } from './flow.js';
import { swatch } from './palette.js';
import { patterned } from './patterned.js';
import type { Piece } from './pieces.js';
import { lineHeight } from './svg-text.js';
import { textWidth, wrapToWidth } from './text-width.js';

/** The categories with their letters and looks, as many in a row as there is room for. */
export function stackedKey(categories: readonly string[], width: number): Piece {
  return flow(
    categories.map((category, index) => entry(category, index, width)),
    width,
  );
}

const boxWidth = 40;
const boxHeight = 18;
const textLeft = 48;

function entry(category: string, index: number, width: number): Entry {
  const look = swatch(index);
  const box = patterned(look, {
    across: '0',
    share: String(boxWidth),
    height: boxHeight,
    widest: boxWidth,
  });
  const letterWidth = textWidth(look.letter) + 4;
  const ground = `<rect x="${String((boxWidth - letterWidth) / 2)}" y="1" width="${String(letterWidth)}" height="16" fill="${look.fill}"/>\n`;
  const letter = `<text x="${String(boxWidth / 2)}" y="14" text-anchor="middle" fill="${look.text}">${look.letter}</text>\n`;
  const lines = wrapToWidth(category, width - textLeft);
  const words = lines.map(
    (line, row) =>
      `<text x="${String(textLeft)}" y="${String((row + 1) * lineHeight - 6)}">${escapeHtml(line)}</text>\n`,
  );
  return {
    svg: box + (look.pattern === 'plain' ? '' : ground) + letter + words.join(''),
    height: Math.max(1, lines.length) * lineHeight,
    width: textLeft + Math.max(0, ...lines.map((line) => textWidth(line))),
  };
}
