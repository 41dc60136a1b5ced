import type { ColumnFacts } from '../frame/column-facts.js';
import type { ExportFacts } from '../frame/profile-export.js';
import type { Table } from '../format/table.js';

/** The columns of an unknown export: what they hold, how full they are, their most frequent values. */
export function columnsTable(facts: ExportFacts): Table {
  return {
    name: 'columns',
    caption: `The ${facts.columns.length} columns`,
    columns: [
      { name: 'position', label: 'No', kind: 'count' },
      { name: 'header', label: 'Header', kind: 'text' },
      { name: 'field', label: 'Field', kind: 'text' },
      { name: 'looks_like', label: 'Holds', kind: 'text' },
      { name: 'filled', label: 'Filled', kind: 'count' },
      { name: 'blank', label: 'Blank', kind: 'count' },
      { name: 'distinct', label: 'Distinct', kind: 'count' },
      { name: 'most_frequent', label: 'Most frequent', kind: 'text' },
    ],
    rows: facts.columns.map((column) => [
      column.position,
      column.header,
      fieldOf(column, facts),
      column.looksLike,
      column.filled,
      column.blank,
      column.distinct,
      mostFrequent(column),
    ]),
    notes: [
      'Values are shown only where a column looks like codes; elsewhere the shape stands for them (9 a digit, A a letter).',
    ],
  };
}

/** What the rows are rows of, in a sentence. */
export function grainInWords({ grain }: ExportFacts): string {
  const { column, rows, references, repeated, rowsOfLargestCase, withoutReference } = grain;
  if (column === null) {
    return 'No column was recognised as the case reference: map it by hand in the profile.';
  }
  const blanks = withoutReference === 0 ? '' : ` ${withoutReference} rows have no reference.`;
  if (repeated === 0)
    return `${rows} rows, each with a reference of its own in "${column}".${blanks}`;
  return `${rows} rows are ${references} cases by "${column}": ${repeated} cases have several rows, the largest ${rowsOfLargestCase}. Counting rows would count those cases more than once.${blanks}`;
}

function fieldOf({ header }: ColumnFacts, { draft }: ExportFacts): string {
  const found = Object.entries(draft?.fields ?? {}).find(([, { column }]) => column === header);
  return found === undefined ? '' : found[0];
}

function mostFrequent({ values, shapes }: ColumnFacts): string {
  const shown = values.length > 0 ? values : shapes;
  return shown
    .slice(0, 3)
    .map(({ text, count }) => `${text} (${count})`)
    .join(', ');
}
