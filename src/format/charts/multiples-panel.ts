import { escapeHtml } from '../escape-html.js';
import type { Canvas, Picture } from './chart-kind.js';
import { ink, line, percent } from './marks.js';
import type { MultiplesChart, MultiplesPanel } from './multiples-chart.js';
import { pointMark } from './multiples-key.js';
import { panelPlot } from './multiples-plot.js';
import { panelWords } from './multiples-words.js';
import { aside, space, stack, type Piece } from './pieces.js';
import { textWidth } from './text-width.js';
import type { ValueAxis } from './value-axis.js';
import { keyed, paragraph } from './words.js';

export const panelPlotHeight = 110;

/** One panel: its label, its plot, and in words its signals, its latest value and what is not shown. */
export function panelPicture(
  panel: MultiplesPanel,
  chart: MultiplesChart,
  axis: ValueAxis,
  { narrowest, widest }: Canvas,
): Picture {
  const { left } = axis;
  const plot = { narrowest: narrowest - left, widest: widest - left, height: panelPlotHeight };
  const drawn = panel.points.some(({ value }) => value !== null);
  const said = panelWords(panel, chart);
  const words = said.map(({ signal, text }) =>
    signal === null
      ? paragraph(text, narrowest)
      : keyed(pointMark(signal === 'latest' ? null : signal), text, narrowest),
  );
  const { svg, height } = stack([
    aside(paragraph(panel.label, narrowest, true), -left),
    ...(drawn
      ? [
          aside(paragraph(chart.up, narrowest), -left),
          space(8),
          panelPlot(panel.points, chart.measure, axis, plot),
          periodsBelow(chart.periods, plot.narrowest),
        ]
      : []),
    ...words.map((piece) => aside(piece, -left)),
  ]);
  return {
    title: `${chart.title}: ${panel.label}`,
    text: said.map(({ text }) => text).join('; '),
    svg,
    height,
    left,
    right: 0,
  };
}

/** A short mark a period; the first and the last named, in words below where both do not fit. */
function periodsBelow(periods: readonly string[], width: number): Piece {
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  const marks = periods.map((_, index) => {
    const x = percent((index + 0.5) / periods.length);
    return line([x, 0], [x, 4], `stroke="${ink.frame}"`);
  });
  const base = line(['0%', 0], ['100%', 0], `stroke="${ink.frame}"`) + marks.join('');
  const one = periods.length === 1;
  const needed = one ? textWidth(first) : textWidth(first) + textWidth(last) + 12;
  if (needed > width) {
    const words = paragraph(one ? first : `${first} to ${last}`, width);
    return stack([{ svg: base, height: 6 }, words]);
  }
  const ends = one
    ? `<text x="50%" y="20" text-anchor="middle">${escapeHtml(first)}</text>\n`
    : `<text x="0" y="20">${escapeHtml(first)}</text>\n<text x="100%" y="20" text-anchor="end">${escapeHtml(last)}</text>\n`;
  return { svg: base + ends, height: 28 };
}
