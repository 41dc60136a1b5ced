import { literal, sql, type Sql } from '../../format/sql/sql.js';
import { decidingFields } from '../../sampling/design.js';
import { scaleOf, sizeTexts, wholeSizes } from '../../sampling/measure.js';
import { columnOf } from './columns.js';
import type { QueryContext } from './method-query.js';

/** The size measure of a unit as a whole number: the decimals times what makes all of them whole. */
export function sizeLines({ draw, units }: QueryContext): readonly Sql[] {
  const { design } = draw;
  const { measure } = design;
  if (measure === undefined) throw new RangeError('a method without its size measure');
  const column = sql`units.${columnOf(measure.field)}`;
  if (measure.weights === undefined) {
    const scale = `${scaleOf(sizeTexts(units, design).values())}`;
    const decimals = scale.length - 1;
    return [
      decimals === 0
        ? sql`CAST(${column} AS BIGINT) AS size`
        : sql`CAST(CAST(${column} AS DECIMAL(24, ${decimals})) * ${[scale]} AS BIGINT) AS size`,
    ];
  }
  const place = decidingFields(design).indexOf(measure.field);
  const sizes = wholeSizes(units, design);
  const byValue = new Map(
    units.map(({ unitId, values }) => [values[place] ?? '', sizes.get(unitId) ?? 0]),
  );
  return [
    sql`CAST(CASE ${column}`,
    ...[...byValue].map(([value, size]) => sql`  WHEN ${literal(value)} THEN ${size}`),
    sql`END AS BIGINT) AS size`,
  ];
}
