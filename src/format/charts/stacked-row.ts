import { numberInWords } from './chart-number.js';
import { abreast, aside, space, stack, type Piece } from './pieces.js';
import { barOf, type Room } from './stacked-bar.js';
import type { StackedRow } from './stacked-chart.js';
import { labelled, paragraph } from './words.js';

/** One group on a telephone: label, number and note, the bar, and the numbers too narrow for it. */
export function rowAbove(row: StackedRow, unit: string, room: Room): Piece {
  const head = labelled(row.label, saidOf(row, unit), room.narrowest);
  return stack([head, barOf(row, room), space(gap)]);
}

/** One group on a wider screen and on paper: the words at the left of the bar. */
export function rowBeside(row: StackedRow, unit: string, room: Room, left: number): Piece {
  const width = left - 16;
  if (row.shares === null) {
    const label = aside(paragraph(row.label, width, true), -left);
    return stack([abreast([label, paragraph(saidOf(row, unit), room.narrowest)]), space(gap)]);
  }
  const head = stack([paragraph(row.label, width, true), paragraph(saidOf(row, unit), width)]);
  return stack([abreast([aside(head, -left), barOf(row, room)]), space(gap)]);
}

const gap = 14;

/** How many a bar is of, in words; empty where that is not shown. */
export function countOf({ total }: StackedRow, unit: string): string {
  return total === null ? '' : `${numberInWords(total, 'count')} ${unit}`;
}

function saidOf(row: StackedRow, unit: string): string {
  const said = [countOf(row, unit), row.note].filter((text) => text !== '').join(', ');
  return said === '' && row.shares === null ? 'not shown' : said;
}
