import type { Block } from '../format/document.js';
import type { AuditResult, EditionName } from './audit-result.js';
import { countsPersons } from './counts-persons.js';
import { totalsShown } from './totals-shown.js';

/** Cases, allegations, subjects and persons side by side. */
export function countBlocks(audit: AuditResult, edition: EditionName): readonly Block[] {
  const { counts, intake } = audit.frame;
  const shown = totalsShown(audit, edition);
  const cell = (count: number) => (shown ? count : '[c]');
  const ofPersons = (count: number) => (countsPersons(intake) ? cell(count) : '[x]');
  return [
    { kind: 'heading', level: 3, id: `${audit.name}-counts`, text: 'What was counted' },
    {
      kind: 'paragraph',
      text: 'One case can hold several allegations against several people, and one person can be in several cases. The counts differ, and none stands for another.',
    },
    {
      kind: 'table',
      table: {
        name: 'counts',
        caption: `${audit.title}: the counts side by side`,
        columns: [
          { name: 'count', label: 'What is counted', kind: 'text' },
          { name: 'number', label: 'Number', kind: 'count' },
        ],
        rows: [
          ['Cases', cell(counts.cases)],
          ['Allegations', cell(counts.allegations)],
          ['Subjects in a case', ofPersons(counts.subjects)],
          ['Persons', ofPersons(counts.persons)],
          ['Rows accepted and in scope', cell(counts.rows)],
          ['Rows with a placeholder for a subject', cell(counts.placeholderRows)],
        ],
        notes: [
          'A person who is a subject in two cases is two subjects in a case and one person. A placeholder (organisational, unidentified) is never counted as a person.',
        ],
      },
    },
  ];
}
