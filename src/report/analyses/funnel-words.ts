import { fewestForFunnel, type FunnelPlace } from '../../disparity/funnel-limits.js';
import type { IndicatorRow, Indicators } from '../../disparity/indicators.js';
import { readableNumber } from '../../format/numbers.js';
import { unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { listInWords, notShown } from './words.js';
import type { ShownFunnel } from './funnel-shown.js';
import { perThousandInWords } from './per-thousand-words.js';
import { hasRate, rateCounts, rateInWords } from './indicators-words.js';

/** A unit in words: its rate, and where it lies by the limits that allow for differences. */
export function funnelSentence(
  row: IndicatorRow,
  result: Indicators,
  shown: ShownFunnel,
  edition: Edition,
): string {
  const { label } = row;
  if (!edition.shows(...rateCounts(row, result))) return `${label}: ${notShown}.`;
  if (!row.known) return `${label}: not in the funnel.`;
  if (!hasRate(row) || row.rate.value === null) return `${label}: too few for a rate.`;
  const rate = `${label}: ${rateInWords(row.rate.value, result)}`;
  const place = shown.figures?.points.get(row);
  if (place === undefined) return `${rate}${noFunnelInWords(result, shown)}.`;
  return `${rate}, ${positionInWords(place, shown)}.`;
}

function noFunnelInWords({ settings }: Indicators, { hasTarget, used }: ShownFunnel): string {
  if (settings.inference === 'census') return ' (counted, not estimated)';
  if (!hasTarget) return `; how that stands to all of them is ${notShown}`;
  return used.length < fewestForFunnel ? '; too few units for a funnel' : '';
}

function positionInWords({ adjusted, chance }: FunnelPlace, { figures }: ShownFunnel): string {
  const widened = (figures?.tauSquared ?? 0) > 0;
  const { position } = adjusted;
  if (position !== 'within') {
    const side = position.endsWith('above') ? 'above' : 'below';
    return position.startsWith('far')
      ? `${side} the 99.8% limits, as one unit in 500 would be by chance: a difference that needs explaining`
      : `${side} the 95% limits but not the 99.8% ones, as one unit in 20 is by chance alone`;
  }
  return widened && chance.position !== 'within'
    ? 'within the limits once it is allowed for that units differ, though outside those of chance alone'
    : 'within the limits: no different from all of them by more than chance would explain';
}

/** The names of those beyond the widened limits, and how much units differ, in a sentence or two. */
export function funnelFinding(result: Indicators, shown: ShownFunnel): string {
  const { figures, used, scale, hasTarget } = shown;
  if (result.settings.inference === 'census') {
    return 'Counted, not estimated: there are no limits of chance.';
  }
  if (!hasTarget) return `How the units stand to all of them is ${notShown}.`;
  if (used.length < fewestForFunnel) {
    return `A funnel needs at least ${String(fewestForFunnel)} units with a rate that may be shown; there are ${String(used.length)}.`;
  }
  if (figures === null) return 'There is no funnel: no events, or events only.';
  const where = (wanted: readonly string[]): string =>
    listInWords(
      used
        .filter((row) => wanted.includes(figures.points.get(row)?.adjusted.position ?? ''))
        .map(({ label }) => label),
    );
  const said = [
    ['Above the 99.8% limits', where(['far above'])],
    ['below the 99.8% limits', where(['far below'])],
    ['above the 95% limits alone', where(['above'])],
    ['below the 95% limits alone', where(['below'])],
  ].filter(([, names]) => names !== 'none');
  const target =
    scale === 1000
      ? `${perThousandInWords(figures.target * 1000)} per 1,000`
      : readableNumber(figures.target, 'rate');
  const outside =
    said.length === 0
      ? figures.tauSquared > 0
        ? 'none lies outside the widened limits.'
        : 'none lies outside the limits of chance.'
      : `${said.map(([side, names]) => `${side ?? ''}: ${names ?? ''}`).join('; ')}.`;
  return `Of ${String(used.length)} units around ${target}, ${lowerFirst(outside)} ${spreadInWords(shown)}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function spreadInWords({ figures }: ShownFunnel): string {
  if (figures === null) return '';
  const phi = readableNumber(figures.phi, 'ratio');
  return figures.tauSquared > 0
    ? `Units differ by more than chance would explain (overdispersion ${phi}); the limits are widened by that.`
    : `Units differ by no more than chance would explain (overdispersion ${phi}).`;
}

/** What a reader must know of a funnel. */
export function funnelNotes(result: Indicators, { hidden, kind }: ShownFunnel): readonly string[] {
  const { unit, settings } = result;
  if (settings.inference === 'census') return [];
  return [
    `Target: the rate of all known units together. Limits: ${kind === 'rate' ? 'Poisson' : 'binomial'}, exact and interpolated (Spiegelhalter 2005), for a unit of the same size whose true rate is the target; 95% and 99.8%. One unit in 20 lies outside the 95% limits by chance alone, so that these are no finding by themselves.`,
    'Overdispersion: φ, the mean of the squared z scores with the outer tenths at either end pulled in; where it is above 1, τ² is added to the variance, which widens the limits for differences between units that no single one explains. Both kinds of limits stand in the table.',
    ...(hidden === 0
      ? []
      : [
          'Units that are not shown are in the target but not in φ and τ², which come from the others.',
        ]),
    ...(unit.level === 'allegation' || unit.level === 'subject'
      ? [
          `${unit.level === 'allegation' ? 'Allegations of one case' : 'Subjects who are one person'} go together; the limits of chance alone do not allow for it, those widened for overdispersion do.`,
        ]
      : []),
    ...(settings.sampleOf === null
      ? []
      : ['The export is a sample; the limits are not narrowed for the part that was seen.']),
    'A place outside the limits is a difference that needs explaining: another mix of cases, another practice of recording, a wrong number of people, or chance.',
  ];
}

/** "Events per 1,000 residents", "Share of all cases". */
export function upInWords({ people, unit }: Indicators): string {
  return people === null
    ? `Share of the ${unitInWords(unit)}`
    : `Events per 1,000 ${people.benchmark.population}`;
}
