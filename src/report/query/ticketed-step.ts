import type { Step } from '../../format/sql/query.js';
import { call, literal, sql, type Sql } from '../../format/sql/sql.js';
import { excludedColumn } from '../../sampling/design.js';
import { columnOf, joinPlan, plain, selected } from './columns.js';
import type { QueryContext } from './method-query.js';

/** Every unit that can be drawn, in its stratum and with its ticket. */
export function ticketedStep(
  { draw }: QueryContext,
  furtherColumns: readonly (readonly Sql[])[],
): Step {
  const { design, seedHash } = draw;
  const excluding = design.exclude !== undefined;
  const ticket = call('bytewise', ticketOf(seedHash, 'select', sql`units.unit_id`));
  return {
    name: 'ticketed',
    about: [
      "Each unit's ticket: the SHA-256 of the hash of the seed, the word select and its reference.",
      ...(excluding ? ['Units that an earlier draw used up are not drawn.'] : []),
    ],
    lines: [
      sql`SELECT`,
      ...selected([
        ...plain([sql`plan.stratum`, sql`units.unit_id`, sql`${ticket} AS ticket`]),
        ...furtherColumns,
      ]),
      sql`FROM units`,
      joinPlan(design.by),
      ...(excluding ? [sql`WHERE units.${columnOf(excludedColumn)} = ''`] : []),
    ],
  };
}

/** The ticket of a text in a stream. */
export function ticketOf(seedHash: string, stream: 'select' | 'start', text: Sql): Sql {
  return call('sha256', sql`${literal(`${seedHash}|${stream}|`)} || ${text}`);
}

/** 2^53: a ticket as a number is (2k + 1) / 2^53, k being its first 13 hex digits. */
export const scale = sql`9007199254740992`;

/** The 2k + 1 of a ticket. */
export function ticketNumerator(ticket: Sql): Sql {
  return sql`2 * ${call('leadingNumber', ticket)} + 1`;
}
