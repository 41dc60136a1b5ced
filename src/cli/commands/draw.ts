import { type Command, type Option } from '../command.js';
import { designOptions } from '../design/design-options.js';
import { drawFromEngine } from '../draw/from-engine.js';
import { drawFromExport } from '../draw/from-export.js';
import { mergePartialDraws } from '../draw/from-partials.js';
import { engineChoice, engineOptions } from '../engine/engine-choice.js';
import { options } from '../options.js';
import { aloneForOut } from '../results/alone-for-out.js';

/** What a commitment or partial draws say already need not be said again. */
const unless = ['commitment', 'merge'];

export const draw: Command = {
  summary: 'draw a stratified sample that anyone can repeat, with its reserves and its record',
  about: [
    'The seed decides the draw: publish it, and make it where others can see it. A unit is picked by its',
    'ticket, the SHA-256 of seed and reference, so row order, other strata and sample size never matter.',
    'To look more often at risky cases, make a risk band a stratifying field and give it a larger share:',
    'weights and variances stay exact, everybody sees how many came from each band, and one wrong score',
    'moves one case. Method pareto is for a measure that differs from case to case.',
    'With --engine, and for .parquet files, everything is worked out by a database where the rows lie; only',
    'counts and the cases drawn come back.',
    'With --commitment the plan is that of the commitment; options of the plan given beside it are compared.',
  ].join('\n'),
  arguments: [
    {
      name: '[EXPORT...]',
      about:
        'the exported cases, a CSV file; - is standard input; none with --merge; with an engine several files',
    },
  ],
  options: [
    { ...options.profile, unless: ['merge'] },
    options.schema,
    ...designOptions.map((option): Option =>
      option.required === true ? { ...option, unless } : option,
    ),
    {
      flags: '--seed <text>',
      about: 'the published seed: 20 to 200 printable ASCII characters',
      required: true,
      unless: ['merge'],
    },
    {
      flags: '--commitment <path>',
      about: 'draw as committed, and refuse any difference: the folder that commit wrote',
    },
    {
      flags: '--reason <text>',
      about: 'why there is a second draw under one commitment; it stays in the register',
    },
    {
      flags: '--partial',
      about: "draw one force's part of a draw over several, to be merged; needs --id-field",
    },
    {
      flags: '--merge <partials...>',
      about: 'merge partial draws of the same plan and seed: their partial.json files',
    },
    ...engineOptions,
    options.out,
    options.register,
    options.retentionReview,
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
  run: aloneForOut((given, shell) => {
    if (given.options['merge'] !== undefined) return mergePartialDraws(given, shell);
    const engine = engineChoice(given, given.arguments);
    return engine === undefined
      ? drawFromExport(given, shell)
      : drawFromEngine(given, engine, shell);
  }),
};
