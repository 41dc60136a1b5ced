import { fewestForMean } from '../../disparity/timeliness-row.js';
import type { Cell, Table } from '../../format/table.js';
import type { DaysFigure } from '../../specified/days-figure.js';
import type { ListFigures } from '../../specified/list-figures.js';
import { namedSpans, type SpanName } from '../../specified/spans.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import type { EditionName } from '../audit-result.js';
import { hiddenMark } from '../shown.js';
import type { ShownFigures } from './shown-figures.js';
import { bodyTitles, spanInWords, spanTitles, stretchTitles } from './words.js';

interface Row {
  readonly name: string;
  readonly group: string;
  readonly span: SpanName;
  readonly figure: DaysFigure;
}

/**
 * How long things took, a row for each measure and span, those of one measure together. Medians are
 * the days of one case or two and stand in the restricted edition alone; public means have one decimal.
 */
export function daysTable(
  about: { readonly name: string; readonly caption: string; readonly notes: readonly string[] },
  figures: ListFigures,
  limit: number,
  shown: ShownFigures,
  edition: EditionName,
): Table {
  const layout = layoutOf(figures, limit, shown, edition);
  const rows = figures.days.flatMap(({ name, group, bySpan }) =>
    bySpan.map(({ span, figure }): Row => ({ name, group, span, figure })),
  );
  return {
    ...about,
    caption: `${about.caption}: ${namedSpans(figures.spans).map(spanInWords).join('; ')}`,
    columns: columnsOf(layout),
    rows: rows.map((row) => cellsOf(layout, row)),
  };
}

function layoutOf(
  { set, days }: ListFigures,
  limit: number,
  shown: ShownFigures,
  edition: EditionName,
): readonly Placed<Row>[] {
  const hasBodies = days.some(({ group }) => group !== '');
  const { plural } = set.unit;
  const noun = `${plural.slice(0, 1).toUpperCase()}${plural.slice(1)}`;
  const inEdition = (days: number): number =>
    edition === 'public' ? Math.round(days * 10 + 1e-9) / 10 : days;
  const ofMean =
    (amount: (figure: DaysFigure) => number | null) =>
    ({ figure }: Row): Cell => {
      if (!shown.count(figure.members)) return hiddenMark;
      if (figure.measured.length === 0 && shown.count(figure.counted)) return '[z]';
      if (!shown.mean(figure)) return hiddenMark;
      const found = amount(figure);
      return found === null ? '[x]' : inEdition(found);
    };
  const columns = [
    // A column that says the same in every row would push the others off the page.
    ...(new Set(days.map(({ name }) => name)).size > 1
      ? [placed<Row>('measure', 'Measure', 'text', ({ name }) => stretchTitles[name] ?? name)]
      : []),
    ...(hasBodies
      ? [placed<Row>('review_body', 'Review body', 'text', ({ group }) => bodyTitles[group] ?? '')]
      : []),
    placed<Row>('span', 'Span', 'text', ({ span }) => spanTitles[span]),
    placed<Row>('members', noun, 'count', ({ figure: { members } }) =>
      shown.count(members) ? members.value : hiddenMark,
    ),
    placed<Row>('without_dates', 'Without both dates', 'count', ({ figure: { lacking } }) =>
      shown.count(lacking) ? lacking.value : hiddenMark,
    ),
    placed<Row>(
      'mean_days',
      'Mean days',
      'days',
      ofMean(({ mean }) => mean),
    ),
    placed<Row>(
      'mean_working_days',
      'Mean working days',
      'days',
      ofMean(({ meanWorkingDays }) => meanWorkingDays),
    ),
    ...(edition === 'restricted'
      ? [
          placed<Row>(
            'median_days',
            'Median days',
            'days',
            ofMean(({ median }) => median),
          ),
        ]
      : []),
    placed<Row>(
      'within_limit',
      `Within ${limit} working days`,
      'count',
      ({ figure: { withinLimit } }) => {
        if (withinLimit === null) return '[z]';
        return shown.count(withinLimit.events) ? withinLimit.events.value : hiddenMark;
      },
    ),
    placed<Row>('share_within_limit', 'Share within', 'rate', ({ figure: { withinLimit } }) => {
      if (withinLimit === null) return '[z]';
      if (withinLimit.share === null && shown.count(withinLimit.members)) return '[z]';
      return shown.share(withinLimit) ? withinLimit.share : hiddenMark;
    }),
  ];
  const status = (row: Row): Cell => {
    if (columns.some(({ ofRow }) => ofRow(row) === hiddenMark)) return hiddenMark;
    const { length } = row.figure.measured;
    return length > 0 && length < fewestForMean ? '[u]' : '';
  };
  return [...columns, placed('value_status', 'Status', 'text', status)];
}
