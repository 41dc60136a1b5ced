import type { FunnelPlace } from '../../disparity/funnel-limits.js';
import type { IndicatorRow, Indicators } from '../../disparity/indicators.js';
import type { Cell, ColumnKind, Table } from '../../format/table.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { cellsOf, columnsOf, placed, type Placed } from './layout.js';
import type { ShownFunnel } from './funnel-shown.js';
import { funnelFinding, funnelNotes, funnelSentence } from './funnel-words.js';
import { acrossCaption, acrossNotes, hasRate, rateCounts } from './indicators-words.js';

/** Each unit's rate beside the limits for its size, by chance alone and widened. */
export function funnelTable(
  result: Indicators,
  name: string,
  shown: ShownFunnel,
  edition: Edition,
): Table {
  const layout = layoutOf(result, shown, edition);
  return {
    name,
    caption: acrossCaption(result, 'each against the rate of all, with limits for its size'),
    columns: columnsOf(layout),
    rows: result.rows.map((row) => cellsOf(layout, row)),
    notes: [
      funnelFinding(result, shown),
      ...funnelNotes(result, shown),
      ...acrossNotes(result, edition),
    ],
  };
}

function layoutOf(
  result: Indicators,
  shown: ShownFunnel,
  edition: Edition,
): readonly Placed<IndicatorRow>[] {
  const { people, across } = result;
  const { figures, scale } = shown;
  const kind: ColumnKind = scale === 1000 ? 'number' : 'rate';
  const cell =
    (figure: (row: IndicatorRow) => Cell | undefined) =>
    (row: IndicatorRow): Cell => {
      if (!edition.shows(...rateCounts(row, result))) return hiddenMark;
      if (row.base === 0 || !row.known) return '[z]';
      return hasRate(row) ? (figure(row) ?? '[z]') : '[u]';
    };
  const pointed = (figure: (place: FunnelPlace) => Cell) =>
    cell((row) => {
      if (!shown.hasTarget) return hiddenMark;
      const place = figures?.points.get(row);
      return place === undefined ? undefined : figure(place);
    });
  const limits = (which: keyof FunnelPlace, words: string): readonly Placed<IndicatorRow>[] =>
    (['limits95', 'limits998'] as const).flatMap((level) => {
      const percent = level === 'limits95' ? '95%' : '99.8%';
      const stem = `${which}_${level === 'limits95' ? '95' : '998'}`;
      return (['low', 'high'] as const).map((side) =>
        placed(
          `${stem}_${side}`,
          `${side === 'low' ? 'Lower' : 'Upper'} ${percent} limit, ${words}`,
          kind,
          pointed((place) => scale * place[which][level][side]),
        ),
      );
    });
  return [
    placed('area', across.title, 'text', ({ label }) => label),
    placed('events', 'Events', 'count', ({ events }) => countCell(edition, events)),
    people === null
      ? placed('members', 'Members', 'count', ({ members }) => countCell(edition, members))
      : placed(
          'people',
          `People (${people.benchmark.population})`,
          'count',
          (row) => row.people ?? '[x]',
        ),
    placed(
      scale === 1000 ? 'rate_per_1000' : 'rate',
      scale === 1000 ? 'Events per 1,000' : 'Rate',
      kind,
      cell(({ rate }) => rate.value ?? undefined),
    ),
    ...limits('chance', 'chance alone'),
    placed(
      'z',
      'z, chance alone',
      'number',
      pointed(({ chance }) => chance.score),
    ),
    placed(
      'position',
      'Place, chance alone',
      'text',
      pointed(({ chance }) => chance.position),
    ),
    ...limits('adjusted', 'widened for overdispersion'),
    placed(
      'adjusted_z',
      'z, widened',
      'number',
      pointed(({ adjusted }) => adjusted.score),
    ),
    placed(
      'adjusted_position',
      'Place, widened',
      'text',
      pointed(({ adjusted }) => adjusted.position),
    ),
    placed('value_status', 'Status', 'text', (row) => statusOf(row, result, shown, edition)[0]),
    placed('note', 'Note', 'text', (row) => statusOf(row, result, shown, edition)[1]),
    placed('area_code', 'Code', 'text', ({ value }) => value),
    placed('sentence', 'In words', 'text', (row) => funnelSentence(row, result, shown, edition)),
  ];
}

function statusOf(
  row: IndicatorRow,
  result: Indicators,
  shown: ShownFunnel,
  edition: Edition,
): readonly [string, string] {
  if (!edition.shows(...rateCounts(row, result))) return [hiddenMark, 'suppressed'];
  if (!row.known) return ['[z]', 'not in the funnel: not known'];
  if (row.base === 0) return ['[z]', 'not in the funnel: nobody'];
  if (!hasRate(row)) return ['[u]', 'not in the funnel: too few'];
  return shown.hasTarget ? ['', ''] : [hiddenMark, 'limits suppressed'];
}
