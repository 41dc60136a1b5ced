import type { ChartKind, Picture } from './chart-kind.js';
import { multiplesKey } from './multiples-key.js';
import type { MultiplesChart } from './multiples-chart.js';
import { panelPicture, panelPlotHeight } from './multiples-panel.js';
import { valueAxis } from './value-axis.js';

/** A panel a theme, all on the same axes, then a panel that says what marks and lines mean. */
export const multiples: ChartKind<MultiplesChart> = {
  arranged: 'tiles',
  draw: (chart, canvas) => {
    for (const { label, points } of chart.panels) {
      if (points.length !== chart.periods.length) {
        throw new RangeError(`The panel of "${label}" has not one point for each period.`);
      }
    }
    const numbers = chart.panels.flatMap(({ points }) =>
      points.flatMap(({ value, upper, centre }) => [value ?? 0, upper ?? 0, centre ?? 0]),
    );
    const axis = valueAxis(Math.max(0, ...numbers), chart.measure, panelPlotHeight, 3);
    const key = multiplesKey(chart, canvas.narrowest);
    return [
      ...chart.panels.map((panel): Picture => panelPicture(panel, chart, axis, canvas)),
      ...(key === null ? [] : [key]),
    ];
  },
};
