import type { Block } from '../../format/document.js';
import type { Cell, Column, Table } from '../../format/table.js';
import type { EditionName } from '../audit-result.js';

/** Tables of an evaluation as their files have them: a header, and cells as text. */
export interface FindingsTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a pack holds of the findings on its sample, in one edition. */
export interface PackFindings {
  /** The folder in which the findings stand, from the page. */
  readonly folder: string;
  readonly response: FindingsTable;
  readonly questions: FindingsTable;
}

/**
 * The findings of an audit on a page of a pack: how many files were read, and what each question
 * found. They are taken from the tables of the same edition, so that the page tells no more.
 */
export function packFindingsBlocks(
  name: string,
  { folder, response, questions }: PackFindings,
  edition: EditionName,
): readonly Block[] {
  return [
    { kind: 'heading', level: 3, id: `${name}-findings`, text: 'What the readers found' },
    {
      kind: 'paragraph',
      text: `The drawn files were read and the questions answered. The whole of it, with ${edition === 'restricted' ? 'every exception, ' : ''}intervals and method, is in ${folder}/findings.html.`,
    },
    { kind: 'table', table: responseTable(response) },
    { kind: 'table', table: questionsTable(questions) },
  ];
}

function responseTable(table: FindingsTable): Table {
  return picked(table, {
    name: 'findings-response',
    caption: 'What became of the drawn files',
    columns: table.header
      .filter((name) => !['reason', 'note'].includes(name))
      .map((name) => ({ name, label: worded(name), kind: kindOf(name) })),
    notes: [],
  });
}

function questionsTable(table: FindingsTable): Table {
  return picked(table, {
    name: 'findings-questions',
    caption: 'Share of cases in which the standard was met, by question',
    columns: [
      { name: 'question', label: 'Question', kind: 'text' },
      { name: 'critical', label: 'Critical', kind: 'text' },
      { name: 'cases', label: 'Cases it applies to', kind: 'count' },
      { name: 'met', label: 'Met', kind: 'count' },
      { name: 'partly_met', label: 'Partly met', kind: 'count' },
      { name: 'not_met', label: 'Not met', kind: 'count' },
      { name: 'cannot_tell', label: 'Cannot tell', kind: 'count' },
      { name: 'share_met', label: 'Share met', kind: 'rate' },
      { name: 'share_met_low', label: 'From', kind: 'rate' },
      { name: 'share_met_high', label: 'To', kind: 'rate' },
    ],
    notes: [
      'Shares are estimates for all cases of the frame, with 95% intervals; [c]: hidden, [z]: there is none.',
    ],
  });
}

/** The columns of a file that a page has room for; those that the file lacks are left out. */
function picked(
  { header, rows }: FindingsTable,
  { columns, ...about }: Omit<Table, 'rows'>,
): Table {
  const there = columns.filter(({ name }) => header.includes(name));
  return {
    ...about,
    columns: there,
    rows: rows.map((cells) =>
      there.map((column) => cellOf(cells[header.indexOf(column.name)] ?? '', column)),
    ),
  };
}

function cellOf(text: string, { kind }: Column): Cell {
  return kind !== 'text' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function kindOf(name: string): Column['kind'] {
  if (name === 'stratum') return 'text';
  return name === 'response_rate' ? 'rate' : 'count';
}

function worded(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
