import { call, literal, sql, type Sql } from '../../format/sql/sql.js';
import type { Step } from '../../format/sql/query.js';
import type { MethodQuery } from './method-query.js';
import { sortColumns, sortTerms } from './sort-columns.js';
import { scale, ticketNumerator, ticketOf } from './ticketed-step.js';

/** Systematic sampling: every so many units of a list in serpentine order, from a random start. */
export const systematicQuery: MethodQuery = {
  planColumns: () => [{ name: 'stratum_key', value: ({ key }) => literal(key) }],
  unitColumns: sortColumns,
  steps: (context) => {
    const keys = sortTerms(context);
    return [
      keyedStep(keys),
      ...keys.slice(1).map((_, index) => turnedStep(index + 2)),
      listedStep(keys.length),
      startsStep(context.draw.seedHash),
      picksStep,
      orderedStep,
    ];
  },
};

/** The values of each sort key as whole numbers in their order; the groups of the first key. */
function keyedStep(keys: readonly Sql[]): Step {
  return {
    name: 'grouped_1',
    about: [
      'Each sort key as a number: 1 for its first value, 2 for the next. The first key makes groups.',
    ],
    lines: [
      sql`SELECT`,
      sql`  stratum, unit_id, ticket,`,
      ...keys.map(
        (terms, index) => sql`  dense_rank() OVER (ORDER BY ${terms}) AS key_${index + 1},`,
      ),
      sql`  dense_rank() OVER (PARTITION BY stratum ORDER BY ${keys[0] ?? []}) AS group_1`,
      sql`FROM ticketed`,
    ],
  };
}

function turnedStep(level: number): Step {
  const before = level - 1;
  return {
    name: `grouped_${level}`,
    about: [
      `Key ${level} goes up in the first group of the keys before it, down in the second, up again in the third.`,
    ],
    lines: [
      sql`SELECT`,
      sql`  grouped_${before}.*,`,
      sql`  dense_rank() OVER (`,
      sql`    PARTITION BY stratum`,
      sql`    ORDER BY group_${before}, CASE WHEN group_${before} % 2 = 1 THEN key_${level} ELSE -key_${level} END`,
      sql`  ) AS group_${level}`,
      sql`FROM grouped_${before}`,
    ],
  };
}

function listedStep(levels: number): Step {
  return {
    name: 'listed',
    about: ['The list of each stratum, its places counted from 0; units alike stand by ticket.'],
    lines: [
      sql`SELECT`,
      sql`  stratum, unit_id, ticket,`,
      sql`  row_number() OVER (PARTITION BY stratum ORDER BY group_${levels}, ticket) - 1 AS place`,
      sql`FROM grouped_${levels}`,
    ],
  };
}

function startsStep(seedHash: string): Step {
  const ticket = ticketOf(seedHash, 'start', sql`stratum_key`);
  return {
    name: 'starts',
    about: [
      'The random start u of each stratum, from the ticket of its name, kept as the whole number u 2^53.',
    ],
    lines: [
      sql`SELECT`,
      sql`  stratum, frame_size, sample_size,`,
      sql`  ${ticketNumerator(ticket)} AS start_number`,
      sql`FROM plan`,
    ],
  };
}

const picksStep: Step = {
  name: 'picks',
  about: [
    'Pick i = 0 .. n - 1 is the unit at place floor((i + u) N / n), worked out in whole numbers.',
    'The numbers i are the first n places of the list.',
  ],
  lines: [
    sql`SELECT`,
    sql`  listed.stratum,`,
    sql`  CAST(${call(
      'quotient',
      sql`(${call('wide', sql`listed.place`)} * ${call('wide', scale)} + ${call('wide', sql`starts.start_number`)}) * ${call('wide', sql`starts.frame_size`)}`,
      sql`${call('wide', sql`starts.sample_size`)} * ${call('wide', scale)}`,
    )} AS BIGINT) AS picked_place`,
    sql`FROM listed`,
    sql`JOIN starts ON starts.stratum = listed.stratum`,
    sql`WHERE listed.place < starts.sample_size`,
  ],
};

const orderedStep: Step = {
  name: 'ordered',
  about: [
    'The order of each stratum: the units picked, as they stand in the list; then by ticket.',
  ],
  lines: [
    sql`SELECT`,
    sql`  listed.stratum, listed.unit_id, listed.ticket,`,
    sql`  row_number() OVER (`,
    sql`    PARTITION BY listed.stratum`,
    sql`    ORDER BY CASE WHEN picks.picked_place IS NULL THEN 1 ELSE 0 END, picks.picked_place, listed.ticket`,
    sql`  ) AS rank`,
    sql`FROM listed`,
    sql`LEFT JOIN picks ON picks.stratum = listed.stratum AND picks.picked_place = listed.place`,
  ],
};
