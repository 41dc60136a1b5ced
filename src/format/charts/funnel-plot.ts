import { escapeHtml } from '../escape-html.js';
import { numberInWords } from './chart-number.js';
import { curves, type Course } from './curve.js';
import type { DenominatorAxis } from './denominator-axis.js';
import type { FunnelChart, FunnelLimits } from './funnel-chart.js';
import { limitPaint, pointMark, targetPaint } from './funnel-key.js';
import type { DrawnPoint } from './funnel-points.js';
import { placeLabel, type Box, type Label, type Plot } from './labels.js';
import { letterOf } from './letter.js';
import { line, percent, pixels, placed } from './marks.js';
import type { Piece } from './pieces.js';
import { textWidth } from './text-width.js';
import { upright, type ValueAxis } from './value-axis.js';

interface Axes {
  readonly horizontal: DenominatorAxis;
  readonly vertical: ValueAxis;
}

/** Names of points outside the limits that found no room, with the letters that stand for them. */
type Keyed = readonly { readonly letter: string; readonly point: DrawnPoint }[];

/** Target, limits and points, those outside the limits with their names or, for want of room, a letter. */
export function funnelPlot(
  chart: FunnelChart,
  points: readonly DrawnPoint[],
  axes: Axes,
  plot: Plot,
): Piece & { readonly keyed: Keyed } {
  const place = (point: DrawnPoint): Place => ({
    share: axes.horizontal.shareOf(point.denominator),
    down: axes.vertical.downOf(point.value),
  });
  const { labels, keyed } = named(chart, points, place, plot);
  const target = chart.target === null ? [] : [axes.vertical.downOf(chart.target.value)];
  const lines = chart.limits.flatMap((limits, index) =>
    coursesOf(limits, axes).map((course) => ({
      course,
      paint: limitPaint(index, chart.limits.length),
    })),
  );
  const marks = points.map((point) => {
    const { share, down } = place(point);
    return placed(percent(share), down, pointMark(point, chart));
  });
  const svg = [
    upright(axes.vertical),
    ...target.map((down) => line(['0%', down], ['100%', down], targetPaint)),
    curves(lines, plot.height),
    ...marks,
    ...labels,
  ].join('');
  return { svg, height: plot.height, keyed };
}

interface Place {
  readonly share: number;
  readonly down: number;
}

function coursesOf({ curve }: FunnelLimits, { horizontal, vertical }: Axes): readonly Course[] {
  const inOrder = curve
    .filter(({ denominator }) => denominator > 0)
    .toSorted((a, b) => a.denominator - b.denominator);
  return (['lower', 'upper'] as const).map((side) =>
    inOrder.map((limits) => {
      const value = limits[side];
      if (value === null) return null;
      return { share: horizontal.shareOf(limits.denominator), down: vertical.downOf(value) };
    }),
  );
}

/** The farthest from the target are named first, as they matter most where there is little room. */
function named(
  chart: FunnelChart,
  points: readonly DrawnPoint[],
  place: (point: DrawnPoint) => Place,
  plot: Plot,
): { readonly labels: readonly string[]; readonly keyed: Keyed } {
  const taken: Box[] = points.map((point) => around(place(point)));
  const labels: string[] = [];
  const keyed: { letter: string; point: DrawnPoint }[] = [];
  const centre = chart.target?.value ?? 0;
  const outside = points
    .filter((point) => point.outside !== null)
    .toSorted((a, b) => Math.abs(b.value - centre) - Math.abs(a.value - centre));
  for (const point of outside) {
    const full = `${point.name} ${numberInWords(point.value, chart.measure)}`;
    const letter = letterOf(keyed.filter((entry) => entry.letter !== '').length);
    const text = [full, letter].find((words) => {
      const label = placeLabel(place(point), textWidth(words), taken, plot, words === letter);
      if (label !== null) {
        taken.push(label);
        labels.push(drawn(words, label, place(point)));
      }
      return label !== null;
    });
    if (text !== full) keyed.push({ letter: text ?? '', point });
  }
  return { labels, keyed };
}

function around({ share, down }: Place): Box {
  return { share, left: -7, right: 7, top: down - 7, bottom: down + 7 };
}

/** A name on a white edge, as it may stand on a line; one further off has a line to its point. */
function drawn(text: string, label: Label, { share, down }: Place): string {
  const middle = (label.top + label.bottom) / 2 - down;
  const anchor = label.left >= 0 ? 'start' : label.right <= 0 ? 'end' : 'middle';
  const x = { start: label.left, end: label.right, middle: (label.left + label.right) / 2 }[anchor];
  const lead = `<path d="M0 0L${pixels(x)} ${pixels(middle)}" stroke="#3D3D3D"/>`;
  const words = `<text x="${pixels(x)}" y="${pixels(middle + 5)}" text-anchor="${anchor}" paint-order="stroke" stroke="#ffffff" stroke-width="4" stroke-linejoin="round">${escapeHtml(text)}</text>`;
  return placed(percent(share), down, `${label.led ? lead : ''}${words}`);
}
