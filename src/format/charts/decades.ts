import { scaleLog, type ScaleLogarithmic } from 'd3-scale';
import { ticksThatFit, type ShareTick } from './axis-below.js';
import { tickInWords, type Measure } from './chart-number.js';

/** A log scale from 0 to 1 whose ends are 1, 2 or 5 times a power of ten. */
export function decadeScale(low: number, high: number): ScaleLogarithmic<number, number> {
  return scaleLog()
    .domain([roundDown(low), 1 / roundDown(1 / high)])
    .range([0, 1]);
}

/** As many marks as fit: 1, 2 and 5 times the powers of ten, the powers alone, or some of them. */
export function decadeTicks(
  scale: ScaleLogarithmic<number, number>,
  measure: Measure,
  width: number,
): readonly ShareTick[] {
  const marks = scale.ticks();
  const candidates = thinnings.map((keeps) =>
    marks.filter(keeps).map((mark) => ({ share: scale(mark), label: tickInWords(mark, measure) })),
  );
  return ticksThatFit(withoutEnds(candidates), width);
}

/**
 * Each set of marks and, as the ends are the first to want room, the same without one or both of
 * them; a 1 always stays.
 */
export function withoutEnds(
  candidates: readonly (readonly ShareTick[])[],
): readonly (readonly ShareTick[])[] {
  return candidates.flatMap((ticks) => {
    const [first, last] = [0, ticks.length - 1];
    return [[], [first], [last], [first, last]].map((ends) =>
      ticks.filter(({ label }, index) => label === '1' || !ends.includes(index)),
    );
  });
}

const thinnings = [
  (mark: number) => [1, 2, 5].includes(leadOf(mark)),
  ...[1, 2, 3, 4, 6].map(
    (step) => (mark: number) => leadOf(mark) === 1 && Math.round(Math.log10(mark)) % step === 0,
  ),
];

function leadOf(value: number): number {
  return Number(value.toExponential(6).split('e')[0]);
}

/** The next of 1, 2 and 5 times a power of ten at or below a number; read from text, so exact. */
function roundDown(value: number): number {
  const power = Math.floor(Math.log10(value));
  const steps = [power + 1, power, power - 1].flatMap((exponent) =>
    [5, 2, 1].map((lead) => Number(`${String(lead)}e${String(exponent)}`)),
  );
  return steps.find((step) => step <= value) ?? value;
}
