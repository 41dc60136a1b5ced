import type { Block } from '../../format/document.js';
import {
  accountingTable,
  answerIssueKindsTable,
  filesReadTable,
  returnedRowsTable,
} from './accounting-tables.js';
import { heading, paragraph, table } from './blocks.js';
import type { Telling } from './telling.js';
import { count, counted } from './words.js';

/** What came back: every row accounted for, and every kind of issue. */
export function accountingBlocks({ context: { read }, restricted }: Telling): readonly Block[] {
  const { issued, answered, notExamined, outstanding } = read.counts.overall;
  const kinds = answerIssueKindsTable(read);
  return [
    heading('accounting', 'What came back'),
    paragraph(
      `${counted(read.files.length, 'file')} came back. Of ${counted(issued, 'row')} issued, ${count(answered)} are answered, ${count(notExamined)} are of cases not examined and ${count(outstanding)} are outstanding.`,
    ),
    table(accountingTable(read, restricted)),
    table(returnedRowsTable(read)),
    kinds.rows.length === 0 ? paragraph('No issue was found in what came back.') : table(kinds),
    ...(restricted && kinds.rows.length > 0
      ? [
          paragraph(
            'Each issue stands with its file, its cell and what to do in the table “issues-in-answers”.',
          ),
        ]
      : []),
    ...(restricted && read.files.length > 0 ? [table(filesReadTable(read))] : []),
  ];
}
