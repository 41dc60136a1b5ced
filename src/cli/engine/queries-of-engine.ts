import { UserError } from '../../errors.js';
import { sqlDialects } from '../../format/sql/index.js';
import type { Shell } from '../../shell/shell.js';
import { verifyDrawFolder } from '../results/verify-draw-folder.js';

/**
 * The queries by which a draw was worked out where the data lie, in another dialect too; undefined
 * for a draw from a file. `table` is the path of the table that is to stand for `export`.
 *
 * @throws UserError DRAW_DOES_NOT_VERIFY
 */
export async function queriesOfEngine(
  folder: string,
  name: keyof typeof sqlDialects,
  table: readonly string[] | null,
  shell: Shell,
): Promise<string | undefined> {
  const path = `${folder}/queries/${name}.sql`;
  if ((await shell.kindOf(path)) !== 'file') return undefined;
  const { checks } = await verifyDrawFolder(folder, shell);
  const fault = checks.find(({ holds }) => !holds);
  if (fault !== undefined) {
    throw new UserError(
      'DRAW_DOES_NOT_VERIFY',
      `The draw in ${folder} is not what its record says: ${fault.what} ${fault.finding}.`,
      `See everything that differs: dipsample verify ${folder}`,
    );
  }
  const queries = await shell.readText(path);
  if (table === null) return queries;
  const dialect = sqlDialects[name];
  const source = table.map(dialect.name).join('.');
  return `CREATE TEMPORARY VIEW ${dialect.name('export')} AS SELECT * FROM ${source};\n\n${queries}`;
}
