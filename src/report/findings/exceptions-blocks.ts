import type { Block } from '../../format/document.js';
import type { Column, Table } from '../../format/table.js';
import { heading, paragraph, table } from './blocks.js';
import { exceptionsTable, namedExceptions, type NamedException } from './exceptions-table.js';
import type { Telling } from './telling.js';

/** The exceptions case by case, in the columns that offices publish. */
export function exceptionsBlocks(telling: Telling): readonly Block[] {
  const { findings, context, edition, labels } = telling;
  const none = findings.exceptions.length === 0;
  const { notes } = exceptionsTable(findings, context, edition, labels);
  const blocks = (): readonly Block[] => {
    if (none) return [paragraph('There is none so far.')];
    if (edition.caseName === null) {
      return [paragraph('They are not listed in this copy, which was made without pseudonyms.')];
    }
    return [table({ ...casesTable(telling), notes })];
  };
  return [heading('exceptions', 'Exceptions, case by case'), ...blocks()];
}

function casesTable(telling: Telling): Table {
  const { findings, context, edition, restricted } = telling;
  const text = (name: string, label: string): Column => ({ name, label, kind: 'text' });
  const themes = (exception: NamedException): string => themesOf(exception, telling);
  const cases = namedExceptions(findings, edition);
  if (!restricted) {
    return {
      name: 'exceptions',
      caption: 'Exceptions by case',
      columns: [text('pseudonym', 'Case (pseudonym)'), text('theme', 'Theme')],
      rows: cases.map((exception) => [exception.name, themes(exception)]),
      notes: [],
    };
  }
  const outcome = ({ outcome: code }: NamedException): string =>
    code === null ? '' : context.wording.value('outcome', code);
  return {
    name: 'exceptions',
    caption: 'Exceptions by case',
    columns: [
      text('unit_id', 'Reference'),
      text('date', 'Date'),
      text('theme', 'Theme'),
      text('summary', 'Summary'),
      text('outcome', 'Outcome of the case'),
      text('learning', 'Learning'),
    ],
    rows: cases.map((exception) => [
      exception.name,
      exception.date === null ? '' : unbroken(exception.date),
      themes(exception),
      exception.summary,
      outcome(exception),
      exception.learning,
    ]),
    notes: [],
  };
}

/** A day that stays on its line in a narrow column: its hyphens are those that no line breaks at. */
function unbroken(day: string): string {
  return day.replaceAll('-', '\u2011');
}

/** A line for each question: "PC05 (critical), Enquiries: Not met"; the reason of a missing file stays within. */
function themesOf(
  { status, reason, questions }: NamedException,
  { labels, restricted }: Telling,
): string {
  const missing =
    status === 'not produced'
      ? [`File not produced${restricted && reason !== '' ? `: ${reason}` : ''}`]
      : [];
  const lines = questions.map(
    ({ section, questionId, critical, answer }) =>
      `${questionId}${critical ? ' (critical)' : ''}, ${section}: ${labels(questionId, answer)}`,
  );
  return [...missing, ...lines].join('\n');
}
