import { parseCellAddress } from '../../cell-address.js';
import { limits } from '../limits.js';
import { refusal, unreadableCell } from '../refusal.js';
import { scanCell, type CellElement, type ScannedContent } from './scan-cell.js';
import { xmlAttributes } from './xml-attributes.js';
import { damagedPart, xmlTags, xmlText, type Tag } from './xml-tags.js';

/** A cell as its sheet has it, before its value is looked up. */
export interface ScannedCell extends ScannedContent {
  readonly row: number;
  readonly column: number;
}

export interface ScannedSheet {
  /** In the order of rows, then of columns. */
  readonly cells: readonly ScannedCell[];
  /** The part of the sheet that holds the cells, and nothing else. */
  readonly xml: string;
  /** How many places there are from A1 to the last row and the last column with a cell. */
  readonly places: number;
}

/**
 * Finds the cells of a sheet without looking up their values, so that what is read of them can be
 * compared with it. Refused: cells without an address, out of order, twice, too many or too far away.
 */
export function scanSheet(bytes: Uint8Array, part: string): ScannedSheet {
  const xml = sheetData(xmlText(bytes, part), part);
  const cells: ScannedCell[] = [];
  let place = { row: 0, column: 0 };
  let type = '';
  let elements: CellElement[] = [];
  let begin = 0;
  let widest = 0;
  for (const tag of xmlTags(xml, part, limits.cellTags)) {
    if (tag.kind !== 'close') {
      if (tag.depth === 2) place = { row: rowNumber(tag, place.row, part), column: 0 };
      if (tag.depth === 3) ({ place, type } = cellBegun(tag, place, part));
      if (tag.depth === 3) elements = [];
      if (tag.depth === 4) begin = tag.to;
    }
    if (tag.kind === 'open') continue;
    const inner = tag.kind === 'empty' ? '' : xml.slice(begin, tag.from);
    if (tag.depth === 4) elements.push({ name: tag.name, inner });
    if (tag.depth === 3) {
      const found = scanCell(type, elements);
      if (found === null) throw unreadableCell(place, part);
      cells.push({ ...place, ...found });
      widest = Math.max(widest, place.column);
      if (cells.length > limits.cells) throw tooLarge(part);
    }
  }
  return { cells, xml, places: (cells.at(-1)?.row ?? 0) * widest };
}

function sheetData(xml: string, part: string): string {
  let from = -1;
  let to = -1;
  for (const tag of xmlTags(xml, part, Infinity)) {
    if (tag.depth !== 2 || tag.name !== 'sheetData') continue;
    if (tag.kind !== 'close' && from >= 0) throw damagedPart(part);
    if (tag.kind !== 'close') from = tag.from;
    to = tag.to;
  }
  if (from < 0) throw damagedPart(part);
  return xml.slice(from, to);
}

function rowNumber(tag: Tag, above: number, part: string): number {
  const row = Number(xmlAttributes(tag, part).get('r') ?? above + 1);
  if (tag.name !== 'row' || !Number.isInteger(row) || row <= above) throw damagedPart(part);
  return row;
}

function cellBegun(
  tag: Tag,
  left: { readonly row: number; readonly column: number },
  part: string,
): { place: { row: number; column: number }; type: string } {
  const attributes = xmlAttributes(tag, part);
  const place = parseCellAddress(attributes.get('r') ?? '');
  if (tag.name !== 'c' || place?.row !== left.row || place.column <= left.column) {
    throw damagedPart(part);
  }
  if (place.row > limits.rows || place.column > limits.columns) throw tooLarge(part);
  return { place, type: attributes.get('t') ?? 'n' };
}

function tooLarge(part: string): Error {
  const { rows, columns, cells } = limits;
  return refusal(
    'WORKBOOK_TOO_LARGE',
    `The workbook is too large: ${part} has a cell beyond row ${rows} or column ${columns}, or more than ${cells} cells.`,
  );
}
