import type { QueryResult } from '../audit-result.js';

/** What a query compares, short enough for a heading: its title up to who is counted. */
export function queryTitle({ title, span }: QueryResult): string {
  const [what = title] = title.split(';');
  return span === 'year to date' ? `${what} (year to date)` : what;
}
