import { numberInWords } from './chart-number.js';
import type { ChartEstimate } from './forest-chart.js';
import { ink, line, mark, percent, placed } from './marks.js';
import { space, type Piece } from './pieces.js';
import type { RatioAxis } from './ratio-axis.js';

/** Which of the two ratios of a row. */
export type Which = 'crude' | 'adjusted';

const looks = {
  crude: { shape: 'circle', colour: ink.main },
  adjusted: { shape: 'diamond', colour: ink.second },
} as const;

export function forestMark(which: Which, hollow = false): string {
  return mark(looks[which].shape, looks[which].colour, hollow);
}

/** A ratio with its interval, or why there is none. */
export function estimateInWords({ value, low, high, note }: ChartEstimate): string {
  if (value === null) return note === '' ? 'not shown' : note;
  const ratio = value === Infinity ? 'no finite ratio' : numberInWords(value, 'ratio');
  const interval =
    low === null || high === null
      ? ''
      : ` (${numberInWords(low, 'ratio')} to ${numberInWords(high, 'ratio')})`;
  return `${ratio}${interval}${note === '' ? '' : `, ${note}`}`;
}

const height = 20;

/** The plot of one ratio; one off the scale is a hollow mark within the end that it is beyond. */
export function forestStrip(estimate: ChartEstimate, which: Which, axis: RatioAxis): Piece {
  const { value, low, high } = estimate;
  if (value === null) return space(0);
  const interval = low === null || high === null ? '' : intervalLine(low, high, which, axis);
  const side = axis.beyond(value);
  const shift = side === 0 ? '' : ` transform="translate(${String(-side * 9)} 0)"`;
  const dot = `<g${shift}>${forestMark(which, side !== 0)}</g>`;
  return { svg: interval + placed(percent(axis.shareOf(value)), height / 2, dot), height };
}

/** The lines behind a plot of this height; the one at 1 is the strongest. */
export function forestGrid(axis: RatioAxis, height: number): Piece {
  if (height === 0) return space(0);
  const lines = axis.ticks.map(({ share, label }) =>
    line(
      [percent(share), 0],
      [percent(share), height],
      label === '1' ? referencePaint : `stroke="#b1b4b6"`,
    ),
  );
  return { svg: lines.join(''), height };
}

export const referencePaint = `stroke="${ink.frame}" stroke-width="2"`;

/** An interval; its ends are bars across, or arrows where it runs on beyond the axis. */
function intervalLine(low: number, high: number, which: Which, axis: RatioAxis): string {
  const { colour } = looks[which];
  const [from, to] = [percent(axis.shareOf(low)), percent(axis.shareOf(high))];
  const ends = [low, high].map((limit) => {
    const side = axis.beyond(limit);
    const end =
      side === 0
        ? `<path d="M0-6V6" stroke="${colour}" stroke-width="2"/>`
        : `<path d="M${String(9 * side)} 0L0-6V6Z" fill="${colour}"/>`;
    return placed(percent(axis.shareOf(limit)), height / 2, end);
  });
  const paint = `stroke="${colour}" stroke-width="3"`;
  return line([from, height / 2], [to, height / 2], paint) + ends.join('');
}
