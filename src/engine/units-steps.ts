import type { FrameRequest } from '../frame/build-frame.js';
import { resolveValues } from '../frame/conditions.js';
import type { Step } from '../format/sql/query.js';
import { call, joined, literal, sql, type Sql } from '../format/sql/sql.js';
import type { EarlierUnits } from './earlier-units.js';
import { type Engine, listStep } from './engine.js';
import { type FieldRanks, numberIn } from './field-ranks.js';
import type { NumberedField } from './marks.js';

/** The step that makes one value a field of those of a unit's rows. */
export function collapsedStep(
  fields: readonly NumberedField[],
  where: readonly NumberedField[],
): Step {
  const column =
    (kind: string) =>
    ({ ranks }: NumberedField, index: number): Sql =>
      sql`${ranks.collapsed(sql`${[`${kind}_${index + 1}`]}`)} AS ${[`${kind}_${index + 1}`]}`;
  const columns = [
    sql`unit_id`,
    sql`min(reference) AS reference`,
    sql`CASE WHEN min(case_id) = max(case_id) THEN 0 ELSE 1 END AS ambiguous`,
    ...fields.map(column('field')),
    ...where.map(column('where')),
  ];
  return {
    name: 'collapsed',
    about: ['Every unit once, the values of its rows made one by the rule of each field.'],
    lines: [sql`SELECT`, sql`  ${joined(columns, ',\n  ')}`, sql`FROM unit_rows GROUP BY unit_id`],
  };
}

/** Values that are meant by --where, looked for among those that the units have. */
export async function whereConditions(
  engine: Engine,
  steps: readonly Step[],
  where: NonNullable<FrameRequest['where']>,
  numbered: readonly NumberedField[],
): Promise<readonly Sql[]> {
  const conditions: Sql[] = [];
  for (const [index, { field, ranks }] of numbered.entries()) {
    const number = sql`${[`where_${index + 1}`]}`;
    const answer = await engine.ask(steps, {
      about: [`The values of ${field.name} that units have.`],
      lines: [sql`SELECT DISTINCT ${number} FROM collapsed`],
    });
    const seen = new Set(answer.map(([found]) => ranks.named.get(Number(found)) ?? ''));
    const wanted = resolveValues(field, where[index]?.values ?? [], seen);
    const numbers = [...ranks.named].flatMap(([each, name]) => (wanted.has(name) ? [each] : []));
    conditions.push(numberIn(number, numbers));
  }
  return conditions;
}

/** The values of a field of the frame by their numbers. */
export function namesStep(index: number, { named }: FieldRanks): Step {
  const rows = [...named].map(([number, name]) => [sql`${number}`, literal(name)]);
  return listStep(`names_${index + 1}`, ['number', 'name'], rows, ['The values by their numbers.']);
}

/**
 * The step that holds the frame: every unit with its values as texts and, where earlier draws are
 * excluded, the one that used it up.
 */
export function unitsStep(
  fields: number,
  conditions: readonly Sql[],
  earlier: EarlierUnits | undefined,
): Step {
  const places = Array.from({ length: fields }, (_, index) => index + 1);
  return {
    name: 'units',
    about: ['The frame: every unit, with its values.'],
    lines: [
      sql`SELECT`,
      sql`  ${joined(
        [
          sql`collapsed.unit_id, reference, ambiguous`,
          ...places.map((place) => {
            const name = call('bytewise', sql`${[`names_${place}`]}.name`);
            return sql`${name} AS ${[`value_${place}`]}`;
          }),
          ...(earlier === undefined ? [] : [earlier.column]),
        ],
        ',\n  ',
      )}`,
      sql`FROM collapsed`,
      ...places.map(
        (place) =>
          sql`JOIN ${[`names_${place}`]} ON ${[`names_${place}`]}.number = collapsed.${[`field_${place}`]}`,
      ),
      ...(earlier?.join ?? []),
      ...(conditions.length === 0 ? [] : [sql`WHERE ${joined(conditions, ' AND ')}`]),
    ],
  };
}
