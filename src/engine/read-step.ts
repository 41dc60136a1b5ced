import { spellingKey } from '../frame/checks/reference-variants.js';
import { headerKey } from '../frame/header-name.js';
import type { Step } from '../format/sql/query.js';
import { call, joined, literal, sql, type Sql } from '../format/sql/sql.js';
import { cellAt, cellsStep, type EngineTable, isBlankRow } from './cells.js';
import type { ReadColumn, TableContents } from './contents.js';
import { listStep } from './engine.js';
import { plainKey } from './plain-contents.js';
import { shapeOf } from './row-shapes.js';

/** A number that each row has by its value of a field; `value` is undefined for a blank. */
export interface Mark {
  readonly name: string;
  readonly field: string;
  readonly of: (value: string | undefined) => number;
}

/** What the reading of rows needs beside their contents. */
export interface ReadRequest {
  readonly marks: readonly Mark[];
  readonly constants: Readonly<Record<string, string>>;
  /** Subjects that stand for no person, in lower case. */
  readonly placeholders: ReadonlySet<string>;
  /** Fields of which some codes stand for no person, with these codes. */
  readonly placeholderCodes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly idField: string | undefined;
}

/** Rows as the checks of rows see them, as steps up to the one that holds them, and their columns of faults. */
export interface ReadSteps {
  readonly before: readonly Step[];
  readonly read: Step;
  readonly faults: readonly FaultColumn[];
}

/** A column of numbers that say which faults a row has in one field; 0 is none. */
export interface FaultColumn {
  readonly name: string;
  readonly codes: readonly (readonly string[])[];
}

/**
 * The steps that read every row that is not blank: its shape, its references, the faults of its
 * fields, and its marks.
 */
export function readSteps(
  table: EngineTable,
  contents: TableContents,
  request: ReadRequest,
): ReadSteps {
  const columns = contents.columns.map((column) => readColumn(column, request));
  const listed = columns.flatMap(({ list }) => list ?? []);
  const byField = new Map(columns.map((column) => [column.field, column]));
  const textOf = (field: string): Sql => byField.get(field)?.value ?? sql`''`;
  const marks = request.marks.map(({ name, field, of }) => {
    const column = byField.get(field);
    const number = column?.marks.get(name) ?? sql`${of(request.constants[field])}`;
    return sql`${number} AS ${[name]}`;
  });
  const faults = columns.flatMap(({ fault }) => fault ?? []);
  const prefix =
    request.idField === undefined
      ? sql`''`
      : (byField.get(request.idField)?.value ?? literal(request.constants[request.idField] ?? ''));
  const cells: readonly Sql[] = [
    sql`${shapeOf(table, contents, headingsAmong(table, contents))} AS shape`,
    sql`${textOf('case_ref')} AS reference`,
    sql`${byField.get('case_ref')?.key ?? sql`''`} AS spelling`,
    sql`${textOf('allegation_no')} AS allegation`,
    sql`${textOf('subject_id')} AS subject`,
    sql`${prefix} AS prefix`,
    sql`${placeholder(columns, request)} AS placeholder`,
    ...faults.map(({ name, number }) => sql`${number} AS ${[name]}`),
    ...marks,
  ];
  return {
    before: [cellsStep(table), ...listed],
    faults: faults.map(({ name, codes }) => ({ name, codes })),
    read: {
      name: 'read_rows',
      about: [
        'Every row that is not blank: what is wrong with its shape and its fields, its references, and its values as numbers.',
      ],
      lines: [
        sql`SELECT`,
        ...cells.map((cell, index) => sql`  ${cell}${[index < cells.length - 1 ? ',' : '']}`),
        sql`FROM cells`,
        ...listed.map(
          ({ name }) =>
            sql`LEFT JOIN ${[name]} ON ${[name]}.content = cells.${[name.replace('contents_', 'c')]}`,
        ),
        sql`WHERE NOT (${isBlankRow(table)})`,
      ],
    },
  };
}

/** What queries say of one column. */
interface ColumnSql {
  readonly field: string;
  readonly list: Step | null;
  /** The value as a text, where it is needed. */
  readonly value: Sql | null;
  readonly key: Sql | null;
  readonly fault: (FaultColumn & { readonly number: Sql }) | null;
  readonly marks: ReadonlyMap<string, Sql>;
  readonly isPlaceholder: Sql | null;
}

function readColumn(column: ReadColumn, request: ReadRequest): ColumnSql {
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

/** Whether a row's subject is nobody: by the subject, or by a code of the row. */
function placeholder(
  columns: readonly ColumnSql[],
  { placeholderCodes, constants }: ReadRequest,
): Sql {
  const bySubject = columns.find(({ field }) => field === 'subject_id')?.isPlaceholder;
  const byCode = [...placeholderCodes].map(([field, codes]) => {
    const mark = columns
      .find((column) => column.field === field)
      ?.marks.get(placeholderMark(field));
    return mark ?? sql`${codes.has(constants[field] ?? '') ? 1 : 0}`;
  });
  const all = [...(bySubject === undefined || bySubject === null ? [] : [bySubject]), ...byCode];
  if (all.length === 0) return sql`0`;
  return sql`CASE WHEN ${joined(
    all.map((each) => sql`${each} = 1`),
    ' OR ',
  )} THEN 1 ELSE 0 END`;
}

/** The mark of rows in which a code of a field stands for no person. */
export function placeholderMark(field: string): string {
  return `nobody_${field}`;
}

/** The contents of the column of references that are its heading, however it is written. */
function headingsAmong(table: EngineTable, contents: TableContents): readonly string[] {
  const { plan } = table;
  const reference = contents.columns.find(({ plan: { field } }) => field === 'case_ref');
  const heading = headerKey(plan.header[plan.referenceIndex] ?? '');
  return [...(reference?.contents.keys() ?? [])].filter(
    (content) => headerKey(content) === heading,
  );
}
