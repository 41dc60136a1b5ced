import type { IntervalMeasure, IntervalPoint } from './interval-chart.js';
import { lineHeight, percentAcross, textLines } from './svg-text.js';
import { readableNumber } from '../numbers.js';
import { lengthOf, wrapText } from '../wrap-text.js';

/** A drawn row and where its plot stands; `plotTop` is null for a group that is not drawn. */
export interface PlacedRow {
  readonly svg: string;
  readonly height: number;
  readonly plotTop: number | null;
}

/** One group: its label, its value in words (on the same line where both are short), its plot. */
export function intervalRow(
  point: IntervalPoint,
  measure: IntervalMeasure,
  maximum: number,
  top: number,
  lineLength: number,
): PlacedRow {
  const said = valueInWords(point, measure);
  const shareLine = lengthOf(point.label) + 2 + lengthOf(said) <= lineLength;
  const label = wrapText(point.label, lineLength - 4);
  const value = shareLine ? [] : wrapText(said, lineLength);
  const text = shareLine
    ? textLines([[point.label, said]], top)
    : textLines([...label.map((line) => [line] as const), ...value.map((line) => ['', line])], top);
  const plotTop = top + (shareLine ? 1 : label.length + value.length) * lineHeight;
  if (point.value === null) return { svg: text, height: plotTop + gap - top, plotTop: null };
  return {
    svg: text + plot(point, point.value, maximum, plotTop + plotHeight / 2),
    height: plotTop + plotHeight + gap - top,
    plotTop,
  };
}

export const plotHeight = 20;
const gap = 14;

function valueInWords({ value, low, high, note }: IntervalPoint, measure: IntervalMeasure): string {
  if (value === null) return note === '' ? 'Not shown' : note;
  const interval =
    low === null || high === null
      ? ''
      : ` (${readableNumber(low, measure)} to ${readableNumber(high, measure)})`;
  return readableNumber(value, measure) + interval + (note === '' ? '' : `, ${note}`);
}

function plot(point: IntervalPoint, value: number, maximum: number, middle: number): string {
  const dot = `<circle cx="${percentAcross(value, maximum)}" cy="${String(middle)}" r="6" fill="${ink}" stroke="#ffffff" stroke-width="1.5"/>\n`;
  if (point.low === null || point.high === null) return dot;
  const low = percentAcross(point.low, maximum);
  const high = percentAcross(point.high, maximum);
  return (
    line(low, high, middle, middle, 3) +
    line(low, low, middle - 6, middle + 6, 2) +
    line(high, high, middle - 6, middle + 6, 2) +
    dot
  );
}

const ink = '#12436D';

function line(x1: string, x2: string, y1: number, y2: number, width: number): string {
  return `<line x1="${x1}" x2="${x2}" y1="${String(y1)}" y2="${String(y2)}" stroke="${ink}" stroke-width="${String(width)}"/>\n`;
}
