import { ranksDiffer, ranksOf, type Rank } from '../../disparity/indicators-ranks.js';
import type { IndicatorRow, Indicators } from '../../disparity/indicators.js';
import type { Edition } from '../edition.js';
import { hasRate, rateCounts } from './indicators-words.js';

/** The places of the rows that an edition shows: a place among hidden rows would tell on them. */
export interface ShownRanks {
  readonly byCount: ReadonlyMap<IndicatorRow, Rank>;
  readonly byRate: ReadonlyMap<IndicatorRow, Rank>;
}

/** Ranks the known rows by events and by rate, each among those whose figure the edition shows. */
export function shownRanks(result: Indicators, edition: Edition): ShownRanks {
  const known = result.rows.filter((row) => row.known);
  const counted = known.filter(({ events }) => edition.shows(events));
  const rated = known.filter((row) => edition.shows(...rateCounts(row, result)) && hasRate(row));
  return {
    byCount: ranksOf(counted, ({ events }) => events.value),
    byRate: ranksOf(rated, ({ rate }) => rate.value ?? 0),
  };
}

/** "place 2 of 39 by rate", "place 2 of 39 by rate, the same as one other". */
export function rankInWords({ place, tied }: Rank, ranked: number, by: 'count' | 'rate'): string {
  const same =
    tied === 0 ? '' : `, the same as ${tied === 1 ? 'one other' : `${String(tied)} others`}`;
  return `place ${String(place)} of ${String(ranked)} by ${by}${same}`;
}

/** Whether the places of a row by count and by rate tell different stories; false where one is not shown. */
export function differs(row: IndicatorRow, { byCount, byRate }: ShownRanks): boolean {
  const [one, other] = [byCount.get(row), byRate.get(row)];
  if (one === undefined || other === undefined) return false;
  return ranksDiffer(one, other, Math.min(byCount.size, byRate.size));
}
