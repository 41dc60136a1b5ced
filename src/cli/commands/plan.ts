import { prettyJson } from '../../format/json.js';
import { tableToText } from '../../format/text-table.js';
import type { Shell } from '../../shell/shell.js';
import { type Command, exitCodes, type Given, type Option } from '../command.js';
import { designOptions } from '../design/design-options.js';
import type { DesignRequest } from '../design/design-request.js';
import { readDesign } from '../design/read-design.js';
import { readScope } from '../design/read-scope.js';
import { flag, requiredText, text } from '../given.js';
import { loadLibrary, loadProfile } from '../load-library.js';
import { narrateIntake } from '../narrate-intake.js';
import { openUsableExport } from '../open-export.js';
import { options } from '../options.js';
import { aloneForOut } from '../results/alone-for-out.js';
import { screenWidth } from '../screen-width.js';
import { frameSizeAlone } from '../results/plan-frame-size.js';
import { planExport, planFrameSize, type PlannedFrame, withSize } from '../results/plan-frame.js';
import { questionOptions, readQuestions } from '../results/plan-questions.js';
import { planFolder, planResult, type PlanResult } from '../results/plan-result.js';
import { say } from '../say.js';

const sizeOption: Option = {
  flags: '--size <n>',
  about: 'how many units to draw; without it, plan says which size is needed for what',
};

export const plan: Command = {
  summary: 'before any draw: how many files to read, and what a sample can and cannot show',
  about: [
    'Takes the same design as draw, and no seed: nothing is drawn. It shows how the sample would be shared',
    'among the strata; the chance to see a fault at all; how closely a share would be known; how many files',
    'to read to be confident that few are faulty, in one go or in stages; which differences between groups',
    'can be seen; and the time that the reading takes.',
    'Without an export, --frame-size says how many files there are to choose from.',
    'Decide the size and the accepted number of faults here, before anybody reads a file.',
  ].join('\n'),
  arguments: [{ ...options.exportFile, name: '[EXPORT]' }],
  options: [
    { ...options.profile, required: false },
    options.schema,
    {
      flags: '--frame-size <n>',
      about: 'in place of an export: the number of files to choose from',
    },
    ...designOptions.map((option) => (option.flags === sizeOption.flags ? sizeOption : option)),
    ...questionOptions,
    options.where,
    options.period,
    options.periodField,
    options.register,
    { ...options.out, required: false, about: 'also write the tables to this new folder' },
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: [
    'dipsample plan fixtures/exports/complaints-2026-q3.csv --profile complaints --by case_type,complainant_ethnicity_group --size 40 --minimum 1 --groups complainant_ethnicity_group --reference White',
    'dipsample plan fixtures/exports/complaints-2026-q3.csv --profile complaints --tolerable 10% --expected 2%',
    'dipsample plan --frame-size 270 --size 30 --minutes 60 --reviewer-count 4',
  ],
  run: aloneForOut(async (given, shell) => {
    const frameSize = frameSizeAlone(given);
    const questions = readQuestions(given);
    if (text(given, 'stages') !== undefined) requiredText(given, 'size');
    const request = withSize(await readDesign(given, shell));
    const target = flag(given, 'dry-run') ? undefined : text(given, 'out');
    const planned =
      frameSize === undefined
        ? await plannedExport(given, request, shell)
        : planFrameSize(frameSize, request);
    const result = planResult(planned, questions);
    if (target !== undefined) await shell.publish(target, planFolder(result));
    if (flag(given, 'json')) shell.print(prettyJson(result.json));
    else if (!flag(given, 'quiet')) say(shown(result, planned, given, screenWidth(shell)), shell);
    return exitCodes.fine;
  }),
};

async function plannedExport(
  given: Given,
  request: DesignRequest,
  shell: Shell,
): Promise<PlannedFrame> {
  const scope = readScope(given);
  const reference = text(given, 'reference') ?? null;
  const field = reference === null ? text(given, 'groups') : requiredText(given, 'groups');
  const { profile, library } = await loadProfile(given, await loadLibrary(shell), shell);
  const intake = await openUsableExport(given.arguments[0] ?? '', profile, library, shell);
  const question = field === undefined ? null : { field, reference };
  const planned = planExport(intake, request, scope, question);
  if (!flag(given, 'quiet')) narrateIntake(intake, planned.frame, shell);
  return planned;
}

function shown(
  { tables }: PlanResult,
  { sampleSize }: PlannedFrame,
  given: Given,
  width: number,
): string {
  const target = text(given, 'out');
  const parts = [
    ...tables.map((table) => tableToText(table, width)),
    sampleSize === null
      ? 'Nothing was drawn. With --size N, plan also shows the allocation and what a sample of N can say.'
      : 'Nothing was drawn. draw takes the same design, with --seed and --out.',
    ...(target === undefined
      ? []
      : [flag(given, 'dry-run') ? 'Dry run: nothing was written.' : `Written to ${target}`]),
  ];
  return `${parts.join('\n')}\n`;
}
