import type { CodeList } from '../code-list.js';
import { headerKey } from '../header-name.js';
import type { Normalisation } from '../intake.js';
import type { ColumnPlan } from '../plan.js';
import { type CellReading, type DateRules, plainReader } from '../read-cell.js';
import { type ByteDictionary, byteDictionary, grown, numberOf, textOf } from './byte-dictionary.js';
import { fieldTest, isFreeOfRules } from './field-rules.js';
import { type Growing, growing } from './growing.js';
import { isPlainReference, type PlainLengths, plainLengths } from './plain-references.js';

/** What is known of a distinct content of a cell; bits. */
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

/** One mapped column as a dictionary of contents and values, and for each row the number of its value. */
export interface Column {
  readonly plan: ColumnPlan;
  readonly headingKey: string;
  readonly dictionary: ByteDictionary;
  readonly read: (raw: string) => CellReading;
  /** True only of values that bear out every rule of the row schema and every check of one value. */
  readonly isFine: (value: string) => boolean;
  /** By content that is not its own value: the number of its value; 0 where it has none. */
  readonly values: Map<number, number>;
  /** By content: what is known of it. */
  marks: Uint8Array;
  /** By value: its day as a whole number such as 20260731; only for columns of dates. */
  days: Int32Array;
  /** What was set right in contents, and in how many rows. */
  readonly notes: Map<number, Note>;
  /** By row: the number of its value; from `looseFrom` on 1 where there is one. */
  readonly rows: Growing;
  /** A free text that may be left in the file, as nothing is asked of it but what a glance shows. */
  readonly mayBeLoose: boolean;
  isLoose: boolean;
  /** The row from which on texts are left in the file. */
  looseFrom: number;
  readonly plainLengths: PlainLengths;
  readonly texts: (string | undefined)[];
  /** The content of the row before, which is often that of the next. */
  latest: number;
}

export interface Note {
  readonly kinds: readonly Normalisation['kind'][];
  rows: number;
}

export function columnOf(
  plan: ColumnPlan,
  heading: string,
  rules: DateRules,
  codeLists: ReadonlyMap<string, CodeList>,
  asAt: string | undefined,
): Column {
  const { schema, kind, mapping } = plan;
  const headingKey = headerKey(heading);
  const fits = fieldTest(schema, codeLists);
  const ahead = kind === 'date' && schema.mayBeFuture !== true ? asAt : undefined;
  return {
    plan,
    headingKey,
    dictionary: byteDictionary(),
    read: plainReader(plan, rules),
    isFine: ahead === undefined ? fits : (value) => value <= ahead && fits(value),
    values: new Map(),
    marks: Uint8Array.of(known.read, ...new Uint8Array(15)),
    days: new Int32Array(kind === 'date' ? 16 : 0),
    notes: new Map(),
    rows: growing(),
    mayBeLoose:
      kind === 'text' &&
      schema.perCase !== true &&
      mapping.values === undefined &&
      isFreeOfRules(schema),
    isLoose: false,
    looseFrom: Infinity,
    plainLengths: plainLengths(plan, headingKey),
    texts: [],
    latest: 0,
  };
}

/** Reads a content that is met for the first time. */
export function readContent(column: Column, content: number): void {
  const { plan, dictionary } = column;
  if (isPlain(column, content)) {
    reserve(column);
    column.marks[content] = (column.marks[content] ?? 0) | known.read | known.own;
    return;
  }
  const raw = textOf(dictionary, content);
  const { value, faults, normalisations } = column.read(raw);
  let marks: number = known.read;
  if (faults.length > 0 || (value !== undefined && !column.isFine(value))) marks |= known.suspect;
  if (headerKey(raw) === column.headingKey) marks |= known.heading;
  if (normalisations.length > 0) {
    marks |= known.noted;
    column.notes.set(content, { kinds: normalisations, rows: 0 });
  }
  if (value !== undefined && isLimited(plan, value)) marks |= known.limited;
  const number = valueNumber(column, value, raw === value ? content : undefined);
  if (number === content) marks |= known.own;
  else column.values.set(content, number);
  column.marks[content] = (column.marks[content] ?? 0) | marks;
}

function isPlain({ dictionary, plainLengths: { least, most } }: Column, content: number): boolean {
  const { arena, ends } = dictionary;
  const start = ends[content - 1] ?? 0;
  const end = ends[content] ?? 0;
  return end - start >= least && end - start <= most && isPlainReference(arena, start, end);
}

/** The number of a value, which is entered if need be. */
export function valueNumber(column: Column, value: string | undefined, content?: number): number {
  const number = value === undefined ? 0 : (content ?? numberOfText(column.dictionary, value));
  reserve(column);
  if (value !== undefined && column.plan.kind === 'date') {
    column.days[number] = Number(value.replaceAll('-', ''));
  }
  return number;
}

/** The text of a value, kept where there are few. */
export function textOfValue({ dictionary, texts }: Column, number: number): string {
  if (number >= mostTexts) return textOf(dictionary, number);
  return (texts[number] ??= textOf(dictionary, number));
}

const mostTexts = 4096;

function numberOfText(dictionary: ByteDictionary, text: string): number {
  const bytes = Buffer.from(text);
  return numberOf(dictionary, bytes, 0, bytes.length);
}

function isLimited({ codeList }: ColumnPlan, value: string): boolean {
  const code = codeList?.codes.find((each) => each.code === value);
  return (code?.validFrom ?? code?.validTo) !== undefined;
}

/** Makes room for all numbers of the dictionary. */
function reserve(column: Column): void {
  const { size } = column.dictionary;
  if (size <= column.marks.length) return;
  const length = grown(column.marks.length, size);
  const marks = new Uint8Array(length);
  marks.set(column.marks);
  column.marks = marks;
  if (column.days.length === 0) return;
  const days = new Int32Array(length);
  days.set(column.days);
  column.days = days;
}
