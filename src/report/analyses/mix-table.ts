import type { Count } from '../../disparity/count.js';
import type { MixTotals } from '../../disparity/mix-counts.js';
import type { OutcomeMix } from '../../disparity/mix.js';
import { fewestForRate } from '../../disparity/reliability.js';
import { readableNumber } from '../../format/numbers.js';
import type { Cell, Column, Table } from '../../format/table.js';
import { groupingInWords, unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { outcomeColumns } from './mix-columns.js';
import { mixNotes } from './mix-notes.js';
import { groupSentence } from './mix-words.js';

/** Groups by outcomes: a row a group, a count and a share a column for each outcome. */
export function mixTable(mix: OutcomeMix, name: string, edition: Edition): Table {
  const names = outcomeColumns(mix.outcomes);
  const columns = (suffix: string, words: string, kind: Column['kind']): readonly Column[] =>
    mix.outcomes.map(({ label }, index) => ({
      name: `${names[index] ?? ''}${suffix}`,
      label: `${label}${words}`,
      kind,
    }));
  const text = (column: string, label: string): Column => ({ name: column, label, kind: 'text' });
  return {
    name,
    caption: captionOf(mix),
    columns: [
      text('group', mix.query.group.title),
      ...columns('', '', 'count'),
      { name: 'total', label: 'Total', kind: 'count' },
      ...columns('_share', ', share of the row', 'rate'),
      text('value_status', 'Status'),
      text('note', 'Note'),
      text('group_code', 'Code'),
      text('role', 'Role'),
      text('sentence', 'In words'),
    ],
    rows: rowsOf(mix, edition).map((row) => [
      row.label,
      ...row.counts.map((count) => countCell(edition, count)),
      countCell(edition, row.total),
      ...row.counts.map((count) => shareCell(count, row.total, edition)),
      row.status,
      row.note,
      row.value,
      row.role,
      row.sentence,
    ]),
    notes: mixNotes(mix, edition),
  };
}

/** The same for a page: each count with its share in one cell. */
export function mixPageTable(mix: OutcomeMix, name: string, edition: Edition): Table {
  const names = outcomeColumns(mix.outcomes);
  const text = (column: string, label: string): Column => ({ name: column, label, kind: 'text' });
  return {
    name,
    caption: captionOf(mix),
    columns: [
      text('group', mix.query.group.title),
      ...mix.outcomes.map(({ label }, index) => text(names[index] ?? '', label)),
      { name: 'total', label: 'Total', kind: 'count' },
      text('sentence', 'In words'),
    ],
    rows: rowsOf(mix, edition).map((row) => [
      row.label,
      ...row.counts.map((count) => countAndShare(count, row.total, edition)),
      countCell(edition, row.total),
      row.sentence,
    ]),
    notes: mixNotes(mix, edition),
  };
}

function captionOf({ query, unit }: OutcomeMix): string {
  const units = unitInWords(unit);
  return `${query.outcome.title} by ${groupingInWords(query)}: counts of ${units} and shares of all ${units} of each group; each group against all known groups together`;
}

interface SaidRow extends MixTotals {
  readonly value: string;
  readonly label: string;
  readonly role: 'compared' | 'not-known' | 'known' | 'total';
  readonly status: string;
  readonly note: string;
  readonly sentence: string;
}

/** Known groups, those not known, the known together where there are others, and the total. */
function rowsOf(mix: OutcomeMix, edition: Edition): readonly SaidRow[] {
  const { known, outcomes, total } = mix;
  const sums = (label: string, role: 'known' | 'total', totals: MixTotals): SaidRow => ({
    ...totals,
    value: '',
    label,
    role,
    status: isShown(totals, edition) ? '[z]' : hiddenMark,
    note: role === 'known' ? 'the groups that are compared' : 'all groups, known or not',
    sentence: '',
  });
  return [
    ...mix.rows.map((row): SaidRow => {
      const role = row.known ? 'compared' : 'not-known';
      return {
        ...row,
        role,
        ...statusOf(row, role, edition),
        sentence: groupSentence(row.value, row.label, mix, edition),
      };
    }),
    ...(known === null ? [] : [sums('All known groups', 'known', known)]),
    sums('Total', 'total', { total, counts: outcomes.map((outcome) => outcome.total) }),
  ];
}

/** Below this a row says little of its group. */
const fewestMembers = 20;

function statusOf(
  row: MixTotals,
  role: 'compared' | 'not-known',
  edition: Edition,
): { readonly status: string; readonly note: string } {
  if (!isShown(row, edition)) return { status: hiddenMark, note: 'suppressed, all or in part' };
  const few = row.total.value < fewestMembers;
  if (role === 'not-known') return { status: '[z]', note: 'not compared: not known' };
  return few ? { status: '[u]', note: 'too few to compare' } : { status: '', note: '' };
}

function isShown({ counts, total }: MixTotals, edition: Edition): boolean {
  return edition.shows(...counts, total);
}

function shareCell(count: Count, total: Count, edition: Edition): Cell {
  if (!edition.shows(count, total)) return hiddenMark;
  if (total.value === 0) return '[z]';
  return total.value < fewestForRate ? '[u]' : count.value / total.value;
}

function countAndShare(count: Count, total: Count, edition: Edition): Cell {
  const share = shareCell(count, total, edition);
  const shown = countCell(edition, count);
  if (typeof shown !== 'number') return shown;
  const words = readableNumber(shown, 'count');
  return typeof share === 'number' ? `${words} (${readableNumber(share, 'rate')})` : words;
}
