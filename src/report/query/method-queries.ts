import { call, sql } from '../../format/sql/sql.js';
import type { MethodName } from '../../sampling/methods/index.js';
import { bySizeQuery } from './by-size-query.js';
import type { MethodQuery } from './method-query.js';
import { simpleQuery } from './simple-query.js';
import { systematicQuery } from './systematic-query.js';

/** How each sampling method is said in SQL. The order of operations is that of the methods themselves. */
export const methodQueries = {
  simple: simpleQuery,
  systematic: systematicQuery,
  pareto: bySizeQuery(
    (u, share, total) =>
      sql`(${u} * ${call('double', sql`${total} - ${share}`)}) / ((${call('double', sql`1`)} - ${u}) * ${call('double', share)})`,
    'u (T - n x) / ((1 - u) n x)',
  ),
  'sequential-poisson': bySizeQuery(
    (u, share, total) => sql`(${u} * ${call('double', total)}) / ${call('double', share)}`,
    'u T / (n x)',
  ),
} satisfies Record<MethodName, MethodQuery>;
