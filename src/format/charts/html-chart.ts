import { escapeHtml } from '../escape-html.js';
import type { Canvas, Picture } from './chart-kind.js';
import { arrangementOf, drawChart } from './draw-chart.js';
import type { Chart } from './index.js';
import { partName } from './parts.js';
import { pictureToSvg } from './svg-frame.js';

/**
 * A chart as figures: title and finding in words, then the picture. `id` is unique in the page.
 *
 * The pictures are as wide as there is room, from a screen 320 pixels wide (which is also one of 1280
 * at a zoom of 400%) to the width of a line of text; on a sheet of A4 paper, upright or across, a
 * long chart becomes several figures, each of which fits it.
 */
export function chartToHtml(chart: Chart, id: string): string {
  switch (arrangementOf(chart)) {
    case 'parts':
      return partsToHtml(chart, id);
    case 'widths':
      return widthsToHtml(chart, id);
    case 'tiles':
      return tilesToHtml(chart, id);
  }
}

/**
 * The room within the margins of the page and those of a picture. Letters set twice as large by the
 * reader double the widest; 520 leaves room for a caption on a sheet laid across.
 */
const everywhere: Canvas = { layout: 'narrow', narrowest: 256, widest: 1400, tallest: 520 };
const telephone: Canvas = { layout: 'narrow', narrowest: 256, widest: 1240, tallest: Infinity };
const sheet: Canvas = { layout: 'wide', narrowest: 576, widest: 1400, tallest: 520 };
const tile: Canvas = { layout: 'narrow', narrowest: 240, widest: 1000, tallest: Infinity };

function partsToHtml(chart: Chart, id: string): string {
  return drawChart(chart, everywhere)
    .map((picture, index) => {
      const part = partId(id, index);
      const caption = `<strong>${escapeHtml(picture.title)}</strong> ${escapeHtml(chart.finding)}`;
      return figure(part, '', caption, frame('', pictureToSvg(picture, part)));
    })
    .join('');
}

/** Which of the two widths is seen, style.ts says. */
function widthsToHtml(chart: Chart, id: string): string {
  const narrow = drawChart(chart, telephone).map((picture) =>
    frame(' on-narrow', pictureToSvg(picture, `${id}-narrow`)),
  );
  return drawChart(chart, sheet)
    .map((picture, index, parts) => {
      const part = partId(id, index);
      const wide = frame(' on-wide', pictureToSvg(picture, part));
      if (index > 0) {
        const caption = `<strong>${escapeHtml(picture.title)}</strong>`;
        return figure(part, ' class="on-wide"', caption, wide);
      }
      const name = partName(index, parts.length);
      const ofParts = name === '' ? '' : `<span class="on-wide">${name}</span>`;
      const caption = `<strong>${escapeHtml(chart.title)}${ofParts}</strong> ${escapeHtml(chart.finding)}`;
      return figure(part, '', caption, narrow.join('') + wide);
    })
    .join('');
}

function tilesToHtml(chart: Chart, id: string): string {
  const tiles = drawChart(chart, tile).map((picture: Picture, index) =>
    pictureToSvg(picture, `${id}-tile-${String(index + 1)}`),
  );
  const caption = `<strong>${escapeHtml(chart.title)}</strong> ${escapeHtml(chart.finding)}`;
  return figure(id, ' class="tiled"', caption, frame(' tiles', tiles.join('')));
}

function partId(id: string, index: number): string {
  return index === 0 ? id : `${id}-part-${String(index + 1)}`;
}

function figure(id: string, marked: string, caption: string, pictures: string): string {
  return `<figure id="${id}"${marked}>\n<figcaption>${caption}</figcaption>\n${pictures}</figure>\n`;
}

function frame(marked: string, svg: string): string {
  return `<div class="picture${marked}">\n${svg}</div>\n`;
}
