import { prettyJson } from '../../format/json.js';
import type { SqlDialect } from '../../format/sql/dialect.js';
import { sqlDialects } from '../../format/sql/index.js';
import { writeQuery } from '../../format/sql/write-query.js';
import { sha256Hex } from '../../random/sha256.js';
import { drawQuery } from '../../report/query/draw-query.js';
import type { Shell } from '../../shell/shell.js';
import { type Command, exitCodes } from '../command.js';
import { tablePath } from '../engine/engine-choice.js';
import { queriesOfEngine } from '../engine/queries-of-engine.js';
import { folderArgument, choice, flag, requiredText, text } from '../given.js';
import { options } from '../options.js';
import { redrawFolder } from '../results/redraw-folder.js';
import { say } from '../say.js';

export const sql: Command = {
  summary: 'the same draw as one query for DuckDB, PostgreSQL or Spark SQL',
  about: [
    'The query starts from frame.csv of the draw folder and gives the same sample, reserves and order;',
    'its first lines say how the file is loaded. With --table it starts from a table of your own that has',
    'the columns unit_id and those that decide the draw. A draw that does not verify gives no query.',
    'Of a draw that was worked out by an engine it gives the whole: intake, counts, strata and draw, from a',
    'table or view named export, or from that of --table.',
  ].join('\n'),
  arguments: [options.drawFolder],
  options: [
    {
      flags: '--dialect <name>',
      about: `the database: ${Object.keys(sqlDialects).join(', ')}`,
      required: true,
    },
    {
      flags: '--table <name>',
      about: 'a table of your own in place of frame.csv, as name or schema.name, spelt exactly',
    },
    { flags: '--out <file>', about: 'the file to write, in place of standard output' },
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: ['dipsample sql draw --dialect duckdb'],
  run: async (given, shell) => {
    const name = choice(requiredText(given, 'dialect'), 'dialect', sqlDialects);
    const dialect = sqlDialects[name];
    const named = text(given, 'table');
    const table = named === undefined ? null : tablePath(named);
    const target = text(given, 'out');
    const folder = folderArgument(given, 0);
    const query =
      (await queriesOfEngine(folder, name, table, shell)) ??
      (await queryOfFrame(folder, dialect, table, shell));
    const isDry = flag(given, 'dry-run');
    if (target !== undefined && !isDry) await shell.publishFile(target, query);
    if (flag(given, 'json')) {
      const written = isDry ? null : (target ?? null);
      shell.print(prettyJson({ dialect: name, sha256: sha256Hex(query), written, query }));
    } else if (target === undefined) shell.print(query);
    else if (!flag(given, 'quiet')) {
      say(
        isDry
          ? `Dry run: ${target} was not written.\n`
          : `Written to ${target}: a query for ${dialect.title}.\n`,
        shell,
      );
    }
    return exitCodes.fine;
  },
};

async function queryOfFrame(
  folder: string,
  dialect: SqlDialect,
  table: readonly string[] | null,
  shell: Shell,
): Promise<string> {
  const { draw, units } = await redrawFolder(folder, shell);
  return writeQuery(drawQuery(draw, units, table), dialect);
}
