import type { CodeList } from '../code-list.js';
import { headerKey } from '../header-name.js';
import type { Normalisation } from '../intake.js';
import type { ColumnPlan } from '../plan.js';
import { type CellReading, type DateRules, plainReader } from '../read-cell.js';
import { fieldTest, isFreeOfRules } from './field-rules.js';
import { type Growing, growing } from './growing.js';
import { type ByteDictionary, numberOf, textOf } from './kernel/byte-dictionary.js';
import type { Kernel } from './kernel/kernel.js';
import { hashedNumber } from './hashed-number.js';
import type { Keep } from './keep.js';
import { plainDates } from './plain-dates.js';
import { plainLengths } from './plain-references.js';

/** What is known of a distinct content of a cell; bits, as in kernel/columns.ts. */
export const known = {
  /** It was read; without this bit it is the value of other contents only. */
  read: 1,
  /** It has a fault, or may have one: its rows are for the reader of rows. */
  suspect: 2,
  /** Reading it set something right, which is counted. */
  noted: 4,
  /** Its value is a code that came or went on some day. */
  limited: 8,
  /** It reads as the heading of its own column. */
  heading: 16,
  /** It is its own value. */
  own: 32,
} as const;

/**
 * One mapped column as a dictionary of contents and values, and for each row the number of its value.
 * What is known of contents, their values and their days stand in the kernel.
 */
export interface Column {
  readonly plan: ColumnPlan;
  /** Its place among the columns of the table. */
  readonly place: number;
  readonly headingKey: string;
  readonly dictionary: ByteDictionary;
  readonly read: (raw: string) => CellReading;
  /** True only of values that bear out every rule of the row schema and every check of one value. */
  readonly isFine: (value: string) => boolean;
  /** What was set right in contents, and in how many rows that the kernel did not count. */
  readonly notes: Map<number, Note>;
  /** By row: the number of its value; from `looseFrom` on 1 where there is one. */
  readonly rows: Growing;
  /** A free text that may be left in the file, as nothing is asked of it but what a glance shows. */
  readonly mayBeLoose: boolean;
  /** Plain references are left in the file: their numbers are made of hashes, and have no text. */
  readonly isHashed: boolean;
  /** The row from which on texts are left in the file; infinite where none are. */
  looseFrom: number;
  readonly texts: (string | undefined)[];
  /** How contents read, by their number, as far as somebody has asked. */
  readonly readings: (CellReading | undefined)[];
}

/** From here on notes are of texts that are left in the file, and so are no contents. */
export const firstLooseNote = 0xf0000000;

export interface Note {
  readonly kinds: readonly Normalisation['kind'][];
  rows: number;
}

export interface ColumnParts {
  readonly rules: DateRules;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly asAt: string | undefined;
  readonly keep: Keep;
}

/** Adds a column to a kernel; all of a table are added in their order. */
export function columnOf(
  kernel: Kernel,
  plan: ColumnPlan,
  place: number,
  heading: string,
  { rules, codeLists, asAt, keep }: ColumnParts,
): Column {
  const { schema, kind, mapping } = plan;
  const headingKey = headerKey(heading);
  const fits = fieldTest(schema, codeLists);
  const ahead = kind === 'date' && schema.mayBeFuture !== true ? asAt : undefined;
  const { least, most, marks } = plainLengths(plan, headingKey);
  const mayBeLoose =
    kind === 'text' &&
    schema.perCase !== true &&
    mapping.values === undefined &&
    isFreeOfRules(schema);
  const { calls } = kernel;
  const handle = calls.addColumn(plan.index);
  calls.allowReferences(least, most, Number(marks));
  if (mayBeLoose) calls.allowTexts();
  if (keep === 'places') calls.leaveInFile();
  const order = plainDates(plan, headingKey, rules.dates);
  if (order !== null) calls.allowDates(order, dayOf(ahead ?? '9999-12-31'));
  return {
    plan,
    place,
    headingKey,
    dictionary: { kernel, handle },
    read: plainReader(plan, rules),
    isFine: ahead === undefined ? fits : (value) => value <= ahead && fits(value),
    notes: new Map(),
    rows: growing(),
    mayBeLoose,
    isHashed: keep === 'places' && kind === 'reference',
    looseFrom: keep === 'places' && mayBeLoose ? 0 : Infinity,
    texts: [],
    readings: [],
  };
}

/** Reads a content that is met for the first time, and of which something might be said. */
export function readContent(column: Column, content: number): void {
  const { dictionary } = column;
  const { calls } = dictionary.kernel;
  const raw = textOf(dictionary, content);
  const { value, faults, normalisations } = column.read(raw);
  let marks: number = known.read;
  if (faults.length > 0 || (value !== undefined && !column.isFine(value))) marks |= known.suspect;
  if (headerKey(raw) === column.headingKey) marks |= known.heading;
  if (normalisations.length > 0) {
    marks |= known.noted;
    column.notes.set(content, { kinds: normalisations, rows: 0 });
  }
  const number = valueNumber(column, value, raw === value ? content : undefined);
  if (column.isHashed && value !== undefined && isCase(column)) calls.keepSpelling(content);
  if (value !== undefined && limitToCode(column, value, number)) marks |= known.limited;
  if (number === content) marks |= known.own;
  else calls.setValue(dictionary.handle, content, number);
  calls.setMarks(dictionary.handle, content, calls.marksOf(dictionary.handle, content) | marks);
}

/** The number of a value, which is entered if need be. */
export function valueNumber(column: Column, value: string | undefined, content?: number): number {
  if (value === undefined) return 0;
  const { dictionary, plan } = column;
  if (column.isHashed) return hashedNumber(dictionary.kernel, column.place, value, isCase(column));
  const number = content ?? numberOf(dictionary, value);
  if (plan.kind === 'date') {
    dictionary.kernel.calls.setDay(dictionary.handle, number, dayOf(value));
  }
  return number;
}

function isCase({ plan }: Column): boolean {
  return plan.field === 'case_ref';
}

/** The text of a value, kept where there are few. */
export function textOfValue({ dictionary, texts }: Column, number: number): string {
  if (number >= mostTexts) return textOf(dictionary, number);
  return (texts[number] ??= textOf(dictionary, number));
}

const mostTexts = 4096;

/** Enters from when to when a code is in force; false where it always is. */
function limitToCode({ plan, dictionary }: Column, value: string, number: number): boolean {
  const code = plan.codeList?.codes.find((each) => each.code === value);
  if ((code?.validFrom ?? code?.validTo) === undefined) return false;
  const { calls } = dictionary.kernel;
  calls.setDay(dictionary.handle, number, dayOf(code?.validFrom ?? '0'));
  calls.setUntil(dictionary.handle, number, dayOf(code?.validTo ?? '9999-12-31'));
  return true;
}

/** A day as a whole number, such as 20260731. */
function dayOf(date: string): number {
  return Number(date.replaceAll('-', ''));
}
