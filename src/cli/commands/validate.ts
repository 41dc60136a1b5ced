import type { Intake } from '../../frame/intake.js';
import { message, remedy } from '../../frame/message.js';
import { tableToText } from '../../format/text-table.js';
import { readableNumber } from '../../format/numbers.js';
import { prettyJson } from '../../format/json.js';
import { issueKindsTable } from '../../report/validation-tables.js';
import { type Command, exitCodes } from '../command.js';
import { asAtDate } from '../as-at.js';
import { argument, flag, text } from '../given.js';
import { loadLibrary, loadProfile } from '../load-library.js';
import { openExport } from '../open-export.js';
import { options } from '../options.js';
import { aloneForOut } from '../results/alone-for-out.js';
import { screenWidth } from '../screen-width.js';
import { validationFolder, validationResult } from '../results/validation-folder.js';
import { say } from '../say.js';

export const validate: Command = {
  summary: 'list every issue in an export, all at once',
  about:
    'Exits with 1 when a row or the file was rejected, with 0 when there are warnings only (--strict: 1).',
  arguments: [options.exportFile],
  options: [
    options.profile,
    options.schema,
    { ...options.out, required: false },
    options.asAt,
    { flags: '--strict', about: 'let warnings count as issues in the exit code' },
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: ['dipsample validate fixtures/exports/complaints-2026-q3.csv --profile complaints'],
  run: aloneForOut(async (given, shell) => {
    const target = flag(given, 'dry-run') ? undefined : text(given, 'out');
    const { profile, library } = await loadProfile(given, await loadLibrary(shell), shell);
    const intake = await openExport(
      argument(given, 0),
      profile,
      library,
      shell,
      asAtDate(given, shell),
    );
    if (target !== undefined) await shell.publish(target, validationFolder(intake));
    if (flag(given, 'json')) shell.print(prettyJson(validationResult(intake)));
    else if (!flag(given, 'quiet'))
      say(
        `${summary(intake, target, screenWidth(shell))}${flag(given, 'dry-run') ? 'Dry run: nothing was written.\n' : ''}`,
        shell,
      );
    const rejected = intake.status === 'refused' || intake.counts.rejected > 0;
    const warned = intake.fileIssues.length + intake.issues.length > 0;
    return rejected || (warned && flag(given, 'strict')) ? exitCodes.issues : exitCodes.fine;
  }),
};

function summary(intake: Intake, target: string | undefined, width: number): string {
  const { file, counts } = intake;
  const words = (count: number): string => readableNumber(count, 'count');
  const facts = `${file.encoding}${file.byteOrderMark ? ' with byte order mark' : ''}, delimiter ${JSON.stringify(file.delimiter)}, ${file.lineEnd} line ends, ${file.columns.length} columns, ${words(file.lines)} lines`;
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

function place({
  row,
  line,
}: {
  readonly row: number | null;
  readonly line: number | null;
}): string {
  return row === null ? '' : ` (row ${row}, line ${line ?? row})`;
}
