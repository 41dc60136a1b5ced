import { headerKey } from '../frame/header-name.js';
import type { Step } from '../format/sql/query.js';
import { joined, literal, sql, type Sql } from '../format/sql/sql.js';
import { cellsStep, type EngineTable, isBlankRow } from './cells.js';
import type { TableContents } from './contents.js';
import { type ColumnSql, type FaultColumn, readColumn } from './read-column.js';
import { placeholderMark, type ReadRequest } from './read-request.js';
import { shapeOf } from './row-shapes.js';

/** Rows as the checks of rows see them, as steps up to the one that holds them, and their columns of faults. */
export interface ReadSteps {
  readonly before: readonly Step[];
  readonly read: Step;
  readonly faults: readonly FaultColumn[];
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

/** The contents of the column of references that are its heading, however it is written. */
function headingsAmong(table: EngineTable, contents: TableContents): readonly string[] {
  const { plan } = table;
  const reference = contents.columns.find(({ plan: { field } }) => field === 'case_ref');
  const heading = headerKey(plan.header[plan.referenceIndex] ?? '');
  return [...(reference?.contents.keys() ?? [])].filter(
    (content) => headerKey(content) === heading,
  );
}
