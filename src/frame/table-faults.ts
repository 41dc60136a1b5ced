import type { CodeList } from './code-list.js';
import { derivedField } from './derived-field.js';
import { nearest } from './nearest.js';
import type { RowSchema } from './row-schema.js';

/** Fields that the default tables and the stages of a row schema name and that it does not have. */
export function tableFieldFaults(schema: RowSchema): readonly string[] {
  const named = [
    ...(schema.tables ?? []).flatMap(({ outcome, group, adjustFor = [] }, index) =>
      [outcome, group, ...adjustFor].map((field) => [`tables/${index}`, field] as const),
    ),
    ...(schema.stages ?? []).map(({ name, field }) => [`stages/${name}`, field] as const),
  ];
  const fields = Object.keys(schema.properties);
  return named.flatMap(([place, field]) => {
    if (derivedField(field, schema) !== undefined) return [];
    const near = nearest(field, fields);
    return [
      `${place} names ${field}, which is no field of the row schema${near === undefined ? '' : ` (did you mean ${near}?)`}`,
    ];
  });
}

/** Values that default tables and stages name and that the code lists of their fields do not have. */
export function tableValueFaults(
  schema: RowSchema,
  lists: ReadonlyMap<string, CodeList>,
): readonly string[] {
  const faults: string[] = [];
  const check = (place: string, field: string, values: readonly string[]): void => {
    const allowed = valuesOf(field, schema, lists);
    if (allowed === null) return;
    for (const value of values.filter((each) => !allowed.includes(each))) {
      const near = nearest(value, allowed);
      faults.push(
        `${place} names "${value}", which is no value of ${field}${near === undefined ? '' : ` (did you mean "${near}"?)`}`,
      );
    }
  };
  for (const [index, table] of (schema.tables ?? []).entries()) {
    const { outcome, event, among, group, reference } = table;
    check(`tables/${index}/event`, outcome, event);
    check(`tables/${index}/among`, outcome, among ?? []);
    const outside = among === undefined ? [] : event.filter((value) => !among.includes(value));
    faults.push(
      ...outside.map((value) => `tables/${index}/event names "${value}", which is not in among`),
    );
    if (!['everyone-else', 'all'].includes(reference)) {
      check(`tables/${index}/reference`, group, [reference]);
    }
  }
  for (const { name, field, reached } of schema.stages ?? []) {
    check(`stages/${name}/reached`, field, reached);
  }
  return faults;
}

/** The values that a field may have; null where no code list says so. */
function valuesOf(
  name: string,
  schema: RowSchema,
  lists: ReadonlyMap<string, CodeList>,
): readonly string[] | null {
  const field = derivedField(name, schema);
  const list = lists.get(schema.properties[field?.base ?? '']?.codeList ?? '');
  if (field === undefined || list === undefined) return null;
  if (field.derivation === 'group') return list.groups ?? [];
  return field.derivation === null ? list.codes.map(({ code }) => code) : null;
}
