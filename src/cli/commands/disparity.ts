import { protections } from '../../disclosure/protections.js';
import { parsePeriod } from '../../frame/period.js';
import type { Intake } from '../../frame/intake.js';
import type { ComparisonPlan } from '../../record/pack-plan.js';
import type { Scope } from '../../record/scope.js';
import { asWideAsPlain, inSymbols } from '../../format/symbols.js';
import { corrections, ratioIntervals } from '../../disparity/choices.js';
import { type Command, exitCodes, type Given } from '../command.js';
import { argument, flag, requiredText, text } from '../given.js';
import { loadLibrary, loadProfile } from '../load-library.js';
import { stage, tellerOf } from '../log/stages.js';
import { narrateProtection } from '../narrate-protection.js';
import { openUsableExport } from '../open-export.js';
import { options } from '../options.js';
import { aloneForOut } from '../results/alone-for-out.js';
import { parseWhere } from '../parse-where.js';
import { readBenchmark } from '../read-benchmark.js';
import { askedPlan } from '../results/asked-plan.js';
import { requireDefaultPlans } from '../results/default-plans.js';
import { disparityFolder } from '../results/disparity-result.js';
import { enterRelease, ledgerInUse } from '../results/ledger-in-use.js';
import { releaseAgainst } from '../results/release-together.js';
import { releasePlan } from '../results/release-plan.js';
import { disparityScreen } from '../results/disparity-screen.js';
import { enterAndPublish } from '../results/run-lock.js';
import { say } from '../say.js';
import { screenWidth } from '../screen-width.js';
import { countingUnits } from '../units.js';

export const disparity: Command = {
  summary: 'outcomes by group from the whole export, in a restricted and a public copy',
  about: [
    'Counts every unit of the export, never a sample. Unknown groups keep rows of their own.',
    'Without --outcome and its kin, the tables that the row schema names are made: outcomes by ethnicity, sex, age, rank, service and worker type, as far as the export has them.',
    'A difference is one that needs explaining; it is never by itself a finding of bias.',
  ].join('\n'),
  arguments: [options.exportFile],
  options: [
    options.profile,
    options.schema,
    { flags: '--outcome <field>', about: 'the outcome field' },
    {
      flags: '--event <values>',
      about: 'the outcomes that count as the event, codes or labels',
      repeatable: true,
    },
    { flags: '--group <field>', about: 'the field whose values are the groups' },
    {
      flags: '--reference <value>',
      about: 'the group that others are compared with, everyone-else, or all',
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
      flags: '--adjust-for <fields>',
      about: 'set ratios within like values of these fields beside the crude ones',
      repeatable: true,
    },
    { flags: '--beside <field>', about: 'a second grouping field: compare pairs of groups too' },
    {
      flags: '--over <field>',
      about: 'a field of periods, such as date_finalised_quarter: the trend too',
    },
    {
      flags: '--across <field>',
      about: 'a field of areas or units: hold them against each other too',
    },
    {
      flags: '--days <from..to>',
      about: 'two date fields: the mean days between them by group too',
    },
    { flags: '--stages', about: 'stage by stage too, each conditional on the one before' },
    {
      flags: '--benchmark <file>',
      about: 'a benchmark description (JSON): rates per 1,000 and shares too',
    },
    {
      flags: '--inference <kind>',
      about: 'process: intervals and tests; census: counted, without them',
      default: 'process',
    },
    {
      flags: '--correction <name>',
      about: `of p-values for many comparisons: ${Object.keys(corrections).join(', ')}`,
      default: 'holm',
    },
    {
      flags: '--interval <name>',
      about: `another interval for ratios beside the default, to compare: ${Object.keys(ratioIntervals).join(', ')}`,
    },
    {
      flags: '--sample-of <n>',
      about: 'the export is a random sample of n units: intervals allow for it',
    },
    {
      flags: '--protection <name>',
      about: `of small counts in the public copy: ${Object.keys(protections).join(', ')}`,
      default: 'suppression',
    },
    {
      flags: '--threshold <n>',
      about: 'counts below this are small (default: 5; strict: 10)',
    },
    {
      flags: '--symbols <pairs>',
      about: 'other shorthand in tables, such as c=:,z=~ for [c] hidden and [z] not applicable',
      repeatable: true,
    },
    options.where,
    options.period,
    options.periodField,
    options.ledger,
    options.beginLedger,
    options.release,
    options.out,
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: [
    'dipsample disparity fixtures/exports/complaints-2026-q3.csv --profile complaints --outcome outcome --event NFA --group complainant_ethnicity_group --reference White --out disparity',
    'dipsample disparity fixtures/exports/misconduct-2026-q3.csv --profile misconduct --out outcomes',
  ],
  run: aloneForOut(async (given, shell) => {
    const plan = releasePlan(given);
    const asked = askedPlan(given);
    const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
    const { profile, library } = await loadProfile(given, await loadLibrary(shell), shell);
    const intake = await openUsableExport(argument(given, 0), profile, library, shell);
    const file = text(given, 'benchmark');
    const benchmark = file === undefined ? null : await readBenchmark(file, shell);
    const plans = plansOf(asked, intake, parseWhere(given), shell.narrate);
    const ledger = await ledgerInUse(given, text(given, 'period') ?? 'every case', shell);
    shell.log(stage('protecting'));
    const input = { intake, plans, period: periodOf(given), benchmark };
    const release = releaseAgainst([{ ...input, yearToDate: null }], plan, ledger, tellerOf(shell));
    shell.log(stage('working'));
    const [released] = release.exports;
    if (released === undefined) throw new RangeError('an export that was not released');
    if (target !== undefined) {
      const files = await disparityFolder(released, plan, intake, periodInWords(given));
      await enterAndPublish(target, files, shell, () =>
        enterRelease(ledger, release, flag(given, 'quiet'), shell),
      );
    }
    if (!flag(given, 'quiet')) narrateProtection(released, shell);
    if (flag(given, 'json') || !flag(given, 'quiet')) {
      const asJson = flag(given, 'json');
      const symbols = asJson ? plan.symbols : asWideAsPlain(plan.symbols);
      const shown = inSymbols(
        disparityScreen(released, target, asJson, screenWidth(shell)),
        symbols,
      );
      if (asJson) shell.print(shown);
      else say(shown, shell);
    }
    return exitCodes.fine;
  }),
};

function plansOf(
  asked: ComparisonPlan | null,
  intake: Intake,
  where: Scope['where'],
  narrate: (text: string) => void,
): readonly ComparisonPlan[] {
  if (asked !== null) return [asked];
  const { plans, leftOut } = requireDefaultPlans(intake, where);
  for (const reason of leftOut) narrate(`Left out: ${reason}.\n`);
  return plans;
}

function periodOf(given: Given): Scope['period'] {
  const dates = text(given, 'period');
  if (dates === undefined) return null;
  const { from, to } = parsePeriod(dates);
  return { field: requiredText(given, 'period-field'), from, to };
}

function periodInWords(given: Given): string | undefined {
  const dates = text(given, 'period');
  return dates === undefined ? undefined : parsePeriod(dates).label;
}
