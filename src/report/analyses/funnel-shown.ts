import {
  funnelOf,
  type FunnelFigures,
  type FunnelKindName,
} from '../../disparity/funnel-limits.js';
import type { IndicatorRow, Indicators } from '../../disparity/indicators.js';
import type { Edition } from '../edition.js';
import { hasRate, rateCounts } from './indicators-words.js';

/** The funnel of the units that an edition shows, around the rate of all known ones. */
export interface ShownFunnel {
  readonly kind: FunnelKindName;
  /** Units in the funnel: known, shown, and with enough members for a rate. */
  readonly used: readonly IndicatorRow[];
  /** How many known units an edition hides; what differs between units comes from the others. */
  readonly hidden: number;
  /** Whether the rate of all may be said; without it there is no funnel. */
  readonly hasTarget: boolean;
  readonly figures: FunnelFigures | null;
  /** What figures are multiplied by to be read: 1,000 for people. */
  readonly scale: 1 | 1000;
}

/** Works the funnel out from what the edition shows alone, so that it tells of nothing else. */
export function shownFunnel(result: Indicators, edition: Edition): ShownFunnel {
  const { known, people, rateOf, settings, arePeople } = result;
  const rows = result.rows.filter((row) => row.known);
  const shown = rows.filter((row) => edition.shows(...rateCounts(row, result)));
  const used = shown.filter(hasRate);
  const hasTarget = edition.shows(...rateCounts(known, result));
  const base = people === null ? known.members.value : people.total;
  const isPart =
    rateOf === 'members' || (arePeople && used.every((row) => row.events.value <= row.base));
  const kind = isPart ? 'proportion' : 'rate';
  const isWanted = hasTarget && base > 0 && settings.inference !== 'census';
  return {
    kind,
    used,
    hidden: rows.length - shown.length,
    hasTarget,
    figures: isWanted ? funnelOf(used, known.events.value / base, kind) : null,
    scale: rateOf === 'people' ? 1000 : 1,
  };
}
