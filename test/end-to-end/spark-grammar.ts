import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { validators } from '../format/independent-validators.js';

/** Whether `.ci/run` installed the parser that is made from Spark's own grammar. */
export const hasSparkGrammar = existsSync(join(validators, 'node_modules/dt-sql-parser'));

/**
 * How many faults the parser of dt-sql-parser finds in each text of Spark SQL, in a process of its
 * own, as it prints what it finds. Its modules name each other without endings, so they are bundled.
 */
export function sparkFaults(texts: readonly string[], folder: string): readonly number[] {
  const program = join(folder, 'parse-spark.cjs');
  const asked = `
    import { readFileSync } from 'node:fs';
    import { SparkSQL } from 'dt-sql-parser';
    const parser = new SparkSQL();
    const texts = JSON.parse(readFileSync(0, 'utf8'));
    console.log(JSON.stringify(texts.map((text) => parser.validate(text).length)));`;
  buildSync({
    stdin: { contents: asked, resolveDir: validators },
    ...{ bundle: true, format: 'cjs', platform: 'node', outfile: program },
  });
  const said = execFileSync(process.execPath, [program], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return JSON.parse(said.trim()) as readonly number[];
}
