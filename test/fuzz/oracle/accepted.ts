import type { Row } from '../../../src/frame/intake.js';
import type { Issue } from '../../../src/frame/issue.js';
import { headingKey } from './plain.js';
import { mayStandFor, type Rules } from './values.js';

/** What is wrong with which rows were accepted and what they were taken to say. */
export function acceptedFaults(
  rows: readonly Row[],
  issues: readonly Issue[],
  header: readonly string[],
  rules: Rules,
): readonly string[] {
  const told = new Map<number, Issue[]>();
  for (const issue of issues) {
    const row = issue.row ?? 0;
    told.set(row, [...(told.get(row) ?? []), issue]);
  }
  return [
    ...rows.flatMap((row) => {
      const own = told.get(row.row) ?? [];
      return [...statusFaults(row, own), ...valueFaults(row, own, header, rules)].map(
        (fault) => `row ${row.row} ${fault}`,
      );
    }),
    ...repeatedFaults(rows, told, rules),
  ];
}

/** An error rejects a row, and nothing else does. */
function statusFaults({ status, line }: Row, issues: readonly Issue[]): readonly string[] {
  const hasError = issues.some(({ severity }) => severity === 'error');
  return [
    ...(hasError === (status === 'rejected') ? [] : [`is ${status} and its issues say otherwise`]),
    ...(issues.every((issue) => issue.line === line) ? [] : ['has issues on another line']),
  ];
}

function valueFaults(
  { status, cells, values }: Row,
  issues: readonly Issue[],
  header: readonly string[],
  rules: Rules,
): readonly string[] {
  if (status === 'rejected') return [];
  if (cells.length !== header.length) return ['was accepted with another number of cells'];
  const keys = header.map(headingKey);
  const { fields, constants = {} } = rules.profile;
  const found: string[] = [];
  for (const [field, value] of Object.entries(values)) {
    const column = fields[field]?.column;
    const cell = column === undefined ? undefined : cells[keys.indexOf(headingKey(column))];
    const isFine =
      cell === undefined ? constants[field] === value : mayStandFor(value, cell, field, rules);
    if (!isFine) found.push(`has a value of ${field} that is not in its cell`);
  }
  for (const [field, { column }] of Object.entries(fields)) {
    const cell = cells[keys.indexOf(headingKey(column))] ?? '';
    const isLost = !Object.hasOwn(values, field) && /[\p{L}\p{N}]/u.test(cell);
    if (isLost && !issues.some((issue) => issue.field === field))
      found.push(`lost its value of ${field} without a word`);
  }
  for (const field of rules.schema.required ?? []) {
    if (!Object.hasOwn(values, field)) found.push(`was accepted without ${field}`);
  }
  return found;
}

/** A row that repeats another is named, and one case has one spelling among the accepted rows. */
function repeatedFaults(
  rows: readonly Row[],
  told: ReadonlyMap<number, readonly Issue[]>,
  { profile }: Rules,
): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const spellings = new Map<string, string>();
  for (const { row, status, cells, values } of rows) {
    if (status === 'rejected') continue;
    const whole = JSON.stringify(cells);
    const codes = (told.get(row) ?? []).map(({ code }) => code);
    if (seen.has(whole) && !codes.includes('DUPLICATE_ROW'))
      found.push(`row ${row} repeats another and is not named`);
    seen.add(whole);
    const reference = values['case_ref'];
    if (profile.reference === 'row' || reference === undefined) continue;
    if (/^[+-]?[\d.,]+E[+-]?\d+$/i.test(reference) || /^[=']/.test(reference))
      found.push(`row ${row} has a reference that a spreadsheet spoilt`);
    const key = reference.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
    if ((spellings.get(key) ?? reference) !== reference)
      found.push(`row ${row} has a reference in a second spelling`);
    spellings.set(key, reference);
  }
  return found;
}
