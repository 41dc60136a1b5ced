import { headerKey } from '../../frame/header-name.js';
import type { IssuedChecklist, IssuedColumn, TableName } from '../issued-checklist.js';
import { cellText } from './cell-text.js';
import { columnOf, rowOf, type SheetLine, type SheetRows } from './sheet-rows.js';

/** A sheet whose columns are known by name. */
export interface LaidSheet {
  readonly file: string;
  readonly sheet: string | null;
  /** What the sheet is; null where its headings are neither those of a checklist nor of a register. */
  readonly table: TableName | null;
  readonly headerRow: number | null;
  /** The letters of each column by its name; of two columns of one name the first. */
  readonly columns: ReadonlyMap<string, string>;
  /** The columns that were issued and are not there. */
  readonly missing: readonly string[];
  /** The further columns of a name that is already taken. */
  readonly repeated: readonly { readonly name: string; readonly letters: string }[];
  readonly strange: readonly StrangeColumn[];
  /** In the order of their numbers. */
  readonly rows: readonly SheetLine[];
}

/** A column that was not issued; one without a heading and without anything in it is none. */
interface StrangeColumn {
  readonly letters: string;
  readonly heading: string;
  /** How many of its cells are filled. */
  readonly filled: number;
}

/** Tells by its headings what a sheet is, and lays its columns to those that were issued. */
export function laySheet(sheet: SheetRows, { tables }: IssuedChecklist): LaidSheet {
  const headings = sheet.header.map((cell) => ({ letters: columnOf(cell), text: cellText(cell) }));
  const table = tableOf(headings, tables);
  const names = nameByHeading(table === null ? [] : tables[table]);
  const columns = new Map<string, string>();
  const repeated: { name: string; letters: string }[] = [];
  for (const { letters, text } of headings) {
    const name = names.get(headerKey(text));
    if (name === undefined) continue;
    if (columns.has(name)) repeated.push({ name, letters });
    else columns.set(name, letters);
  }
  const laid = new Set([...columns.values(), ...repeated.map(({ letters }) => letters)]);
  const issued = table === null ? [] : tables[table].map(({ name }) => name);
  return {
    file: sheet.file,
    sheet: sheet.sheet,
    table,
    headerRow: sheet.header[0] === undefined ? null : rowOf(sheet.header[0]),
    columns,
    missing: issued.filter((name) => !columns.has(name)),
    repeated,
    strange: strangeColumns(sheet, laid),
    rows: sheet.rows.toSorted((left, right) => left.row - right.row),
  };
}

/** Headings that both tables have say nothing; of the others one alone may be chance. */
function tableOf(
  headings: readonly { readonly text: string }[],
  tables: IssuedChecklist['tables'],
): TableName | null {
  const keys = headings.map(({ text }) => headerKey(text));
  const checklist = nameByHeading(tables.checklist);
  const register = nameByHeading(tables.register);
  const own = (mine: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number =>
    keys.filter((key) => mine.has(key) && !other.has(key)).length;
  const asChecklist = own(checklist, register);
  const asRegister = own(register, checklist);
  if (Math.max(asChecklist, asRegister) < 2 || asChecklist === asRegister) return null;
  return asChecklist > asRegister ? 'checklist' : 'register';
}

function nameByHeading(columns: readonly IssuedColumn[]): ReadonlyMap<string, string> {
  return new Map([
    ...columns.map(({ name, label }) => [headerKey(label), name] as const),
    ...columns.map(({ name }) => [headerKey(name), name] as const),
  ]);
}

function strangeColumns(
  { header, rows }: SheetRows,
  laid: ReadonlySet<string>,
): readonly StrangeColumn[] {
  const headings = new Map(header.map((cell) => [columnOf(cell), cellText(cell)]));
  const filled = new Map<string, number>();
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const letters = columnOf(cell);
    if (cellText(cell) !== '') filled.set(letters, (filled.get(letters) ?? 0) + 1);
  }
  return [...new Set([...headings.keys(), ...filled.keys()])]
    .filter((letters) => !laid.has(letters))
    .map((letters) => ({
      letters,
      heading: headings.get(letters) ?? '',
      filled: filled.get(letters) ?? 0,
    }))
    .filter(({ heading, filled: count }) => heading !== '' || count > 0);
}
