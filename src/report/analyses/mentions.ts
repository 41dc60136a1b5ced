import { type MentionRow, type Mentions, mentionsOf } from '../../disparity/mentions.js';
import { fewestForRate } from '../../disparity/reliability.js';
import { readableNumber } from '../../format/numbers.js';
import type { Cell, Table } from '../../format/table.js';
import { unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import type { Analysis } from './analysis.js';
import { notShown } from './words.js';

/** How many units have each value in any of their rows; the only analysis of a query that asks for it. */
export const mentions: Analysis<Mentions> = {
  title: 'themes: how many cases have each value in any of their rows',
  applies: ({ mentions: asked }) => asked === true,
  dependsOn: ({ group, among, outcome }) => [group, among, among === null ? null : outcome],
  analyse: mentionsOf,
  say: (result, name, edition) => {
    const table = tableOf(result, name, edition);
    return { tables: [table], charts: [], sentences: [] };
  },
};

function tableOf(result: Mentions, name: string, edition: Edition): Table {
  const units = unitInWords(result.unit);
  return {
    name,
    caption: `${result.field.title}: ${units} that have each value in any of their rows`,
    columns: [
      { name: 'theme', label: result.field.title, kind: 'text' },
      { name: 'members', label: `Number of ${units}`, kind: 'count' },
      { name: 'share', label: `Share of all ${units}`, kind: 'rate' },
      { name: 'value_status', label: 'Status', kind: 'text' },
      { name: 'note', label: 'Note', kind: 'text' },
      { name: 'theme_code', label: 'Code', kind: 'text' },
      { name: 'sentence', label: 'In words', kind: 'text' },
    ],
    rows: [
      ...result.rows.map((row) => [
        row.label,
        countCell(edition, row.count),
        shareCell(row, result, edition),
        ...statusOf(row, result, edition),
        row.value,
        sentenceOf(row, result, edition),
      ]),
      [
        'Total',
        countCell(edition, result.whole),
        '[z]',
        edition.shows(result.whole) ? '[z]' : hiddenMark,
        `all ${units}, each once`,
        '',
        '',
      ],
    ],
    notes: [
      `One of the ${units} that has several values counts in each of them, so the numbers do not add up to the total.`,
    ],
  };
}

function shareCell({ count }: MentionRow, { whole }: Mentions, edition: Edition): Cell {
  if (!edition.shows(count, whole)) return hiddenMark;
  if (whole.value === 0) return '[z]';
  return whole.value < fewestForRate ? '[u]' : count.value / whole.value;
}

function statusOf(
  { count, known }: MentionRow,
  { whole }: Mentions,
  edition: Edition,
): readonly [string, string] {
  if (!edition.shows(count, whole)) return [hiddenMark, 'suppressed'];
  if (whole.value < fewestForRate) return ['[u]', 'too few for a share'];
  return ['', known ? '' : 'not known'];
}

function sentenceOf(
  { label, count }: MentionRow,
  { whole, unit }: Mentions,
  edition: Edition,
): string {
  if (!edition.shows(count, whole)) return `${label}: ${notShown}.`;
  const words = (value: number): string => readableNumber(value, 'count');
  return `${label}: in ${words(count.value)} of ${words(whole.value)} ${unitInWords(unit)}.`;
}
