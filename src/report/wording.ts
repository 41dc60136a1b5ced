import type { CodeList } from '../frame/code-list.js';
import type { RowSchema } from '../frame/row-schema.js';

/** Words for people: what a field is called, and what a value of it means. */
export interface Wording {
  readonly field: (field: string) => string;
  readonly value: (field: string, value: string) => string;
  /** A stratum by the labels of its values; `all` where the frame is not stratified. */
  readonly stratum: (fields: readonly string[], values: readonly string[]) => string;
}

/** The words that a row schema and its code lists have; what they do not know stands as it is. */
export function wordingOf(schema: RowSchema, codeLists: ReadonlyMap<string, CodeList>): Wording {
  const labels = new Map<string, ReadonlyMap<string, string>>();
  for (const [field, { codeList }] of Object.entries(schema.properties)) {
    const list = codeList === undefined ? undefined : codeLists.get(codeList);
    if (list !== undefined) {
      labels.set(field, new Map(list.codes.map(({ code, label }) => [code, label])));
    }
  }
  const value = (field: string, code: string): string => labels.get(field)?.get(code) ?? code;
  return {
    field: (field) => titleOf(field, schema),
    value,
    stratum: (fields, values) =>
      fields.length === 0
        ? 'all'
        : fields.map((field, index) => value(field, values[index] ?? '')).join(', '),
  };
}

function titleOf(field: string, { properties }: RowSchema): string {
  const own = properties[field]?.title;
  if (own !== undefined) return own;
  const whole = properties[field.replace(/_group$/, '')]?.title;
  return whole === undefined ? field : `${whole} (group)`;
}
