import { numberInWords } from './chart-number.js';
import type { FunnelChart, FunnelPoint } from './funnel-chart.js';
import type { DrawnPoint } from './funnel-points.js';
import { flow, type Entry } from './flow.js';
import { ink, line, mark } from './marks.js';
import { space, stack, type Piece } from './pieces.js';
import { keyed, paragraph } from './words.js';

export const targetPaint = `stroke="${ink.main}" stroke-width="2"`;

/** The limits by their dashes: the widest in dots, any within it in longer and longer dashes. */
export function limitPaint(index: number, count: number): string {
  const dash = count - 1 - index;
  return `stroke="#3D3D3D" stroke-width="1.5" stroke-dasharray="${dash === 0 ? '2 3' : `${String(3 + 4 * dash)} 4`}"`;
}

/** A triangle to the side where the point is, filled beyond the widest limits; a ring within all. */
export function pointMark({ outside }: FunnelPoint, { limits }: FunnelChart): string {
  if (outside === null) return mark('circle', ink.main, true, 0.7);
  const shape = outside.side === 'above' ? 'up' : 'down';
  return mark(shape, ink.second, outside.limits !== limits.at(-1)?.name);
}

/** What the lines and the marks that were drawn mean. */
export function funnelKey(chart: FunnelChart, drawn: readonly DrawnPoint[], width: number): Piece {
  const { target, limits, measure } = chart;
  const sample = (paint: string): string => line(['-12', 0], ['12', 0], paint);
  const lines = [
    ...(target === null
      ? []
      : [
          [sample(targetPaint), `${target.name}: ${numberInWords(target.value, measure)}`] as const,
        ]),
    ...limits.map(({ name }, index) => [sample(limitPaint(index, limits.length)), name] as const),
  ];
  const marks = new Map(drawn.map((point) => [meaning(point), pointMark(point, chart)]));
  const meanings = Array.from(marks.keys()).toSorted();
  return flow(
    [...lines, ...meanings.map((text) => [marks.get(text) ?? '', text] as const)].map(
      ([picture, text]) => keyed(picture, text, width),
    ),
    width,
  );
}

function meaning({ outside }: FunnelPoint): string {
  return outside === null ? 'Within the limits' : `${capital(outside.side)} the ${outside.limits}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A point that the plot names by a letter, in full. */
export function keyedPoint(
  letter: string,
  point: DrawnPoint,
  chart: FunnelChart,
  width: number,
): Entry {
  const { name, value, denominator } = point;
  const said = numberInWords(value, chart.measure);
  const base = numberInWords(denominator, 'number');
  const number =
    chart.measure === 'rate' ? `${said} of ${base}` : `${said}; ${chart.across}: ${base}`;
  const key = letter === '' ? '' : `${letter}: `;
  return keyed(pointMark(point, chart), `${key}${name}, ${number}`, width);
}

/** The points that have no place in the plot, each with its reason. */
export function hiddenPoints(points: readonly FunnelPoint[], width: number): readonly Piece[] {
  return points.map(({ name, note }) =>
    stack([space(4), paragraph(`${name}: ${note === '' ? 'not shown' : note}`, width)]),
  );
}
