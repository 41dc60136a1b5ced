import type { IntervalMeasure } from './interval-chart.js';
import { intervalMeasures } from './interval-measures.js';
import type { Axis } from './proportion-axis.js';
import { plotHeight, type PlacedRow } from './interval-row.js';
import { lineHeight, percentAcross, textLines } from './svg-text.js';
import { wrapText } from '../wrap-text.js';

/** Pale lines behind each drawn row, so that a dot can be read against the marks of the axis. */
export function gridLines(axis: Axis, rows: readonly PlacedRow[]): string {
  return rows
    .flatMap(({ plotTop }) =>
      plotTop === null ? [] : axis.ticks.map((tick) => ({ tick, plotTop })),
    )
    .map(({ tick, plotTop }) => {
      const x = percentAcross(tick, axis.maximum);
      return `<line x1="${x}" x2="${x}" y1="${String(plotTop)}" y2="${String(plotTop + plotHeight)}" stroke="#8a8f93" stroke-width="1"/>\n`;
    })
    .join('');
}

/** The axis below the rows: its line, its marks, its name. */
export function axisMarks(
  axis: Axis,
  measure: IntervalMeasure,
  name: string,
  top: number,
  lineLength: number,
): { readonly svg: string; readonly height: number } {
  const marks = axis.ticks.map((tick) => {
    const x = percentAcross(tick, axis.maximum);
    return (
      `<line x1="${x}" x2="${x}" y1="${String(top)}" y2="${String(top + 6)}" stroke="#0b0c0c"/>\n` +
      `<text x="${x}" y="${String(top + 22)}" text-anchor="middle">${intervalMeasures[measure].tick(tick)}</text>\n`
    );
  });
  const label = wrapText(name, lineLength);
  return {
    svg:
      `<line x1="0%" x2="100%" y1="${String(top)}" y2="${String(top)}" stroke="#0b0c0c"/>\n` +
      marks.join('') +
      textLines(
        label.map((line) => ['', line]),
        top + 28,
      ),
    height: 28 + label.length * lineHeight,
  };
}
