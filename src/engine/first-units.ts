import { compareListsBytewise } from '../frame/bytewise.js';
import type { Step } from '../format/sql/query.js';
import { call, joined, literal, sql, type Sql } from '../format/sql/sql.js';
import { excludedColumn } from '../sampling/design.js';
import { type Engine, listStep } from './engine.js';
import type { EngineFrame } from './engine-frame.js';
import { shown } from './shown.js';

/** How many units are asked for from one stratum. */
export interface Wanted {
  readonly values: readonly string[];
  readonly wanted: number;
  /** The ticket after which the order begins, to come round again; the empty text for the lowest. */
  readonly after: string;
}

/** A unit that comes first in its stratum. */
export interface FirstUnit {
  readonly values: readonly string[];
  readonly unitId: string;
  /** The reference of its case, without what stands before it by an id field. */
  readonly reference: string;
}

/**
 * The units that come first in each stratum by their tickets, in this order; those of earlier draws
 * apart.
 */
export async function firstUnits(
  engine: Engine,
  frame: EngineFrame,
  by: readonly string[],
  seedHash: string,
  strata: readonly Wanted[],
): Promise<readonly FirstUnit[]> {
  const some = strata.filter(({ wanted }) => wanted > 0);
  if (some.length === 0) return [];
  const own = by.map(frame.columnOf);
  const answer = await engine.ask(
    [
      ...frame.steps,
      planStep(by.length, some),
      ticketedStep(frame, seedHash),
      orderedStep(
        own,
        some.some(({ after }) => after !== ''),
      ),
    ],
    {
      about: ['The first units of each stratum.'],
      lines: [
        sql`SELECT ${joined([...own, sql`unit_id`, sql`reference`].map(shown), ', ')}, place`,
        sql`FROM ordered`,
        sql`WHERE place <= wanted`,
      ],
    },
  );
  return answer
    .map((row) => {
      const texts = row.slice(0, -1).map((text) => text.slice(1));
      const [unitId = '', reference = ''] = texts.slice(by.length);
      return { values: texts.slice(0, by.length), unitId, reference, place: Number(row.at(-1)) };
    })
    .sort(
      (one, other) => compareListsBytewise(one.values, other.values) || one.place - other.place,
    );
}

function planStep(width: number, strata: readonly Wanted[]): Step {
  const columns = Array.from({ length: width }, (_, index) => `stratum_${index + 1}`);
  return listStep(
    'plan',
    [...columns, 'wanted', 'after_ticket'],
    strata.map(({ values, wanted, after }) => [
      ...values.map(literal),
      sql`${wanted}`,
      literal(after),
    ]),
    ['How many units each stratum is asked for, and the ticket after which its order begins.'],
  );
}

function ticketedStep(frame: EngineFrame, seedHash: string): Step {
  const ticket = call(
    'bytewise',
    call('sha256', sql`${literal(`${seedHash}|select|`)} || unit_id`),
  );
  return {
    name: 'ticketed',
    about: [
      "Each unit's ticket: the SHA-256 of the hash of the seed, the word select and its reference.",
    ],
    lines: [
      sql`SELECT units.*, ${ticket} AS ticket FROM units`,
      ...(frame.excludes ? [sql`WHERE ${frame.columnOf(excludedColumn)} = ''`] : []),
    ],
  };
}

function orderedStep(own: readonly Sql[], rotates: boolean): Step {
  const partition = own.length === 0 ? [] : sql`PARTITION BY ${joined(own, ', ')} `;
  const round = rotates ? sql`CASE WHEN ticket <= after_ticket THEN 1 ELSE 0 END, ` : [];
  const pairs = own.map((column, index) => sql`ticketed.${column} = plan.stratum_${index + 1}`);
  return {
    name: 'ordered',
    about: [
      rotates
        ? 'The order of each stratum: the lowest ticket after the one of the plan first, then round again.'
        : 'The order of each stratum: the lowest ticket first.',
    ],
    lines: [
      sql`SELECT ticketed.*, wanted, row_number() OVER (${partition}ORDER BY ${round}ticket) AS place`,
      pairs.length === 0
        ? sql`FROM ticketed CROSS JOIN plan`
        : sql`FROM ticketed JOIN plan ON ${joined(pairs, ' AND ')}`,
    ],
  };
}
