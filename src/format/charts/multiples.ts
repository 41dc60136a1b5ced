import type { ChartKind, Picture } from './chart-kind.js';
import { multiplesKey } from './multiples-key.js';
import type { MultiplesChart, MultiplesPanel } from './multiples-chart.js';
import { panelPicture, panelPlotHeight } from './multiples-panel.js';
import { valueAxis, type ValueAxis } from './value-axis.js';

/** A panel a theme, on the same axes unless each has its own, then one that says what marks and lines mean. */
export const multiples: ChartKind<MultiplesChart> = {
  arranged: 'tiles',
  draw: (chart, canvas) => {
    for (const { label, points } of chart.panels) {
      if (points.length !== chart.periods.length) {
        throw new RangeError(`The panel of "${label}" has not one point for each period.`);
      }
    }
    const axisOf = (panels: readonly MultiplesPanel[]): ValueAxis => {
      const numbers = panels.flatMap(({ points }) =>
        points.flatMap(({ value, upper, centre }) => [value ?? 0, upper ?? 0, centre ?? 0]),
      );
      return valueAxis(Math.max(0, ...numbers), chart.measure, panelPlotHeight, 3);
    };
    const shared = axisOf(chart.panels);
    const key = multiplesKey(chart, canvas.narrowest);
    return [
      ...chart.panels.map((panel): Picture => {
        const axis = chart.scales === 'own' ? axisOf([panel]) : shared;
        return panelPicture(panel, chart, axis, canvas);
      }),
      ...(key === null ? [] : [key]),
    ];
  },
};
