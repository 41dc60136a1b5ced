import type { Block } from '../../format/document.js';
import type { FieldDifferences } from '../../findings/differences.js';
import type { Table } from '../../format/table.js';
import { percent } from '../analyses/words.js';
import { pageTable } from '../analyses/stages-page-table.js';
import { heading, paragraph, table } from './blocks.js';
import { correctionWords, stands } from './difference-words.js';
import { differencesTable } from './differences-table.js';
import type { Telling } from './telling.js';
import { counted } from './words.js';

/** Whether quality differs between groups: how much was compared, then what differs. */
export function differencesBlocks({ findings, context, restricted }: Telling): readonly Block[] {
  const { differences, level } = findings;
  if (!restricted || differences.byField.length === 0) return [];
  const all = differencesTable(findings, context.wording);
  const place = all.columns.findIndex(({ name }) => name === 'status');
  const rows = all.rows.filter((row) => String(row[place]).startsWith('differs'));
  const interval = `and ${percent(level)} interval`;
  return [
    heading('differences', 'Differences by group'),
    paragraph(
      `Each question was compared between each group and the reference group of its field, ${counted(differences.tested, 'comparison')} in all. Among so many some would look different by chance alone, so the p-values are corrected over all of them (${correctionWords(differences.correction)}). All comparisons are in the table “differences”.`,
    ),
    table(fieldsTable(differences.byField, level, context.wording.value)),
    rows.length === 0
      ? paragraph('No comparison differs by more than chance could make, even before correction.')
      : table(
          pageTable(
            { ...all, caption: 'Comparisons that differ, before or after correction', rows },
            [
              'question_id',
              'field_in_words',
              'group_in_words',
              'not_met',
              'members',
              'reference_in_words',
              'reference_not_met',
              'reference_members',
              { figure: 'ratio', label: `Ratio ${interval}` },
              { figure: 'difference', label: `Difference ${interval}` },
              'p_value',
              'p_adjusted',
              'status',
            ],
          ),
        ),
  ];
}

function fieldsTable(
  fields: readonly FieldDifferences[],
  level: number,
  valueInWords: (field: string, value: string) => string,
): Table {
  return {
    name: 'differences-by-field',
    caption: 'What was compared',
    columns: [
      { name: 'field', label: 'Grouped by', kind: 'text' },
      { name: 'reference', label: 'Reference group', kind: 'text' },
      { name: 'comparisons', label: 'Comparisons', kind: 'count' },
      { name: 'too_few', label: 'Too few to compare', kind: 'count' },
      { name: 'differ', label: 'Differ, after correction too', kind: 'count' },
    ],
    rows: fields.map(({ field, label, reference, rows }) => [
      label,
      valueInWords(field, reference),
      rows.length,
      rows.filter(({ compared }) => compared === null).length,
      rows.filter(({ compared }) => compared !== null && stands(compared, level)).length,
    ]),
    notes: [],
  };
}
