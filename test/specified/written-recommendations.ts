import type { Findings } from '../../src/findings/findings.js';
import { recommendationsTable } from '../../src/report/findings/remarks-tables.js';

/** The columns of the recommendations.csv that evaluate writes. */
export const findingsTableNames: readonly string[] = recommendationsTable({
  recommendations: [],
} as unknown as Findings).columns.map(({ name }) => name);
