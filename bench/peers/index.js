import { join } from 'node:path';

const python = [process.env['DIPSAMPLE_BENCH_PYTHON'], 'python3', '/usr/bin/python3'];

/**
 * Every peer by name: the programs that may run it, the first that works being used, and its script.
 * A script is called with `about`, and prints a JSON object of `tool` and `version`; or with job
 * (validate or draw), export, folder of rules and seed, and prints its answers, a line each, cells
 * separated by tabs: rows N; rejected N; fault COLUMN RULE N; cell STRATUM N; sample STRATUM REFERENCE.
 */
export const peers = {
  pandas: peer('pandas, as mostly written', python, 'pandas_plain.py'),
  'pandas-expert': peer('pandas, by categories', python, 'pandas_expert.py'),
  'data-table': peer('R data.table', ['Rscript'], 'data_table.R'),
  duckdb: peer('DuckDB', [process.execPath], 'duckdb.js'),
  polars: peer('Polars', [process.execPath], 'polars.js'),
  miller: peer('Miller', ['sh'], 'miller.sh'),
  sqlite: peer('sqlite3', ['sh'], 'sqlite.sh'),
};

function peer(title, programs, script) {
  return {
    title,
    programs: programs.filter((program) => program !== undefined),
    script: join(import.meta.dirname, script),
  };
}
