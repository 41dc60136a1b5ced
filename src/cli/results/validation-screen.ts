import type { Intake, Normalisation } from '../../frame/intake.js';
import { message, remedy } from '../../frame/message.js';
import { readableNumber } from '../../format/numbers.js';
import { tableToText } from '../../format/text-table.js';
import { issueKindsTable } from '../../report/validation-tables.js';

/** What `validate` says on the screen; `target` is the folder that was written. */
export function validationScreen(
  intake: Intake,
  target: string | undefined,
  width: number,
): string {
  const { file, counts, ledger } = intake;
  const words = (count: number): string => readableNumber(count, 'count');
  const packed = file.unpackedBytes === null ? '' : 'unpacked from gzip, ';
  const facts = `${packed}${file.encoding}${file.byteOrderMark ? ' with byte order mark' : ''}, delimiter ${JSON.stringify(file.delimiter)}, ${file.lineEnd} line ends, ${file.columns.length} columns, ${words(file.lines)} lines`;
  const issues = intake.fileIssues.length + intake.issues.length;
  const lines =
    intake.status === 'refused'
      ? [
          'The file was refused; nothing in it was counted.',
          ...intake.fileIssues
            .filter(({ severity }) => severity === 'error')
            .flatMap((issue) => [
              `  ${issue.code}${place(issue)}: ${message(issue)}`,
              `    what to do: ${remedy(issue)}`,
            ]),
        ]
      : [
          `Read: ${facts}`,
          `Rows: ${words(counts.rows)} = ${words(counts.accepted)} accepted + ${words(counts.rejected)} rejected + ${words(counts.blank)} blank`,
          `Sheet: ${words(ledger.sheetRows)} rows = ${words(ledger.titleRows)} above the header + ${words(ledger.header)} header + ${words(ledger.records)} records + ${words(ledger.blank)} blank`,
          ...setRight(intake),
          ...intake.fileIssues.map(
            (issue) => `File: ${issue.code}${place(issue)}: ${message(issue)}`,
          ),
          ...(issues === 0 ? ['No issues.'] : ['', tableToText(issueKindsTable(intake), width)]),
          ...(issues > 0 && target === undefined
            ? [
                '--out FOLDER writes every issue with its row, its cause and what to do; dipsample explain CODE says more.',
              ]
            : []),
        ];
  if (target !== undefined) lines.push(`Written to ${target}`);
  return `${lines.join('\n')}\n`;
}

/** How many values were set right in reading, by what was set right in them. */
function setRight({ normalisations }: Intake): readonly string[] {
  const counts = new Map<Normalisation['kind'], number>();
  for (const { kind, count } of normalisations) counts.set(kind, (counts.get(kind) ?? 0) + count);
  const kinds = [...counts].map(
    ([kind, count]) => `${normalisationWords[kind]} ${readableNumber(count, 'count')}`,
  );
  return counts.size === 0
    ? []
    : [`Set right in reading: ${kinds.join(', ')}; --json lists them by field`];
}

const normalisationWords = {
  trimmed: 'spaces at the ends',
  'unicode-form': 'form of characters',
  'letter-case': 'letter case',
  'value-map': 'spellings of the profile',
  'label-to-code': 'labels as codes',
  'time-of-day': 'time of day',
} satisfies Record<Normalisation['kind'], string>;

function place({
  row,
  line,
}: {
  readonly row: number | null;
  readonly line: number | null;
}): string {
  return row === null ? '' : ` (row ${row}, line ${line ?? row})`;
}
