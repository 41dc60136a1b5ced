import { corrections } from '../../disparity/choices.js';
import { neededColumns, openColumns } from '../../answers/issued-checklist.js';
import { escapeTerminal } from '../../format/escape-terminal.js';
import { prettyJson } from '../../format/json.js';
import type { Shell } from '../../shell/shell.js';
import { asAtDate } from '../as-at.js';
import { type Command, exitCodes } from '../command.js';
import { askedQuestions } from '../evaluation/asked-questions.js';
import { askedGroups } from '../evaluation/asked-groups.js';
import { readDrawnFolder } from '../evaluation/drawn-folder.js';
import { evaluate as evaluateAnswers } from '../evaluation/evaluation.js';
import { evaluationFolder } from '../evaluation/evaluation-folder.js';
import { evaluationRecord } from '../evaluation/evaluation-record.js';
import { evaluationScreen } from '../evaluation/evaluation-screen.js';
import { findAnswerFiles, type FoundAnswerFiles } from '../evaluation/find-answer-files.js';
import { groupCases } from '../evaluation/grouped-cases.js';
import { readPreviousFindings } from '../evaluation/previous-findings.js';
import { pseudonymKey } from '../evaluation/pseudonym-key.js';
import { readAnswerFiles } from '../evaluation/read-answer-files.js';
import { registerReserves } from '../evaluation/register-reserves.js';
import { shortNames } from '../evaluation/short-names.js';
import { choice, flag, folderArgument, requiredText, text } from '../given.js';
import { options } from '../options.js';
import { aloneForOut } from '../results/alone-for-out.js';
import { refuseInside } from '../refuse-inside.js';
import { registerInUse } from '../results/register-draw.js';
import { enterAndPublish } from '../results/run-lock.js';
import { screenWidth } from '../screen-width.js';
import { readToolVersion } from '../tool-version.js';
import { say } from '../say.js';

export const evaluate: Command = {
  summary: 'read completed checklists back: estimates, exceptions, agreement, a findings report',
  about: [
    'ANSWERS are the workbooks and CSV files that reviewers sent back, or folders of them; several reviewers, several files, registers too.',
    'Every locked cell is compared with what was issued, and every issue is named by its cell, all at once.',
    'Exits with 1 when rows cannot be used.',
  ].join('\n'),
  arguments: [
    options.drawFolder,
    { name: '<ANSWERS...>', about: 'completed checklists and registers (.xlsx, .csv), or folders' },
  ],
  options: [
    {
      flags: '--checklist <folder>',
      about: 'the folder that checklist wrote (default: found among the answers)',
    },
    {
      flags: '--questions <set>',
      about: 'the question set that was handed out (default: as the answers name it)',
    },
    {
      flags: '--group <field[=reference]>',
      about: 'compare quality by this field; may be given again (default: the stratifying fields)',
      repeatable: true,
    },
    {
      flags: '--cases <export>',
      about: 'the export drawn from, for fields that the sample does not carry',
    },
    {
      flags: '--correction <name>',
      about: `of p-values for many comparisons: ${Object.keys(corrections).join(', ')}`,
      default: 'holm',
    },
    {
      flags: '--previous <folder>',
      about: 'an earlier evaluation, or its findings.json: say what changed',
    },
    {
      flags: '--pseudonym-key <file>',
      about:
        'a secret by which the public copy names cases, made where the file is not there; without it no case is listed',
    },
    options.register,
    options.asAt,
    options.out,
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: ['dipsample evaluate draw checklist --out findings'],
  run: aloneForOut(async (given, shell) => {
    const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
    const key = text(given, 'pseudonym-key');
    const out = text(given, 'out');
    if (key !== undefined && out !== undefined) {
      await refuseInside(key, out, 'The key for pseudonyms', shell);
    }
    const asAt = asAtDate(given, shell);
    const drawn = await readDrawnFolder(folderArgument(given, 0), shell);
    const answers = given.arguments.slice(1);
    const found = await findAnswerFiles(answers, shell);
    if (!flag(given, 'quiet')) narratePassedOver(found, shell);
    const read = await readAnswerFiles(found.files, headings, shell);
    const names = shortNames(found.files);
    const asked = await askedQuestions(
      { checklist: text(given, 'checklist'), questions: text(given, 'questions') },
      answers,
      read,
      shell,
    );
    const previous = text(given, 'previous');
    const input = {
      drawn,
      asked,
      files: read.map((file) => ({ ...file, file: names.get(file.file) ?? file.file })),
      grouped: await groupCases(drawn, askedGroups(given), text(given, 'cases'), shell),
      correction: choice(requiredText(given, 'correction'), 'correction', corrections),
      previous:
        previous === undefined ? null : await readPreviousFindings(previous, drawn.id, shell),
      asAt,
    };
    const toolVersion = await readToolVersion(shell);
    const evaluation = evaluateAnswers(input);
    const { files, reserves } = await evaluationFolder(input, evaluation, {
      toolVersion,
      pseudonymKey:
        key === undefined ? null : await pseudonymKey(key, flag(given, 'dry-run'), shell),
    });
    const register = await registerInUse(given, shell);
    await enterAndPublish(target, files, shell, () =>
      registerReserves(register, { drawn, evaluation, reserves }, shell),
    );
    if (flag(given, 'json')) {
      shell.print(prettyJson(evaluationRecord(input, evaluation, toolVersion)));
    } else if (!flag(given, 'quiet')) {
      say(
        evaluationScreen(input, evaluation, screenWidth(shell)) + ending(target, key !== undefined),
        shell,
      );
    }
    const errors = evaluation.read.issues.some(({ severity }) => severity === 'error');
    return errors ? exitCodes.issues : exitCodes.fine;
  }),
};

function narratePassedOver({ passedOver }: FoundAnswerFiles, shell: Shell): void {
  if (passedOver.length === 0) return;
  const names = passedOver.slice(0, 5).map(escapeTerminal).join(', ');
  const more = passedOver.length > 5 ? ` and ${passedOver.length - 5} more` : '';
  shell.narrate(`Not read, being neither workbooks nor CSV: ${names}${more}.\n`);
}

/** By these the delimiter of a CSV file is known. */
const headings = [
  ...new Set([...Object.values(neededColumns), ...Object.values(openColumns)].flat()),
];

function ending(target: string | undefined, hasKey: boolean): string {
  const cases = !hasKey ? ' (without the list of cases, for which it needs --pseudonym-key)' : '';
  return target === undefined
    ? 'Dry run: nothing was written.\n'
    : `Written to ${target}: restricted/ for the office, public/ to publish${cases}.\n`;
}
