import type { SqlDialect } from './dialect.js';
import { duckdb } from './duckdb.js';
import { postgres } from './postgres.js';
import { spark } from './spark.js';

/** Every dialect of SQL, by the name it has on the command line. A new one is a file and a line here. */
export const sqlDialects = { duckdb, postgres, spark } satisfies Record<string, SqlDialect>;
