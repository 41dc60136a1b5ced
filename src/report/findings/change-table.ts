import type { ChangeRow, ChangeSince } from '../../findings/change.js';
import type { Findings } from '../../findings/findings.js';
import type { Cell, Table } from '../../format/table.js';
import { cellsOf, columnsOf, estimated, placed, type Placed } from '../analyses/layout.js';
import { answersOf, changeWords, whyNotCompared, type ChangedSide } from './change-words.js';
import type { FindingsEdition } from './findings-edition.js';
import { fewestInPublic, wholeShare } from './public-rule.js';

/** `change.csv`: every estimate then and now, and whether it moved by more than chance. */
export function changeTable(
  change: ChangeSince,
  findings: Findings,
  edition: FindingsEdition,
): Table {
  const layout = layoutFor(findings, edition);
  return {
    name: 'change',
    caption: `Change since ${change.earlierRun}`,
    columns: columnsOf(layout),
    rows: shownChange(change, edition).map((row) => cellsOf(layout, row)),
    notes: [
      'Met and cases are those of the two samples; shares and their change speak of the two frames. A change is a rise or a fall only where its interval leaves out nought; otherwise chance alone could make it, which does not show that nothing changed.',
      ...(edition.weightsTell === 'people'
        ? [
            `[c]: not shown, to protect people: a weighted share stands where none or at least ${fewestInPublic} cases fall short. Sections are left out for the same reason.`,
          ]
        : []),
    ],
  };
}

/**
 * The rows that an edition shows. Where weights tell of people, the public copy hides what could be
 * weighted, then or now, and the sections, of which it is not known how many cases fall short.
 */
export function shownChange(
  { rows }: ChangeSince,
  { weightsTell }: FindingsEdition,
): readonly ShownChange[] {
  if (weightsTell !== 'people') return rows.map((row) => ({ ...row, hidden: false }));
  return rows
    .filter(({ kind }) => kind !== 'section')
    .map((row) => ({
      ...row,
      hidden: row.kind !== 'question' || ![row.earlier, row.now].every(isSafe),
    }));
}

/** A row of which an edition may hide the shares. */
export interface ShownChange extends ChangeRow {
  readonly hidden: boolean;
}

function ofSide(side: ChangedSide | null): Cell {
  return side === null ? '[z]' : answersOf(side);
}

function isSafe(side: ChangedSide | null): boolean {
  if (side === null) return true;
  const short = answersOf(side) - side.met;
  return short === 0 || short >= fewestInPublic;
}

function layoutFor(
  { level, questions }: Findings,
  { weightsTell }: FindingsEdition,
): readonly Placed<ShownChange>[] {
  const texts = new Map(questions.map(({ questionId, text }) => [questionId, text]));
  const side = (which: 'earlier' | 'now', label: string): readonly Placed<ShownChange>[] => [
    placed(`${which}_met`, `Met ${label}`, 'count', (row) => row[which]?.met ?? '[z]'),
    placed(`${which}_of`, `Of answers ${label}`, 'count', (row) => ofSide(row[which])),
    placed(`${which}_cases`, `Cases ${label}`, 'count', (row) => row[which]?.cases ?? '[z]'),
    placed(`${which}_share`, `Share met ${label}`, 'rate', (row) =>
      row.hidden ? '[c]' : inEdition(row[which]?.value ?? '[z]'),
    ),
  ];
  const inEdition = (cell: Cell): Cell =>
    weightsTell !== 'nothing' && typeof cell === 'number' ? roundedChange(cell) : cell;
  return [
    placed('scope', 'Of', 'text', ({ kind }) => kind),
    placed('name', 'Section or question number', 'text', (row) => row.name),
    placed('question', 'Question', 'text', ({ kind, name: id }) =>
      kind === 'question' ? (texts.get(id) ?? '') : '',
    ),
    placed('reading', 'Reading', 'text', ({ change, notCompared }) =>
      change === null ? whyNotCompared(notCompared ?? '') : change.reading,
    ),
    placed('in_words', 'In words', 'text', (row) => shownChangeWords(row, level)),
    ...side('earlier', 'then'),
    ...side('now', 'now'),
    ...estimated<ShownChange>(
      'difference',
      'Change',
      'difference',
      (key) =>
        ({ hidden, change }) =>
          change === null
            ? '[z]'
            : hidden
              ? '[c]'
              : inEdition(change[key === 'value' ? 'difference' : key]),
    ),
  ];
}

/** The change in words, without its figures where an edition hides them. */
export function shownChangeWords(row: ShownChange, level: number): string {
  if (!row.hidden || row.change === null) return changeWords(row, level);
  const { reading } = row.change;
  return reading === 'within chance'
    ? 'no change that can be told from chance'
    : `a ${reading}, more than chance alone would make`;
}

/** In whole per cent or points. */
function roundedChange(figure: number): number {
  return figure < 0 ? -wholeShare(-figure) : wholeShare(figure);
}
