import { UserError } from '../../errors.js';
import { call, sql, type Sql } from '../../format/sql/sql.js';
import { decidingFields } from '../../sampling/design.js';
import { columnOf } from './columns.js';
import type { QueryContext } from './method-query.js';

/**
 * Each sort key as a column sort_1, sort_2 ..., and where it is sorted as a number also its value.
 *
 * @throws UserError SQL_NUMBER_TOO_LONG when the numbers of a key need more than 38 digits
 */
export function sortColumns(context: QueryContext): readonly (readonly Sql[])[] {
  return (context.draw.design.sort ?? []).flatMap(({ field, order }, index) => {
    const value = sql`units.${columnOf(field)}`;
    const asText = [sql`${value} AS sort_${index + 1}`];
    if (order === 'text') return [asText];
    const type = sql`DECIMAL(38, ${decimalsOf(field, context)})`;
    const number = sql`CASE WHEN ${call('isDecimal', value)} THEN CAST(${value} AS ${type}) END`;
    return [asText, [sql`${number} AS number_${index + 1}`]];
  });
}

/**
 * What to order each sort key by: texts by themselves; numbers by their value, equal ones by their
 * spelling, and what is no number after all numbers.
 */
export function sortTerms({ draw }: QueryContext): readonly Sql[] {
  return (draw.design.sort ?? []).map(({ order }, index) => {
    const key = index + 1;
    return order === 'text'
      ? sql`sort_${key}`
      : sql`CASE WHEN number_${key} IS NULL THEN 1 ELSE 0 END, number_${key}, sort_${key}`;
  });
}

/** The most decimals that a number of a field has. */
function decimalsOf(field: string, { draw, units }: QueryContext): number {
  const place = decidingFields(draw.design).indexOf(field);
  let [most, whole] = [0, 0];
  for (const { values } of units) {
    const [, digits, decimals = ''] = numberPattern.exec(values[place] ?? '') ?? [];
    if (digits === undefined) continue;
    most = Math.max(most, decimals.length);
    whole = Math.max(whole, digits.length);
  }
  if (most + whole <= 38) return most;
  throw new UserError(
    'SQL_NUMBER_TOO_LONG',
    `The numbers of the sort key ${field} need ${most + whole} digits, and SQL has 38.`,
    'Draw again with a sort key that is rounded, or check the draw with dipsample verify.',
  );
}

const numberPattern = /^-?(\d{1,40})(?:\.(\d{1,40}))?$/;
