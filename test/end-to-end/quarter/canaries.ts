import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** What every planted value begins with; nothing else that the program reads or writes has it. */
export const mark = 'QXZV';

/** An export in which whatever may not be published is a value that cannot be mistaken for another. */
export interface CanaryExport {
  readonly text: string;
  /** The values that were planted, by the header of their column. */
  readonly planted: Readonly<Record<string, readonly string[]>>;
}

/** How the value of a cell is made unmistakable; `row` tells rows apart that had the same value. */
export type Disguise = (value: string, row: number) => string;

const placeholders = ['', 'ORG', 'UNID'];

/** Disguises of the columns of complaints and of conduct matters that are about one case or person. */
export const disguises: Readonly<Record<string, Disguise>> = {
  'Case Reference': (value) => `${mark} & ${value}`,
  'Allegation No': (value) => `${mark}-A${value}`,
  'Subject ID': (value) => (placeholders.includes(value) ? value : `${mark}<${value}>`),
  Summary: (_, row) =>
    `${mark} said "${mark}-no ${row}", and ${mark}'s wife; ${mark} <b>${row}</b>`,
};

/** Columns that no profile maps, with their values. */
const unmapped: Readonly<Record<string, Disguise>> = {
  'Officer surname': (_, row) => `${mark} O'${mark} ${row}`,
  'Witness e-mail': (_, row) => `${mark}.${row}@${mark}.example`,
};

/**
 * Plants values in an export: those of the disguised columns, two columns that nobody asked for, and,
 * where it is spoilt, four rows that are rejected or hurt: a day that is none, two codes that are none,
 * and a cell too many.
 */
export function withCanaries(
  csv: string,
  disguised: Readonly<Record<string, Disguise>>,
  isSpoilt = true,
): CanaryExport {
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const own = { ...disguised, ...unmapped };
  const changed: Record<string, string>[] = rows.map((row, index) => ({
    ...row,
    ...Object.fromEntries(
      Object.entries(own).map(([column, disguise]) => [column, disguise(row[column] ?? '', index)]),
    ),
  }));
  const hurt = [
    ['Date Finalised', `${mark} one day in June`],
    ['Outcome', `${mark} was let off`],
    ['Officer Ethnicity', `${mark} is from Leeds`],
  ] as const;
  const header = Object.keys(changed[0] ?? {});
  const spoilt = (isSpoilt ? hurt : []).flatMap(([column, value], index) => {
    const row = changed.at(-1 - index);
    if (row === undefined || !header.includes(column)) return [];
    changed[changed.length - 1 - index] = { ...row, [column]: value };
    return [[column, value] as const];
  });
  const records = changed.map((row) => header.map((column) => row[column] ?? ''));
  const further = `${mark} in a cell too many`;
  if (isSpoilt) records.splice(-4, 1, [...(records.at(-4) ?? []), further]);
  const planted: Record<string, Set<string>> = isSpoilt ? { '': new Set([further]) } : {};
  for (const row of changed) {
    for (const column of Object.keys(own)) {
      const value = row[column] ?? '';
      if (value.includes(mark)) (planted[column] ??= new Set()).add(value);
    }
  }
  for (const [column, value] of spoilt) (planted[column] ??= new Set()).add(value);
  return {
    text: stringify([header, ...records], { record_delimiter: '\r\n' }),
    planted: Object.fromEntries(
      Object.entries(planted).map(([column, values]) => [column, [...values]]),
    ),
  };
}
