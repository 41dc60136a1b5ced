import type { Canvas, Picture } from './chart-kind.js';
import { arrangementOf, drawChart } from './draw-chart.js';
import type { Chart } from './index.js';
import { pixels } from './marks.js';
import { abreast, space, stack, type Piece } from './pieces.js';
import { labelledBy, letters, titleAndText } from './svg-frame.js';
import { paragraph } from './words.js';

/**
 * A chart as an SVG file that stands alone: 720 pixels wide, as tall as it needs, with its title and
 * finding above the picture. A kind of tiles stands three abreast.
 */
export function chartToSvgFile(chart: Chart, id: string): string {
  const tiled = arrangementOf(chart) === 'tiles';
  const column = tiled ? third : whole;
  const pictures = drawChart(chart, column).map((picture, index) =>
    inner(picture, column.widest, tiled ? index % 3 : 0),
  );
  const content = stack([
    paragraph(chart.title, whole.widest, true),
    paragraph(chart.finding, whole.widest),
    space(12),
    ...inRows(pictures, tiled ? 3 : 1).flatMap((row) => [abreast(row), space(tiled ? gutter : 0)]),
  ]);
  const size = `width="${String(width)}" height="${pixels(content.height + 2 * margin)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${labelledBy(id)} ${size}`,
    ` viewBox="0 0 ${String(width)} ${pixels(content.height + 2 * margin)}" ${letters}>\n`,
    titleAndText({ title: chart.title, text: chart.finding }, id),
    `<rect ${size} fill="#ffffff"/>\n`,
    `<g transform="translate(${String(margin + reach)} ${String(margin)})">\n${content.svg}</g>\n`,
    '</svg>\n',
  ].join('');
}

const width = 720;
const margin = 16;
/** How far marks may reach past the left end of a picture, and half of what they may at the right. */
const reach = 10;
const gutter = 24;

const whole = canvas('wide', width - 2 * margin - 3 * reach);
const third = canvas('narrow', Math.floor((whole.widest - 2 * gutter) / 3));

function canvas(layout: Canvas['layout'], room: number): Canvas {
  return { layout, narrowest: room, widest: room, tallest: Infinity };
}

function inRows(pieces: readonly Piece[], columns: number): readonly (readonly Piece[])[] {
  return Array.from({ length: Math.ceil(pieces.length / columns) }, (_, row) =>
    pieces.slice(row * columns, (row + 1) * columns),
  );
}

/** A picture in an inner svg of its own, of which its per cent are part. */
function inner({ svg, height, left, right }: Picture, room: number, column: number): Piece {
  const place = `x="${String(column * (room + gutter) + left)}" width="${String(room - left - right)}"`;
  const framed = `<svg ${place} height="${pixels(height)}" overflow="visible">\n${svg}</svg>\n`;
  return { svg: framed, height };
}
