import { prettyJson } from '../../format/json.js';
import { tableToText } from '../../format/text-table.js';
import { parsePeriod } from '../../frame/period.js';
import type { ComparisonPlan } from '../../record/pack-plan.js';
import { comparisonTable } from '../../report/comparison-table.js';
import { screenTable } from '../../report/screen-table.js';
import { type Command, exitCodes, type Given } from '../command.js';
import { countingUnits } from '../units.js';
import { argument, choice, flag, list, requiredText, text, wholeNumber } from '../given.js';
import { loadLibrary, loadProfile } from '../load-library.js';
import { openUsableExport } from '../open-export.js';
import { options } from '../options.js';
import { parseWhere } from '../parse-where.js';
import {
  compareIntake,
  protectRelease,
  publicTables,
  restrictedTables,
} from '../results/disparity-folder.js';
import { inFolder, withChecksums } from '../results/text-file.js';

export const disparity: Command = {
  summary: 'outcomes by group from the whole export, in a restricted and a public copy',
  about: [
    'Counts every unit of the export, never a sample. Unknown groups keep rows of their own.',
    'A difference is one that needs explaining; it is never by itself a finding of bias.',
  ].join('\n'),
  arguments: [options.exportFile],
  options: [
    options.profile,
    options.schema,
    { flags: '--outcome <field>', about: 'the outcome field', required: true },
    {
      flags: '--event <values>',
      about: 'the outcomes that count as the event, codes or labels',
      repeatable: true,
      required: true,
    },
    { flags: '--group <field>', about: 'the field whose values are the groups', required: true },
    {
      flags: '--reference <value>',
      about: 'the group that others are compared with, everyone-else, or all',
      required: true,
    },
    {
      flags: '--unit <level>',
      about: `what is counted: ${Object.keys(countingUnits).join(', ')}`,
      default: 'case',
    },
    {
      flags: '--among <values>',
      about: 'count only units with one of these outcomes',
      repeatable: true,
    },
    {
      flags: '--threshold <n>',
      about: 'counts below this are hidden in the public copy',
      default: '5',
    },
    options.where,
    options.period,
    options.periodField,
    options.out,
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: [
    'dipsample disparity fixtures/exports/complaints-2026-q3.csv --profile complaints --outcome outcome --event NFA --group complainant_ethnicity_group --reference White --out disparity',
  ],
  run: async (given, shell) => {
    const query = queryOf(given);
    const threshold = wholeNumber(given, 'threshold', 2) ?? 5;
    const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
    if (target !== undefined) await shell.checkTarget(target);
    const { profile, library } = await loadProfile(given, await loadLibrary(shell), shell);
    const intake = await openUsableExport(argument(given, 0), profile, library, shell);
    const dates = text(given, 'period');
    const period = dates === undefined ? null : parsePeriod(dates);
    const compared = compareIntake(
      intake,
      [query],
      period === null
        ? null
        : { field: requiredText(given, 'period-field'), from: period.from, to: period.to },
    );
    const results = protectRelease([compared], threshold).flat();
    if (target !== undefined) {
      await shell.publish(
        target,
        withChecksums([
          ...inFolder('restricted', restrictedTables(results)),
          ...inFolder('public', publicTables(results)),
        ]),
      );
    }
    if (flag(given, 'json')) {
      const tables = results.map(({ comparison, name }) => comparisonTable(comparison, name));
      shell.print(prettyJson({ tables }));
    } else if (!flag(given, 'quiet')) {
      const said = results.flatMap(({ comparison, name, published }) => [
        tableToText(screenTable(comparison, name)),
        ...(published.status === 'withheld' ? [`Public copy: ${published.reason}`] : []),
      ]);
      const where =
        target === undefined
          ? 'Dry run: nothing was written.'
          : `Written to ${target}: restricted/ for the office, public/ to publish.`;
      shell.print(`${[...said, where].join('\n')}\n`);
    }
    return exitCodes.fine;
  },
};

function queryOf(given: Given): ComparisonPlan {
  return {
    unit: choice(requiredText(given, 'unit'), 'unit', countingUnits),
    outcome: requiredText(given, 'outcome'),
    event: list(given, 'event'),
    among: list(given, 'among'),
    group: requiredText(given, 'group'),
    reference: requiredText(given, 'reference'),
    where: parseWhere(given),
  };
}
