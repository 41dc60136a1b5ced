import type { Block } from '../../format/document.js';
import type { Column, Table } from '../../format/table.js';
import { heading, paragraph, table } from './blocks.js';
import { shownChange, shownChangeWords, type ShownChange } from './change-table.js';
import { sideCounts, sideWords, whyNotCompared } from './change-words.js';
import type { Telling } from './telling.js';
import { count, counted } from './words.js';

/** What became of the estimates since an earlier audit, with plain words for what chance could make. */
export function changeBlocks({ findings, context, edition }: Telling): readonly Block[] {
  const { change } = context;
  if (change === null) return [];
  const rows = shownChange(change, edition);
  const questions = rows.filter(({ kind }) => kind === 'question');
  const moved = questions.filter(
    (row) => row.change !== null && row.change.reading !== 'within chance',
  );
  const same = questions.filter((row) => row.change?.reading === 'within chance').length;
  return [
    heading('change', 'Change since the last audit'),
    paragraph(
      `Held against the audit ${change.earlierRun}. A share that went up or down from one sample to the next has not therefore risen or fallen: only where the interval of the change leaves out nought is it called a rise or a fall.`,
    ),
    table(
      changePage([...rows.filter(({ kind }) => kind !== 'question'), ...moved], findings.level),
    ),
    paragraph(
      `${moved.length === 0 ? 'No question' : counted(moved.length, 'question')} rose or fell by more than chance alone could make. For ${counted(same, 'question')} there is no change that can be told from chance.${notCompared(questions)} All are in the table “change”.`,
    ),
  ];
}

function notCompared(questions: readonly ShownChange[]): string {
  const reasons = new Map<string, number>();
  for (const { change, notCompared: reason } of questions) {
    if (change === null && reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const said = [...reasons].map(([reason, times]) => `${count(times)} (${whyNotCompared(reason)})`);
  return said.length === 0 ? '' : ` Not compared: ${said.join(', ')}.`;
}

function changePage(rows: readonly ShownChange[], level: number): Table {
  const text = (name: string, label: string): Column => ({ name, label, kind: 'text' });
  return {
    name: 'change',
    caption: 'Overall, the sections, and the questions that rose or fell',
    columns: [
      text('name', 'Of'),
      text('earlier', 'Then: met'),
      text('now', 'Now: met'),
      text('in_words', 'Change'),
    ],
    rows: rows.map((row) => [
      row.kind === 'overall' ? 'All questions' : row.name,
      side(row, 'earlier'),
      side(row, 'now'),
      shownChangeWords(row, level),
    ]),
    notes: [],
  };
}

/** Of a row whose shares are hidden the counts alone. */
function side(row: ShownChange, which: 'earlier' | 'now'): string {
  const found = row[which];
  return row.hidden && found !== null ? sideCounts(found) : sideWords(found);
}
