import { escapeHtml } from '../escape-html.js';

export const lineHeight = 20;

/** Lines of SVG text from `top` down: the first part of a line bold, the second plain beside it. */
export function textLines(lines: readonly (readonly string[])[], top: number): string {
  return lines
    .map(([bold = '', plain = ''], index) => {
      const strong = bold === '' ? '' : `<tspan font-weight="bold">${escapeHtml(bold)}</tspan>`;
      const space = bold === '' || plain === '' ? '' : ' dx="10"';
      const rest = plain === '' ? '' : `<tspan${space}>${escapeHtml(plain)}</tspan>`;
      return `<text x="0" y="${String(top + (index + 1) * lineHeight - 5)}">${strong}${rest}</text>\n`;
    })
    .join('');
}

/** Where a value stands on an axis from 0, as per cent of the width to three decimals. */
export function percentAcross(value: number, maximum: number): string {
  const share = Math.min(1, Math.max(0, value / maximum)) * 100;
  return `${share.toFixed(3).replace(/\.?0+$/, '')}%`;
}
