import { spellingKey } from '../frame/checks/reference-variants.js';
import type { Step } from '../format/sql/query.js';
import { call, joined, literal, sql, type Sql } from '../format/sql/sql.js';
import { cellAt } from './cells.js';
import type { ReadColumn } from './contents.js';
import { listStep } from './engine.js';
import { plainKey } from './plain-contents.js';
import type { ReadRequest } from './read-request.js';

/** A column of numbers that say which faults a row has in one field; 0 is none. */
export interface FaultColumn {
  readonly name: string;
  readonly codes: readonly (readonly string[])[];
}

/** What queries say of one column. */
export interface ColumnSql {
  readonly field: string;
  readonly list: Step | null;
  /** The value as a text, where it is needed. */
  readonly value: Sql | null;
  readonly key: Sql | null;
  readonly fault: (FaultColumn & { readonly number: Sql }) | null;
  readonly marks: ReadonlyMap<string, Sql>;
  readonly isPlaceholder: Sql | null;
}

/** What is to be read of a column, from the list of its contents and from the cells themselves. */
export function readColumn(column: ReadColumn, request: ReadRequest): ColumnSql {
  const { plan, kind, contents } = column;
  const { field } = plan;
  const list = `contents_${plan.index}`;
  const cell = cellAt(plan.index);
  const marks = request.marks.filter((mark) => mark.field === field);
  const codes = faultCodes(column);
  const asText = kind === 'reference' || field === request.idField;
  const columns = [
    'content',
    ...(codes.length > 0 ? ['fault'] : []),
    ...(asText ? ['value'] : []),
    ...(field === 'case_ref' ? ['spelling'] : []),
    ...(field === 'subject_id' ? ['placeholder'] : []),
    ...marks.map(({ name }) => name),
  ];
  const needed = columns.length > 1;
  const rows = [...contents].flatMap(([content, { value, faults }]) => {
    if (!asText && marks.length === 0 && faults.length === 0) return [];
    const told: readonly Sql[] = [
      literal(content),
      ...(codes.length > 0 ? [sql`${codes.indexOf(faults.join(' ')) + 1}`] : []),
      ...(asText ? [literal(value ?? '')] : []),
      ...(field === 'case_ref' ? [literal(value === undefined ? '' : spellingKey(value))] : []),
      ...(field === 'subject_id'
        ? [sql`${request.placeholders.has(value?.toLowerCase() ?? '') ? 1 : 0}`]
        : []),
      ...marks.map((mark) => sql`${mark.of(value)}`),
    ];
    return [told];
  });
  const listed = needed && rows.length > 0;
  const or = (name: string, otherwise: Sql): Sql =>
    listed
      ? sql`CASE WHEN ${[list]}.content IS NULL THEN ${otherwise} ELSE ${[list]}.${[name]} END`
      : otherwise;
  const isPlaceholder = sql`CASE WHEN ${inList(call('lowered', cell), request.placeholders)} THEN 1 ELSE 0 END`;
  return {
    field,
    list: listed
      ? listStep(list, columns, rows, [
          `The contents of ${plan.title} that need saying, and how they read.`,
        ])
      : null,
    value: asText ? or('value', cell) : null,
    key: field === 'case_ref' ? or('spelling', plainKey(cell)) : null,
    fault:
      codes.length === 0
        ? null
        : {
            name: `fault_${plan.index}`,
            codes: [[], ...codes.map((each) => each.split(' '))],
            number: or('fault', sql`0`),
          },
    marks: new Map(marks.map(({ name }) => [name, or(name, sql`0`)])),
    isPlaceholder: field === 'subject_id' ? or('placeholder', isPlaceholder) : null,
  };
}

/** The different faults of the contents of a column, each as its codes with spaces between. */
function faultCodes({ contents }: ReadColumn): readonly string[] {
  const told = [...contents.values()].map(({ faults }) => faults.join(' '));
  return [...new Set(told)].filter((each) => each !== '');
}

function inList(text: Sql, wanted: ReadonlySet<string>): Sql {
  const texts = [...wanted];
  return texts.length === 0 ? sql`1 = 0` : sql`${text} IN (${joined(texts.map(literal), ', ')})`;
}
