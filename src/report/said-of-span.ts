import type { Said } from './analyses/analysis.js';
import type { QueryResult } from './audit-result.js';

/**
 * What is said of the year to date, with these words in every caption and title: of the period the same
 * tables and charts are made, and a file or a sheet by itself must tell which it is.
 */
export function saidOfSpan(said: Said, span: QueryResult['span'] | null): Said {
  if (span !== 'year to date') return said;
  const named = (tables: Said['tables']): Said['tables'] =>
    tables.map((table) => ({ ...table, caption: `${table.caption}; year to date` }));
  return {
    ...said,
    tables: named(said.tables),
    ...(said.pageTables === undefined ? {} : { pageTables: named(said.pageTables) }),
    charts: said.charts.map(({ name, chart }) => ({
      name,
      chart: { ...chart, title: `${chart.title}, year to date` },
    })),
  };
}
