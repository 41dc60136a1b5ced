import { parsePeriod } from '../../frame/period.js';
import type { UnitLevel } from '../../frame/frame.js';
import { prettyJson } from '../../format/json.js';
import { readableNumber } from '../../format/numbers.js';
import { tableToText } from '../../format/text-table.js';
import { allocationTable } from '../../report/draw-tables.js';
import { allocations } from '../../sampling/allocations/index.js';
import { samplingMethods } from '../../sampling/methods/index.js';
import { type Command, exitCodes, type Given } from '../command.js';
import { argument, choice, flag, list, requiredText, text, wholeNumber } from '../given.js';
import { drawingUnits } from '../units.js';
import { loadLibrary, loadProfile } from '../load-library.js';
import { narrateIntake } from '../narrate-intake.js';
import { openUsableExport } from '../open-export.js';
import { options } from '../options.js';
import { parseWhere } from '../parse-where.js';
import { type DrawRequest, drawFolder } from '../results/draw-folder.js';
import { refuseDemonstrationSeed } from '../results/demonstration.js';
import { readToolVersion } from '../tool-version.js';

export const draw: Command = {
  summary: 'draw a stratified sample that anyone can repeat, with its reserves and its record',
  about: [
    'The seed decides the draw: publish it, and make it where others can see it. A unit is picked by its',
    'ticket, the SHA-256 of seed and reference, so row order, other strata and sample size never matter.',
    'To look more often at risky cases, make a risk band a stratifying field and give it a larger share.',
  ].join('\n'),
  arguments: [options.exportFile],
  options: [
    options.profile,
    options.schema,
    {
      flags: '--by <fields>',
      about: 'stratifying fields, separated by commas (none: one stratum)',
    },
    { flags: '--size <n>', about: 'how many units to draw, reserves apart', required: true },
    {
      flags: '--seed <text>',
      about: 'the published seed: 20 to 200 printable ASCII characters',
      required: true,
    },
    options.out,
    {
      flags: '--unit <level>',
      about: `what is drawn: ${Object.keys(drawingUnits).join(', ')}`,
      default: 'case',
    },
    { flags: '--allocation <name>', about: registered(allocations), default: 'proportional' },
    { flags: '--method <name>', about: registered(samplingMethods), default: 'simple' },
    { flags: '--minimum <k>', about: 'the least that any stratum gets', default: '0' },
    { flags: '--cap <k>', about: 'the most that any stratum gets' },
    {
      flags: '--take-all <values>',
      about: 'strata taken whole: a value, or field=value',
      repeatable: true,
    },
    {
      flags: '--reserves <k>',
      about: 'reserves in each stratum, used in rank order',
      default: '0',
    },
    options.where,
    options.period,
    options.periodField,
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: [
    'dipsample draw fixtures/exports/complaints-2026-q3.csv --profile complaints --by outcome,complainant_ethnicity_group --size 40 --seed "27 41 06 59 33 18 lottery 2026-10-03" --out draw',
  ],
  run: async (given, shell) => {
    const request = drawRequest(given);
    const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
    if (target !== undefined) await shell.checkTarget(target);
    const { profile, library } = await loadProfile(given, await loadLibrary(shell), shell);
    const intake = await openUsableExport(argument(given, 0), profile, library, shell);
    await refuseDemonstrationSeed(request.seed, intake.file.sha256, shell);
    const drawn = drawFolder(intake, request, await readToolVersion(shell));
    if (target !== undefined) await shell.publish(target, drawn.files);
    if (!flag(given, 'quiet')) narrateIntake(intake, drawn.frame, shell);
    if (flag(given, 'json')) shell.print(prettyJson(drawn.record));
    else if (!flag(given, 'quiet')) shell.print(summary(drawn, target));
    return exitCodes.fine;
  },
};

function drawRequest(given: Given): DrawRequest {
  const unit: Exclude<UnitLevel, 'row'> = choice(requiredText(given, 'unit'), 'unit', drawingUnits);
  const period = text(given, 'period');
  const dates = period === undefined ? null : parsePeriod(period);
  return {
    seed: requiredText(given, 'seed'),
    design: {
      unit,
      by: list(given, 'by'),
      size: wholeNumber(given, 'size', 1) ?? 0,
      allocation: choice(requiredText(given, 'allocation'), 'allocation', allocations),
      method: choice(requiredText(given, 'method'), 'method', samplingMethods),
      minimum: wholeNumber(given, 'minimum', 0) ?? 0,
      cap: wholeNumber(given, 'cap', 1) ?? null,
      takeAll: list(given, 'take-all'),
      reserves: wholeNumber(given, 'reserves', 0) ?? 0,
    },
    scope: {
      where: parseWhere(given),
      period:
        dates === null
          ? null
          : { field: requiredText(given, 'period-field'), from: dates.from, to: dates.to },
    },
  };
}

function summary(
  { draw: drawn, record }: ReturnType<typeof drawFolder>,
  target: string | undefined,
): string {
  const sample = drawn.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
  const empty = drawn.strata.filter(({ sampleSize }) => sampleSize === 0).length;
  const lines = [
    tableToText(allocationTable(drawn)),
    `Drew ${readableNumber(sample, 'count')} of ${readableNumber(drawn.frameSize, 'count')} ${drawn.design.unit}s by seed "${drawn.seedText}".`,
    `Frame digest ${record.frame.sha256}`,
    ...(empty === 0
      ? []
      : [
          `${empty} of ${drawn.strata.length} strata got nothing at this size; --minimum 1 gives each at least one.`,
        ]),
    record.seed.statement,
    target === undefined
      ? 'Dry run: nothing was written.'
      : `Written to ${target}; check it with: dipsample verify ${target}`,
  ];
  return `${lines.join('\n')}\n`;
}

function registered(registry: Readonly<Record<string, { readonly summary: string }>>): string {
  return Object.entries(registry)
    .map(([name, entry]) => `${name} (${entry.summary})`)
    .join('; ');
}
