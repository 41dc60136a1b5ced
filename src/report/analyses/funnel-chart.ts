import type { FunnelCurve } from '../../disparity/funnel-limits.js';
import type { IndicatorRow, Indicators } from '../../disparity/indicators.js';
import type { FunnelChart, FunnelPoint } from '../../format/charts/funnel-chart.js';
import { eventInWords, unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import type { ShownFunnel } from './funnel-shown.js';
import { funnelFinding, upInWords } from './funnel-words.js';
import { hasRate, rateCounts } from './indicators-words.js';

/** Units by size and rate, with the limits for their sizes as curves. */
export function funnelChart(result: Indicators, shown: ShownFunnel, edition: Edition): FunnelChart {
  const { query, across, people, unit } = result;
  const { figures, scale } = shown;
  return {
    kind: 'funnel',
    title: `${eventInWords(query)}, by ${across.title.toLowerCase()}: rates with the limits for their sizes`,
    finding: funnelFinding(result, shown),
    across: sentenceCase(people?.benchmark.population ?? unitInWords(unit)),
    up: upInWords(result),
    measure: scale === 1000 ? 'number' : 'rate',
    target: figures === null ? null : { name: 'Rate of all', value: scale * figures.target },
    limits: (figures?.curves ?? []).map((curve) => ({
      name: nameOf(curve, shown),
      curve: curve.points.map(({ base, low, high }) => ({
        denominator: base,
        lower: scale * low,
        upper: scale * high,
      })),
    })),
    points: result.rows
      .filter(({ known }) => known)
      .map((row) => pointOf(row, result, shown, edition)),
  };
}

/** "99.8% limits"; where units differ more than chance would have it, "95% limits of chance alone". */
function nameOf({ level, limits }: FunnelCurve, { figures }: ShownFunnel): string {
  const percent = level === 0.95 ? '95%' : '99.8%';
  const widened = (figures?.tauSquared ?? 0) > 0;
  return widened && limits === 'chance' ? `${percent} limits of chance alone` : `${percent} limits`;
}

function pointOf(
  row: IndicatorRow,
  result: Indicators,
  { figures, scale }: ShownFunnel,
  edition: Edition,
): FunnelPoint {
  const nothing = (note: string, denominator: number | null): FunnelPoint => ({
    name: row.label,
    denominator,
    value: null,
    outside: null,
    note,
  });
  if (!edition.shows(...rateCounts(row, result))) {
    return nothing('[c] not shown, to protect people', null);
  }
  if (!hasRate(row) || row.rate.value === null) return nothing('[u] too few for a rate', row.base);
  const position = figures?.points.get(row)?.adjusted.position ?? 'within';
  return {
    name: row.label,
    denominator: row.base,
    value: scale === 1000 ? row.rate.value : row.events.value / row.base,
    outside:
      position === 'within'
        ? null
        : {
            side: position.endsWith('above') ? 'above' : 'below',
            limits: position.startsWith('far') ? '99.8% limits' : '95% limits',
          },
    note: '',
  };
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
