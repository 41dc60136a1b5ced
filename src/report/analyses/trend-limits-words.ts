import type { Count } from '../../disparity/count.js';
import {
  fewestForLimits,
  type TrendLimits,
  type TrendSignal,
} from '../../disparity/trend-limits.js';
import type { Trend } from '../../disparity/trend.js';
import { readableNumber } from '../../format/numbers.js';
import type { Edition } from '../edition.js';
import { listInWords, notShown } from './words.js';
import { periodsInWords } from './trend-words.js';

/** A signal of a chart at one period, in words. */
export interface NamedSignal {
  readonly kind: 'above' | 'below' | 'run';
  readonly text: string;
}

/** Limits depend on the numbers of everybody in every period. */
export function limitCounts({ series }: Trend): readonly Count[] {
  return (series[0]?.points ?? []).flatMap(({ events, members }) => [events, members]);
}

/** What the limits show of the rate of everybody: by the p' chart, then by the XmR chart. */
export function limitSentences(trend: Trend, edition: Edition): readonly string[] {
  const { periods, limits, settings } = trend;
  if (settings.inference === 'census') return [];
  if (periods.length < fewestForLimits) return [moreNeeded(periods.length)];
  if (!edition.shows(...limitCounts(trend))) {
    return [
      `Everybody: whether the rate stays within the limits of routine variation is ${notShown}.`,
    ];
  }
  if (limits === null) {
    return [
      'No limits of routine variation: too few periods with members, no events, or events only.',
    ];
  }
  const found = together(proportionSignals(trend, limits));
  const single = together(processSignals(trend, limits));
  const centre = readableNumber(limits.proportions.centre, 'rate');
  return [
    found === ''
      ? `Everybody: over ${periodsInWords(periods.length)} the rate stays within the limits of routine variation around ${centre}.`
      : `Everybody: more than routine variation around ${centre}: ${found}.`,
    ...(single === ''
      ? []
      : [
          `Everybody, periods taken as figures of equal standing (XmR chart): more than routine variation: ${single}.`,
        ]),
  ];
}

function moreNeeded(count: number): string {
  const more = fewestForLimits - count;
  return `Limits of routine variation need at least ${String(fewestForLimits)} periods; there ${count === 1 ? 'is' : 'are'} ${String(count)}, so ${String(more)} more ${more === 1 ? 'is' : 'are'} needed.`;
}

/** What was found, and where: findings of one kind are said together. */
type Found = readonly [what: string, where: string];

function together(found: readonly Found[]): string {
  const kinds = [...new Set(found.map(([what]) => what))];
  return kinds
    .map((kind) => {
      const places = found.filter(([what]) => what === kind).map(([, where]) => where);
      return `${kind} ${listInWords(places)}`;
    })
    .join('; ');
}

function proportionSignals(trend: Trend, { proportions }: TrendLimits): readonly Found[] {
  return proportions.signals.map(({ kind, first, last }): Found => {
    const point = proportions.points[first] ?? null;
    if (kind !== 'outside the limits' || point === null) {
      return [meanings[kind], spanInWords(trend, first, last)];
    }
    const where = `in ${labelAt(trend, first)} (${readableNumber(point.rate, 'rate')})`;
    return [point.rate > point.limits.high ? above : below, where];
  });
}

function processSignals(trend: Trend, { process, places }: TrendLimits): readonly Found[] {
  const at = (figure: number): number => places[figure] ?? figure;
  return [
    ...process.signals.map(({ kind, first, last }): Found => [
      meanings[kind],
      spanInWords(trend, at(first), at(last)),
    ]),
    ...process.jumps.map((jump): Found => [farFromLast, `in ${labelAt(trend, at(jump))}`]),
  ];
}

const above = 'above the upper limit';
const below = 'below the lower limit';
const farFromLast = 'further from the period before than routine variation';

const meanings: Readonly<Record<TrendSignal['kind'], string>> = {
  'outside the limits': 'outside the limits',
  'eight on one side': 'eight or more in a row on one side of the centre',
  'three of four near a limit': 'three of four in a row nearer to a limit than to the centre',
};

/** The signals of the p' chart at the period in a place, the strongest first. */
export function signalsAt({ proportions }: TrendLimits, place: number): readonly NamedSignal[] {
  const point = proportions.points[place] ?? null;
  if (point === null) return [];
  return proportions.signals
    .filter(({ first, last }) => first <= place && place <= last)
    .map(({ kind }) => {
      if (kind !== 'outside the limits') return { kind: 'run', text: meanings[kind] };
      return point.rate > point.limits.high
        ? { kind: 'above', text: above }
        : { kind: 'below', text: below };
    });
}

/** The signals of the XmR chart at a place among its figures, in words. */
export function processSignalsAt({ process }: TrendLimits, figure: number): readonly string[] {
  return [
    ...process.signals
      .filter(({ first, last }) => first <= figure && figure <= last)
      .map(({ kind }) => meanings[kind]),
    ...(process.jumps.includes(figure) ? [farFromLast] : []),
  ];
}

function spanInWords(trend: Trend, first: number, last: number): string {
  const [from, to] = [labelAt(trend, first), labelAt(trend, last)];
  return first === last ? `in ${from}` : `from ${from} to ${to}`;
}

function labelAt({ periods }: Trend, place: number): string {
  return periods[place]?.label ?? '';
}
