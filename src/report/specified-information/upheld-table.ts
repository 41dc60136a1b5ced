import { fewestForMean } from '../../disparity/timeliness-row.js';
import type { Cell, Table } from '../../format/table.js';
import type { ShareFigure } from '../../specified/days-figure.js';
import type { ListFigures } from '../../specified/list-figures.js';
import { namedSpans, type SpanName } from '../../specified/spans.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import { hiddenMark } from '../shown.js';
import type { ShownFigures } from './shown-figures.js';
import { bodyTitles, spanInWords, spanTitles } from './words.js';

interface Row {
  readonly group: string;
  readonly span: SpanName;
  readonly figure: ShareFigure;
}

/** The share of valid reviews that were upheld, with Wilson's interval, a row for each body and span. */
export function upheldTable(figures: ListFigures, shown: ShownFigures): Table {
  const count =
    (of: keyof Pick<ShareFigure, 'events' | 'members'>) =>
    (row: Row): Cell =>
      shown.count(row.figure[of]) ? row.figure[of].value : hiddenMark;
  const share =
    (figure: (share: ShareFigure) => number | null | undefined) =>
    (row: Row): Cell => {
      const { members } = row.figure;
      if (members.value === 0 && shown.count(members)) return '[z]';
      return shown.share(row.figure) ? (figure(row.figure) ?? '[z]') : hiddenMark;
    };
  const columns: readonly Placed<Row>[] = [
    placed('review_body', 'Review body', 'text', ({ group }) => bodyTitles[group] ?? ''),
    placed('span', 'Span', 'text', ({ span }) => spanTitles[span]),
    placed('valid', 'Valid reviews decided', 'count', count('members')),
    placed('upheld', 'Upheld', 'count', count('events')),
    placed(
      'share_upheld',
      'Share upheld',
      'rate',
      share((one) => one.share),
    ),
    placed(
      'share_low',
      'Lower limit (95%)',
      'rate',
      share(({ interval }) => interval?.low),
    ),
    placed(
      'share_high',
      'Upper limit (95%)',
      'rate',
      share(({ interval }) => interval?.high),
    ),
  ];
  const status = (row: Row): Cell => {
    if (columns.some(({ ofRow }) => ofRow(row) === hiddenMark)) return hiddenMark;
    const { value } = row.figure.members;
    return value > 0 && value < fewestForMean ? '[u]' : '';
  };
  const layout = [...columns, placed<Row>('value_status', 'Status', 'text', status)];
  return {
    name: 'reviews-upheld',
    caption: `Reviews upheld: ${namedSpans(figures.spans).map(spanInWords).join('; ')}`,
    columns: columnsOf(layout),
    rows: figures.upheld
      .flatMap(({ group, bySpan }) =>
        bySpan.map(({ span, figure }): Row => ({ group, span, figure })),
      )
      .map((row) => cellsOf(layout, row)),
    notes: [
      'Upheld: the outcome of the complaint was not reasonable and proportionate. The share is of valid reviews, those that ended in the one or the other. The limits (Wilson) say how far the share could be from that of many such reviews.',
    ],
  };
}
