import { literal, sql } from '../../format/sql/sql.js';
import type { MethodQuery } from './method-query.js';

/** Simple random sampling: the lowest tickets, or those after the ticket where a rotation goes on. */
export const simpleQuery: MethodQuery = {
  planColumns: ({ draw }) => {
    const { rotation } = draw.design;
    return rotation === undefined
      ? []
      : [{ name: 'rotation_start', value: ({ key }) => literal(rotation[key] ?? '') }];
  },
  unitColumns: () => [],
  steps: ({ draw }) => [
    draw.design.rotation === undefined
      ? {
          name: 'ordered',
          about: ['The order of each stratum: the lowest ticket first.'],
          lines: [
            sql`SELECT`,
            sql`  stratum, unit_id, ticket,`,
            sql`  row_number() OVER (PARTITION BY stratum ORDER BY ticket) AS rank`,
            sql`FROM ticketed`,
          ],
        }
      : {
          name: 'ordered',
          about: [
            'The order of each stratum: the lowest ticket above the one where the last draw ended comes',
            'first, and after the highest ticket the order goes on from the lowest.',
          ],
          lines: [
            sql`SELECT`,
            sql`  ticketed.stratum, ticketed.unit_id, ticketed.ticket,`,
            sql`  row_number() OVER (`,
            sql`    PARTITION BY ticketed.stratum`,
            sql`    ORDER BY CASE WHEN ticketed.ticket <= plan.rotation_start THEN 1 ELSE 0 END, ticketed.ticket`,
            sql`  ) AS rank`,
            sql`FROM ticketed`,
            sql`JOIN plan ON plan.stratum = ticketed.stratum`,
          ],
        },
  ],
};
