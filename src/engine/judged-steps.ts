import type { Step } from '../format/sql/query.js';
import { joined, sql } from '../format/sql/sql.js';

/** The steps from rows as they were read to rows that are accepted or rejected. */
export function judgedSteps(
  faults: readonly string[],
  idField: string | undefined,
): readonly Step[] {
  const wrong = joined(
    ['shape', ...faults].map((name) => sql`${[name]} <> 0`),
    ' OR ',
  );
  const caseId =
    idField === undefined
      ? sql`reference`
      : sql`CASE WHEN prefix = '' OR reference = '' THEN '' ELSE prefix || '|' || reference END`;
  return [
    {
      name: 'variants',
      about: ['References that differ in nothing but letter case, spaces or look-alikes.'],
      lines: [
        sql`SELECT spelling`,
        sql`FROM (SELECT DISTINCT spelling, reference FROM read_rows WHERE shape = 0 AND reference <> '') AS spellings`,
        sql`GROUP BY spelling HAVING count(*) > 1`,
      ],
    },
    {
      name: 'judged',
      about: ['Every row with its case, and whether it is accepted.'],
      lines: [
        sql`SELECT`,
        sql`  read_rows.*,`,
        sql`  CASE WHEN shape <> 0 THEN '' ELSE ${caseId} END AS case_id,`,
        sql`  CASE WHEN shape = 0 AND variants.spelling IS NOT NULL THEN 1 ELSE 0 END AS variant,`,
        sql`  CASE WHEN ${wrong} OR variants.spelling IS NOT NULL THEN 1 ELSE 0 END AS rejected`,
        sql`FROM read_rows`,
        sql`LEFT JOIN variants ON variants.spelling = read_rows.spelling AND read_rows.reference <> ''`,
      ],
    },
  ];
}
