import { codeResolver, type CodeResolver } from './codes.js';
import { cellChecks } from './checks/hooks.js';
import { issueKinds, type IssueCode } from './checks/index.js';
import { readDate } from './dates.js';
import { describeShape, showValue } from './describe.js';
import type { Normalisation } from './intake.js';
import { invisible, invisibleOrFixedSpace } from './invisible.js';
import type { Detail } from './issue.js';
import { nearest } from './nearest.js';
import type { ColumnPlan } from './plan.js';
import type { Profile } from './profile.js';

/** What one cell turned out to be. `value` is absent when the cell is blank or cannot be read. */
export interface CellReading {
  readonly value?: string;
  readonly faults: readonly { readonly code: IssueCode; readonly detail: Detail }[];
  readonly normalisations: readonly Normalisation['kind'][];
}

/** What a profile says of the dates of its export. */
export type DateRules = Pick<Profile, 'dates' | 'times'>;

/** Longer than any reference, code, date or number; what follows is costly to try to read. */
const longestValue = 1000;

const none: readonly never[] = [];
const blank: CellReading = { faults: none, normalisations: none };
const remembered = 20_000;
const longestRemembered = 80;

/**
 * Makes the reader of one column. Readings depend on the text alone and are remembered, since
 * columns repeat themselves; of references, which are mostly met once or in rows that stand together,
 * the last alone.
 */
export function cellReader(column: ColumnPlan, dates: DateRules): (raw: string) => CellReading {
  const read = plainReader(column, dates);
  const memory = new Map<string, CellReading>();
  const most = column.kind === 'reference' ? 0 : remembered;
  let last = { raw: '', reading: blank };
  return (raw) => {
    if (raw === last.raw) return last.reading;
    const known = memory.get(raw);
    if (known !== undefined) return known;
    const reading = read(raw);
    last = { raw, reading };
    if (memory.size < most && raw.length <= longestRemembered) memory.set(raw, reading);
    return reading;
  };
}

/** Makes the reader of one column that remembers nothing, for contents that are met once. */
export function plainReader(column: ColumnPlan, dates: DateRules): (raw: string) => CellReading {
  const resolve = column.codeList && codeResolver(column.codeList, column.mapping);
  return (raw) => readCell(raw, column, dates, resolve);
}

function readCell(
  raw: string,
  column: ColumnPlan,
  dates: DateRules,
  resolve: CodeResolver | undefined,
): CellReading {
  const { text, normalisations } = tidy(raw, column.kind === 'text');
  if (text === '') return blank;
  if (column.kind !== 'text' && text.length > longestValue) {
    const detail = { length: text.length, limit: longestValue };
    return { faults: [{ code: 'CELL_TOO_LONG', detail }], normalisations };
  }
  const faults: { code: IssueCode; detail: Detail }[] = [];
  const looked = column.kind === 'text' ? text : raw.trim();
  for (const { code, cell } of cellChecks) {
    // What is not seen may be part of what spoilt the cell, or hide it.
    const detail =
      cell(looked, { column, raw }) ?? (text === looked ? null : cell(text, { column, raw }));
    if (detail !== null) faults.push({ code, detail });
  }
  // A cell that is spoilt is named once, not also for what it fails to be.
  if (faults.some(({ code }) => issueKinds[code].severity === 'error')) {
    return { faults, normalisations };
  }
  const read = interpret(text, column, dates, resolve);
  return {
    ...read,
    faults: joined(faults, read.faults),
    normalisations: joined(normalisations, read.normalisations),
  };
}

/** Both lists one behind the other; what is empty takes up nothing, as readings are many. */
function joined<Item>(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  if (one.length === 0) return other.length === 0 ? none : other;
  return other.length === 0 ? one : [...one, ...other];
}

function interpret(
  text: string,
  column: ColumnPlan,
  dates: DateRules,
  resolve: CodeResolver | undefined,
): CellReading {
  if (resolve !== undefined) return interpretCode(text, column, resolve);
  const mapped = spelledOtherwise(text, column);
  if (mapped !== undefined) return { value: mapped, faults: none, normalisations: ['value-map'] };
  if (column.kind === 'date') {
    return interpretDate(text, column, dates);
  }
  if (column.kind === 'number') {
    const pattern =
      column.schema.type === 'integer' ? /^[+-]?\d{1,15}$/ : /^[+-]?\d{1,15}(?:\.\d+)?$/;
    return pattern.test(text)
      ? { value: text, faults: none, normalisations: none }
      : {
          faults: [{ code: 'NOT_A_NUMBER', detail: { shape: describeShape(text) } }],
          normalisations: [],
        };
  }
  return { value: text, faults: none, normalisations: none };
}

function interpretDate(text: string, column: ColumnPlan, { dates, times }: DateRules): CellReading {
  const { value, faults } = readDate(text, dates, column.schema.sensitive !== true);
  const told = faults.filter(({ code }) => times !== 'dropped' || code !== 'TIME_OF_DAY');
  const normalisations = told.length < faults.length ? (['time-of-day'] as const) : none;
  return value === undefined
    ? { faults: told, normalisations }
    : { value, faults: told, normalisations };
}

function interpretCode(text: string, column: ColumnPlan, resolve: CodeResolver): CellReading {
  const found = resolve(text);
  if (found === null) return { faults: [unknownCode(text, column)], normalisations: [] };
  const label = column.codeList?.codes.find(({ code }) => code === found.code)?.label ?? found.code;
  const shown = column.schema.sensitive === true ? {} : { label };
  return {
    value: found.code,
    faults: found.mismatch === true ? [{ code: 'CODE_LABEL_MISMATCH', detail: shown }] : [],
    normalisations: found.normalisations,
  };
}

function unknownCode(text: string, column: ColumnPlan): CellReading['faults'][number] {
  const list = column.codeList?.title ?? column.title;
  const candidates = column.codeList?.codes.flatMap(({ code, label }) => [label, code]) ?? [];
  const suggestion = nearest(text, candidates);
  // What is neither near a label nor as short as a code may be a name or come from another column.
  const harmless = suggestion !== undefined || /^[\p{L}\p{Nd}+-]{1,4}$/u.test(text);
  if (column.schema.sensitive === true || !harmless) {
    return { code: 'UNKNOWN_CODE', detail: { list, shape: describeShape(text) } };
  }
  const detail = {
    list,
    value: showValue(text),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
  return { code: 'UNKNOWN_CODE', detail };
}

/** The profile may map spellings of a field that has no code list, too. */
function spelledOtherwise(text: string, column: ColumnPlan): string | undefined {
  const { values } = column.mapping;
  if (values === undefined) return undefined;
  const key = text.toLowerCase();
  return Object.entries(values).find(([from]) => from.trim().toLowerCase() === key)?.[1];
}

/** Trims and composes. In free text only the ends are tidied; elsewhere invisible characters go everywhere. */
function tidy(
  raw: string,
  freeText: boolean,
): { text: string; normalisations: Normalisation['kind'][] } {
  const normalisations: Normalisation['kind'][] = [];
  let text = raw;
  if (invisibleOrFixedSpace.test(raw)) {
    text = freeText
      ? trimInvisible(raw)
      : raw.replace(invisible, '').replace(/[\u00a0\u202f\u2007]/g, ' ');
  }
  text = text.trim();
  if (text === '') return { text, normalisations };
  if (text !== raw) normalisations.push('trimmed');
  const composed = text.normalize('NFC');
  if (composed !== text) normalisations.push('unicode-form');
  return { text: composed, normalisations };
}

/** By hand: a pattern for the end of a text tries every run of spaces within it. */
function trimInvisible(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankCharacter(text.charAt(start))) start += 1;
  while (end > start && isBlankCharacter(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isBlankCharacter(character: string): boolean {
  return character.trim() === '' || invisibleOrFixedSpace.test(character);
}
