import type { Cell, Table } from '../../format/table.js';
import type { CountFigure } from '../../specified/facts.js';
import type { CountLine, ListFigures } from '../../specified/list-figures.js';
import { namedSpans } from '../../specified/spans.js';
import { hiddenMark } from '../shown.js';
import type { ShownFigures } from './shown-figures.js';
import { bodyTitles, spanInWords, spanTitles, type Measure } from './words.js';

/** The counts of a list, a row a measure and a column a span, so that spans stand side by side. */
export function countTable(
  about: { readonly name: string; readonly caption: string; readonly notes: readonly string[] },
  figures: ListFigures,
  measures: Readonly<Record<string, Measure>>,
  shown: ShownFigures,
): Table {
  const spans = namedSpans(figures.spans);
  const hasBodies = figures.counts.some(({ group }) => group !== '');
  const row = (group: string, { title, askedBy }: Measure, cells: readonly Cell[]): Cell[] => [
    title,
    ...(hasBodies ? [bodyTitles[group] ?? group] : []),
    ...cells,
    cells.includes(hiddenMark) ? hiddenMark : '',
    askedBy,
  ];
  const openCells = spans.map(({ name }): Cell => {
    if (figures.open === null || name === 'last-year') return '[x]';
    return countCell(shown, figures.open);
  });
  const { plural } = figures.set.unit;
  return {
    ...about,
    caption: `${about.caption}: ${spans.map(spanInWords).join('; ')}`,
    columns: [
      { name: 'measure', label: 'Measure', kind: 'text' },
      ...(hasBodies ? [{ name: 'review_body', label: 'Review body', kind: 'text' } as const] : []),
      ...spans.map(
        ({ name }) =>
          ({ name: name.replaceAll('-', '_'), label: spanTitles[name], kind: 'count' }) as const,
      ),
      { name: 'value_status', label: 'Status', kind: 'text' },
      { name: 'asked_by', label: 'Asked by', kind: 'text' },
    ],
    rows: [
      ...figures.counts.map((line) =>
        row(line.group, measureOf(line, measures), cellsOf(line, shown)),
      ),
      row(
        'all',
        { title: `Open at the end of the period, all ${plural}`, askedBy: 'ours' },
        openCells,
      ),
    ],
  };
}

function cellsOf({ bySpan }: CountLine, shown: ShownFigures): readonly Cell[] {
  return bySpan.map(({ figure }) => countCell(shown, figure));
}

function countCell(shown: ShownFigures, figure: CountFigure): Cell {
  return shown.count(figure) ? figure.value : hiddenMark;
}

function measureOf({ name }: CountLine, measures: Readonly<Record<string, Measure>>): Measure {
  const found = measures[name];
  if (found === undefined) throw new RangeError(`a measure without words: ${name}`);
  return found;
}
