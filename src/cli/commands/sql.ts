import { UserError } from '../../errors.js';
import { prettyJson } from '../../format/json.js';
import { sqlDialects } from '../../format/sql/index.js';
import { writeQuery } from '../../format/sql/write-query.js';
import { sha256Hex } from '../../random/sha256.js';
import { drawQuery } from '../../report/query/draw-query.js';
import { type Command, exitCodes } from '../command.js';
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
    const table = tablePath(text(given, 'table'));
    const target = text(given, 'out');
    const folder = folderArgument(given, 0);
    const { draw, units } = await redrawFolder(folder, shell);
    const query = writeQuery(drawQuery(draw, units, table), dialect);
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

function tablePath(table: string | undefined): readonly string[] | null {
  if (table === undefined) return null;
  const path = table.split('.');
  if (path.every((part) => part !== '')) return path;
  throw new UserError(
    'SQL_TABLE_INVALID',
    `--table ${table} is not the name of a table.`,
    'Give the name as name or schema.name, without quotes.',
  );
}
