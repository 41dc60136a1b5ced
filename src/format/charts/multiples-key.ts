import type { Picture } from './chart-kind.js';
import type { MultiplesChart, MultiplesPoint } from './multiples-chart.js';
import { ink, line, mark, type Shape } from './marks.js';
import { stack } from './pieces.js';
import { keyed, paragraph } from './words.js';

export const paints = {
  value: `stroke="${ink.main}" stroke-width="2"`,
  centre: `stroke="${ink.quiet}" stroke-width="1.5"`,
  limit: `stroke="#3D3D3D" stroke-width="1.5" stroke-dasharray="4 3"`,
};

/** The mark of a point: a dot, or the shape of its signal. */
export function pointMark(signal: MultiplesPoint['signal']): string {
  if (signal === null) return mark('circle', ink.main, false, 0.55);
  return mark(shapes[signal], ink.second);
}

const shapes: Readonly<Record<'above' | 'below' | 'run', Shape>> = {
  above: 'up',
  below: 'down',
  run: 'diamond',
};

const meanings = {
  above: 'above the upper limit',
  below: 'below the lower limit',
  run: 'one of a run on one side of the centre',
};

/** What is drawn in any of the panels beside the values themselves; null where that is nothing. */
export function multiplesKey({ panels, scales }: MultiplesChart, width: number): Picture | null {
  const points = panels.flatMap((panel) => panel.points);
  const has = (holds: (point: MultiplesPoint) => boolean): boolean => points.some(holds);
  const sample = (paint: string): string => line(['-12', 0], ['12', 0], paint);
  const entries = [
    ...(has(({ centre }) => centre !== null) ? [[sample(paints.centre), 'centre'] as const] : []),
    ...(has(({ lower, upper }) => (lower ?? upper) !== null)
      ? [[sample(paints.limit), 'limits of what chance would explain'] as const]
      : []),
    ...(['above', 'below', 'run'] as const)
      .filter((signal) => has((point) => point.signal === signal))
      .map((signal) => [pointMark(signal), meanings[signal]] as const),
  ];
  const said = scales === 'own' ? ['Each has a scale of its own, from 0.'] : [];
  if (entries.length === 0 && said.length === 0) return null;
  const title = 'How to read these charts';
  const { svg, height } = stack([
    paragraph(title, width, true),
    ...said.map((text) => paragraph(text, width)),
    ...entries.map(([picture, text]) => keyed(picture, text, width)),
  ]);
  return {
    title,
    text: [...said, ...entries.map(([, text]) => text)].join('; '),
    svg,
    height,
    left: 0,
    right: 0,
  };
}
