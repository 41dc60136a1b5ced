import { axisBelow } from './axis-below.js';
import type { ChartKind } from './chart-kind.js';
import { inParts, partTitle } from './parts.js';
import { aside, space, stack } from './pieces.js';
import { countOf, rowAbove, rowBeside } from './stacked-row.js';
import type { StackedChart } from './stacked-chart.js';
import { stackedKey } from './stacked-key.js';
import { textWidth } from './text-width.js';

/** A legend in words and letters, then a row a group with its bar, on an axis from 0% to 100%. */
export const stacked: ChartKind<StackedChart> = {
  arranged: 'widths',
  draw: (chart, { layout, narrowest, widest, tallest }) => {
    const { rows, unit, categories } = chart;
    refuseOddBars(chart);
    const drawn = rows.some(({ shares }) => shares !== null);
    const wide = layout === 'wide' && drawn;
    const words = rows.flatMap((row) => [
      textWidth(row.label, true),
      textWidth(countOf(row, unit)),
    ]);
    const left = wide ? Math.ceil(Math.min(200, Math.max(120, ...words))) + 16 : 0;
    const room = { narrowest: narrowest - left, widest: widest - left };
    const head = stack([aside(stackedKey(categories, narrowest), -left), space(12)]);
    const foot = drawn ? axisBelow(marks, room.narrowest, chart.axis) : space(0);
    const bars = rows.map((row) =>
      wide ? rowBeside(row, unit, room, left) : rowAbove(row, unit, room),
    );
    return inParts(bars, tallest - head.height - foot.height).map((part, index, parts) => ({
      ...stack([...(drawn ? [head] : []), ...part, foot]),
      title: partTitle(chart.title, index, parts.length),
      text: chart.finding,
      left,
      right: 0,
    }));
  },
};

const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, label: `${String(share * 100)}%` }));

function refuseOddBars({ rows, categories }: StackedChart): void {
  for (const { label, shares } of rows) {
    if (shares !== null && shares.length !== categories.length) {
      throw new RangeError(`The bar of "${label}" has not one share for each category.`);
    }
  }
}
