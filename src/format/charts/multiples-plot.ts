import { escapeHtml } from '../escape-html.js';
import { numberInWords } from './chart-number.js';
import { curves, type Course } from './curve.js';
import { placeLabel, type Box, type Plot } from './labels.js';
import { percent, pixels, placed } from './marks.js';
import type { MultiplesChart, MultiplesPoint } from './multiples-chart.js';
import { paints, pointMark } from './multiples-key.js';
import type { Piece } from './pieces.js';
import { textWidth } from './text-width.js';
import { upright, type ValueAxis } from './value-axis.js';

/** The values of a panel as a line, broken where one is not shown, over its limits in steps. */
export function panelPlot(
  points: readonly MultiplesPoint[],
  measure: MultiplesChart['measure'],
  axis: ValueAxis,
  plot: Plot,
): Piece {
  const values = points.map(({ value }, index) =>
    value === null ? null : { share: (index + 0.5) / points.length, down: axis.downOf(value) },
  );
  const steps = (bound: 'lower' | 'centre' | 'upper'): Course =>
    points.flatMap((point, index) => {
      const limit = point[bound];
      if (limit === null) return [null];
      const down = axis.downOf(limit);
      return [index, index + 1].map((edge) => ({ share: edge / points.length, down }));
    });
  const lines = [
    { course: steps('centre'), paint: paints.centre },
    { course: steps('lower'), paint: paints.limit },
    { course: steps('upper'), paint: paints.limit },
    { course: values, paint: paints.value },
  ];
  const marks = points.map(({ signal }, index) => {
    const place = values[index] ?? null;
    return place === null ? '' : placed(percent(place.share), place.down, pointMark(signal));
  });
  const numbers = numbersOf(points, values, measure, plot);
  const svg = upright(axis) + curves(lines, plot.height) + marks.join('') + numbers.join('');
  return { svg, height: plot.height };
}

/** The numbers of the signals and of the latest value beside their marks, where there is room. */
function numbersOf(
  points: readonly MultiplesPoint[],
  places: Course,
  measure: MultiplesChart['measure'],
  plot: Plot,
): readonly string[] {
  const taken: Box[] = places.flatMap((place) =>
    place === null
      ? []
      : [{ share: place.share, left: -6, right: 6, top: place.down - 6, bottom: place.down + 6 }],
  );
  const last = points.findLastIndex(({ value }) => value !== null);
  return points.map(({ value, signal }, index) => {
    const place = places[index] ?? null;
    if (value === null || place === null || (signal === null && index !== last)) return '';
    const text = numberInWords(value, measure);
    const label = placeLabel(place, textWidth(text), taken, plot, false);
    if (label === null) return '';
    taken.push(label);
    const x = (label.left + label.right) / 2;
    const y = (label.top + label.bottom) / 2 - place.down + 5;
    return placed(
      percent(place.share),
      place.down,
      `<text x="${pixels(x)}" y="${pixels(y)}" text-anchor="middle" ${whiteEdge}>${escapeHtml(text)}</text>`,
    );
  });
}

/** Lets a number be read where a line runs through it. */
const whiteEdge = 'paint-order="stroke" stroke="#ffffff" stroke-width="4" stroke-linejoin="round"';
