import type { CellStyle } from 'hucre/xlsx';
import type { HighlightName, StyleName } from '../../workbook.js';

const [black, blue, grey, light, white] = ['0B0C0C', '12436D', '3D3D3D', 'B1B4B6', 'FFFFFF'];
const line = { vertical: 'top' } as const;
const top = { ...line, wrapText: true } as const;
const right = { ...line, horizontal: 'right' } as const;

/** How a day is shown. */
export const dayFormat = 'dd/mm/yyyy';

/** The font of cells without a style, by whose digits the widths of columns are counted. */
export const usualFont = { name: 'Arial', size: 12 };

/**
 * How each style looks: at least 12 points, as published spreadsheets should be, letters against
 * their ground at least 4.5:1, texts wrapped but for titles and
 * sections. What is to be filled in has a frame, not a tint alone.
 */
export const cellStyles: Readonly<Record<StyleName, CellStyle>> = {
  title: { font: font(blue, { bold: true, size: 16 }), alignment: line },
  heading: {
    font: font(white, { bold: true }),
    fill: solid(blue),
    border: { left: thin(white), right: thin(white) },
    alignment: top,
  },
  'number-heading': {
    font: font(white, { bold: true }),
    fill: solid(blue),
    border: { left: thin(white), right: thin(white) },
    alignment: { ...top, horizontal: 'right' },
  },
  section: {
    font: font(blue, { bold: true }),
    border: { bottom: thin(blue) },
    alignment: line,
  },
  question: {
    font: font(black),
    border: { bottom: thin(grey), left: thin(light), right: thin(light) },
    alignment: top,
  },
  answer: { ...open(), numFmt: '@' },
  'answer-date': { ...open(), numFmt: dayFormat, alignment: { ...top, horizontal: 'left' } },
  'answer-number': { ...open(), numFmt: '0', alignment: { ...top, horizontal: 'left' } },
  text: { font: font(black), alignment: top },
  note: { font: font(grey), alignment: top },
  link: { font: font(blue, { underline: true }), alignment: top },
  count: { font: font(black), numFmt: spaced('#,##0'), alignment: right },
  percentage: { font: font(black), numFmt: spaced('0.0%'), alignment: right },
  decimal: { font: font(black), numFmt: spaced('0.00'), alignment: right },
  number: { font: font(black), numFmt: spaced('General'), alignment: right },
};

/** The styles that are open in a protected sheet. */
export const openStyles: ReadonlySet<StyleName> = new Set<StyleName>([
  'answer',
  'answer-date',
  'answer-number',
]);

/** How each highlight looks: a blank cell is told by its frame, a filled one by its letters too. */
export const highlightStyles: Readonly<Record<HighlightName, CellStyle>> = {
  missing: { ...marked('FFE3D1', 'dashed'), font: { bold: true, color: { rgb: black } } },
  attention: { ...marked('FFF4BF', 'dashDot'), font: { bold: true, color: { rgb: black } } },
  'not-needed': { ...marked('E6E6E6', 'dotted'), font: { italic: true, color: { rgb: grey } } },
};

function font(
  colour: string,
  looks: { readonly size?: number; readonly bold?: true; readonly underline?: true } = {},
): NonNullable<CellStyle['font']> {
  return { ...usualFont, ...looks, color: { rgb: colour } };
}

function open(): CellStyle {
  return { font: font(black), fill: solid('EEF3F8'), border: frame('thin', grey), alignment: top };
}

/**
 * A format with room at the right, for shorthand too, so that a number does not touch the text in the
 * next column: LibreOffice keeps an indent at the right for some cells only.
 */
function spaced(format: string): string {
  return `${format}_-;-${format}_-;${format}_-;@_-`;
}

/** The fill of a conditional format is drawn in the background colour, that of a cell is not. */
function marked(tint: string, line: 'dashed' | 'dashDot' | 'dotted'): CellStyle {
  return {
    fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: `FF${tint}` } },
    border: frame(line, black),
  };
}

function frame(
  style: 'thin' | 'dashed' | 'dashDot' | 'dotted',
  colour: string,
): NonNullable<CellStyle['border']> {
  const side = { style, color: { rgb: colour } };
  return { left: side, right: side, top: side, bottom: side };
}

function thin(colour: string): {
  readonly style: 'thin';
  readonly color: { readonly rgb: string };
} {
  return { style: 'thin', color: { rgb: colour } };
}

function solid(colour: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour } };
}
