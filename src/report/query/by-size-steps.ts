import { call, sql, type Sql } from '../../format/sql/sql.js';
import type { Step } from '../../format/sql/query.js';
import { scale, ticketNumerator } from './ticketed-step.js';

/** A score of a unit from its number u, its share n x and the total T, all in double precision. */
export type Score = (u: Sql, share: Sql, total: Sql) => Sql;

/** One round of working out certainty and shares, for a number of units to draw. */
export interface Pass {
  readonly size: string;
  readonly suffix: string;
}

/** The sizes from the largest down, and what is left from each on. */
export function sizedStep(rankedSize: string): Step {
  return {
    name: 'sized',
    about: [
      'The sizes of each stratum from the largest down: the place of each unit among them, and what',
      'the sizes from this unit on add up to. And its ticket as a number u between 0 and 1.',
      ...(rankedSize === 'sample_size'
        ? []
        : ['planned_size is the size at which the ranking is frozen: that of the first draw.']),
    ],
    lines: [
      sql`SELECT`,
      sql`  ticketed.stratum, ticketed.unit_id, ticketed.ticket, ticketed.size,`,
      sql`  ${call('double', ticketNumerator(sql`ticketed.ticket`))} / ${call('double', scale)} AS u,`,
      sql`  plan.sample_size${[rankedSize === 'sample_size' ? '' : `, plan.${rankedSize}`]},`,
      sql`  row_number() OVER (PARTITION BY ticketed.stratum ORDER BY ticketed.size DESC, ticketed.ticket) AS place,`,
      sql`  CAST(sum(ticketed.size) OVER (`,
      sql`    PARTITION BY ticketed.stratum ORDER BY ticketed.size DESC, ticketed.ticket`,
      sql`    ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING`,
      sql`  ) AS BIGINT) AS remaining`,
      sql`FROM ticketed`,
      sql`JOIN plan ON plan.stratum = ticketed.stratum`,
    ],
  };
}

/** Which units are certain: settled in one go, as sizes come from the largest down. */
export function certainStep(passes: readonly Pass[]): Step {
  const frozen = passes.length > 1;
  return {
    name: 'settled',
    about: [
      'A unit is certain when its share of the places that the larger units left reaches all that',
      'remains. Taken from the largest down, this is the same as taking all certain units at once,',
      'working the shares of the others out again, and so on until none is certain any more.',
      ...(frozen
        ? [
            'A stratum of which nothing is drawn is ranked as for one unit; its chances (_now) are none.',
          ]
        : []),
    ],
    lines: [
      sql`SELECT`,
      sql`  sized.*,`,
      ...passes.map(
        ({ size, suffix }, index) =>
          sql`  CASE WHEN (${[size]} - place + 1) * size >= remaining THEN 1 ELSE 0 END AS certain${[suffix]}${[index < passes.length - 1 ? ',' : '']}`,
      ),
      sql`FROM sized`,
    ],
  };
}

/** What the units that are not certain share. */
export function sharedStep(passes: readonly Pass[]): Step {
  return {
    name: 'shared',
    about: ['The places that are left for the other units, and the total of their sizes.'],
    lines: [
      sql`SELECT`,
      sql`  settled.*,`,
      ...passes.flatMap(({ size, suffix }, index) => [
        sql`  ${[size]} - CAST(sum(certain${[suffix]}) OVER (PARTITION BY stratum) AS BIGINT) AS places${[suffix]},`,
        sql`  CAST(sum((1 - certain${[suffix]}) * size) OVER (PARTITION BY stratum) AS BIGINT) AS total${[suffix]}${[index < passes.length - 1 ? ',' : '']}`,
      ]),
      sql`FROM settled`,
    ],
  };
}

/** Scores and chances, in the order of operations of the methods themselves. */
export function scoredStep(score: Score, inWords: string, now: string | null): Step {
  const share = sql`places * size`;
  return {
    name: 'scored',
    about: [
      `The score, in double precision: ${inWords},`,
      'n being the places left, x the size and T the total of the sizes.',
      now === null
        ? 'The chances of an extended sample are not worked out here; they stand in draw.json.'
        : 'A unit is in the sample with probability n x / T, the certain ones with probability 1.',
    ],
    lines: [
      sql`SELECT`,
      sql`  stratum, unit_id, ticket, certain,`,
      sql`  CASE`,
      sql`    WHEN certain = 1 OR places = 0 THEN ${call('double', sql`0`)}`,
      sql`    ELSE ${score(sql`u`, share, sql`total`)}`,
      sql`  END AS score${[now === null ? '' : ',']}`,
      ...(now === null ? [] : chanceLines(now)),
      sql`FROM shared`,
    ],
  };
}

function chanceLines(now: string): readonly Sql[] {
  return [
    sql`  CASE`,
    sql`    WHEN certain${[now]} = 1 THEN ${call('double', sql`1`)}`,
    sql`    ELSE ${call('double', sql`places${[now]} * size`)} / ${call('double', sql`total${[now]}`)}`,
    sql`  END AS inclusion_probability`,
  ];
}

export function orderedStep(showsChances: boolean): Step {
  return {
    name: 'ordered',
    about: ['The order of each stratum: the certain units, then the lowest score first.'],
    lines: [
      sql`SELECT`,
      sql`  stratum, unit_id, ticket,${[showsChances ? ' inclusion_probability,' : '']}`,
      sql`  row_number() OVER (PARTITION BY stratum ORDER BY certain DESC, score, ticket) AS rank`,
      sql`FROM scored`,
    ],
  };
}
