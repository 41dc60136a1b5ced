import type { Block } from '../../format/document.js';
import type { Table } from '../../format/table.js';
import { percent } from '../analyses/words.js';
import { pageTable } from '../analyses/stages-page-table.js';
import { agreementTable, disagreementsTable } from './agreement-tables.js';
import { heading, paragraph, table } from './blocks.js';
import type { Telling } from './telling.js';
import { count, counted, wholePercent } from './words.js';

/** How far two readers of the same case agree: four measures together, then what they differ on. */
export function agreementBlocks(telling: Telling): readonly Block[] {
  const { findings, labels, restricted } = telling;
  const { agreement, level } = findings;
  if (agreement.length === 0) {
    return [
      heading('agreement', 'Agreement between readers'),
      paragraph(
        'No case is read twice, so it is not known how far the answers depend on who reads.',
      ),
    ];
  }
  const figure = (name: string, label: string): { figure: string; label: string } => ({
    figure: name,
    label: `${label} and ${percent(level)} interval`,
  });
  const differing = whereTheyDiffer(agreementTable(findings));
  const disagreements = disagreementsTable(findings, labels);
  return [
    heading('agreement', 'Agreement between readers'),
    paragraph(agreementInWords(telling)),
    ...(differing.rows.length === 0
      ? []
      : [
          table(
            pageTable(differing, [
              'question_id',
              'cases',
              'compared',
              'same',
              figure('observed', 'Observed'),
              figure('kappa', 'Kappa'),
              figure('ac1', 'AC1'),
              figure('alpha', 'Alpha'),
            ]),
          ),
        ]),
    ...(restricted && disagreements.rows.length > 0
      ? [
          table(
            pageTable(disagreements, [
              'question_id',
              'unit_id',
              'first_reader',
              'first_answer_in_words',
              'first_comment',
              'second_reader',
              'second_answer_in_words',
              'second_comment',
            ]),
          ),
        ]
      : []),
  ];
}

/** On the page the questions on which readers differed; the table holds all. */
function whereTheyDiffer({ caption, columns, rows, ...rest }: Table): Table {
  const place = (name: string): number => columns.findIndex((column) => column.name === name);
  const [compared, same] = [place('compared'), place('same')];
  return {
    ...rest,
    caption: `${caption}: those on which they differed`,
    columns,
    rows: rows.filter((row) => row[compared] !== row[same]),
  };
}

function agreementInWords({ findings: { agreement } }: Telling): string {
  const compared = agreement.filter((row) => row.compared > 0);
  if (compared.length === 0) return 'No question has two answers of a case yet.';
  const all = compared.reduce((sum, row) => sum + row.compared, 0);
  const same = compared.reduce((sum, row) => sum + row.same, 0);
  const [lowest] = compared.toSorted(
    (left, right) => left.same / left.compared - right.same / right.compared,
  );
  const whole = compared.filter((row) => row.same === row.compared).length;
  const first = `The two readers gave the same answer ${count(same)} times of ${count(all)} (${wholePercent(same / all)}), and always on ${count(whole)} of ${counted(compared.length, 'question')}; those with their measures are in the table “agreement”.`;
  return lowest === undefined || lowest.same === lowest.compared
    ? first
    : `${first} They agreed least on ${lowest.questionId}: ${count(lowest.same)} of ${counted(lowest.compared, 'case')} (${wholePercent(lowest.same / lowest.compared)}).`;
}
