import { tableToCsv } from '../../format/csv.js';
import { prettyJson } from '../../format/json.js';
import { tableToText } from '../../format/text-table.js';
import { crossTable } from '../../report/cross-table.js';
import { type Command, exitCodes } from '../command.js';
import { readScope } from '../design/read-scope.js';
import { engineChoice, engineOptions } from '../engine/engine-choice.js';
import { narrateThere } from '../engine/narrate-there.js';
import { countHere, countThere } from '../engine/units-by-value.js';
import { choice, flag, list, requiredText, text } from '../given.js';
import { loadLibrary, loadProfile } from '../load-library.js';
import { options } from '../options.js';
import { say } from '../say.js';
import { screenWidth } from '../screen-width.js';
import { drawingUnits } from '../units.js';

export const count: Command = {
  summary: 'how many rows and units an export has, and how many have which values',
  about: [
    'Counts the units by some fields, as draw forms its strata and disparity its groups, and gives the digest',
    'of the frame with those fields. The numbers are not protected: they are for the office, not to publish.',
    'With --engine, and for .parquet files, a database counts where the rows lie.',
  ].join('\n'),
  arguments: [
    {
      name: '[EXPORT...]',
      about: 'the exported cases, a CSV file; - is standard input; with an engine several files',
    },
  ],
  options: [
    options.profile,
    options.schema,
    { flags: '--by <fields>', about: 'the fields to count by, with commas between them' },
    {
      flags: '--unit <unit>',
      about: `what is counted: ${Object.keys(drawingUnits).join(', ')}`,
      default: 'case',
    },
    {
      flags: '--id-field <field>',
      about: 'a field whose value stands before every reference, such as force',
    },
    ...engineOptions,
    options.where,
    options.period,
    options.periodField,
    { flags: '--out <file>', about: 'also write the counts to this new CSV file' },
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: [
    'dipsample count fixtures/exports/complaints-2026-q3.csv --profile complaints --by outcome,complainant_ethnicity_group',
  ],
  run: async (given, shell) => {
    const engine = engineChoice(given, given.arguments);
    const { profile, library } = await loadProfile(given, await loadLibrary(shell), shell);
    const { where, period } = readScope(given);
    const idField = text(given, 'id-field');
    const unit = choice(requiredText(given, 'unit'), 'unit', drawingUnits);
    const request = {
      unit,
      fields: list(given, 'by'),
      where,
      ...(period === null ? {} : { period }),
      ...(idField === undefined ? {} : { idField }),
    };
    const counted =
      engine === undefined
        ? await countHere(given.arguments[0], request, profile, library, shell)
        : await countThere(engine, request, profile, library, shell);
    const table = crossTable(unit, request.fields, counted.tallies);
    const target = flag(given, 'dry-run') ? undefined : text(given, 'out');
    if (target !== undefined) await shell.publishFile(target, tableToCsv(table));
    if (!flag(given, 'quiet')) narrateThere(counted, shell);
    if (flag(given, 'json')) {
      const { rowCounts, faults, counts, leftOut, size, sha256, tallies } = counted;
      shell.print(
        prettyJson({
          unit,
          by: request.fields,
          rows: rowCounts,
          rejectedBy: Object.fromEntries(faults),
          counts,
          leftOut,
          frame: { units: size, sha256 },
          table: tallies,
        }),
      );
    } else if (!flag(given, 'quiet')) {
      say(`${tableToText(table, screenWidth(shell))}\nFrame digest ${counted.sha256}\n`, shell);
    }
    return exitCodes.fine;
  },
};
