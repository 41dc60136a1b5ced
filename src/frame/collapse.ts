import { multiple, noIndividualSubject } from './code-list.js';
import type { FrameField } from './fields.js';
import type { Row } from './intake.js';
import { isOfficerField } from './officer-field.js';
import { valueNamer } from './value-namer.js';

export type Collapse = (rows: readonly Row[]) => string;

/**
 * Makes the rule by which the rows of one unit become one value of a field.
 *
 * `most-severe`: the code of the greatest severity, the first listed of equals; blanks count only
 * when there is nothing else. `earliest`, `latest`: of the dates there are. `largest`: of the numbers. `multiple`: the one
 * value that all rows share, a blank being a value like another, else `Multiple`. A grouping maps
 * codes to groups first, save that the most severe code is found before its group is named; so does
 * a part of a date, of the earliest or latest day.
 *
 * Fields of an officer (`officer_*`) leave out the rows of placeholder subjects; a unit that has no
 * other rows is `No individual subject`. `asRead` switches that off, for tables of rows.
 */
export function collapser(
  field: FrameField,
  isPlaceholder: (row: Row) => boolean,
  asRead: boolean,
): Collapse {
  const { base, rule } = field;
  const one = collapseOne(base, rule, field, valueNamer(field));
  if (asRead || !isOfficerField(base)) return one;
  return (rows) => {
    if (!rows.some(isPlaceholder)) return one(rows);
    const persons = rows.filter((row) => !isPlaceholder(row));
    return persons.length === 0 ? noIndividualSubject : one(persons);
  };
}

function collapseOne(
  base: string,
  rule: FrameField['rule'],
  { codeList }: FrameField,
  named: (value: string | undefined) => string,
): Collapse {
  switch (rule) {
    case 'most-severe': {
      const ranks = new Map(
        codeList?.codes.map(({ code, severity = 0 }, index) => [code, { severity, index }]),
      );
      return (rows) => named(mostSevere(rows, base, ranks));
    }
    case 'earliest':
    case 'latest':
      return (rows) => named(extreme(rows, base, rule));
    case 'largest':
      return (rows) => named(largest(rows, base));
    case 'multiple':
      return (rows) => {
        const first = named(rows[0]?.values[base]);
        return rows.every((row) => named(row.values[base]) === first) ? first : multiple;
      };
  }
}

function mostSevere(
  rows: readonly Row[],
  base: string,
  ranks: ReadonlyMap<string, { readonly severity: number; readonly index: number }>,
): string | undefined {
  let worst: string | undefined;
  let worstRank = { severity: -Infinity, index: Infinity };
  for (const row of rows) {
    const value = row.values[base];
    if (value === undefined) continue;
    const rank = ranks.get(value) ?? { severity: -Infinity, index: Infinity };
    const more = rank.severity - worstRank.severity;
    if (worst === undefined || more > 0 || (more === 0 && rank.index < worstRank.index)) {
      [worst, worstRank] = [value, rank];
    }
  }
  return worst;
}

function extreme(
  rows: readonly Row[],
  base: string,
  rule: 'earliest' | 'latest',
): string | undefined {
  let found: string | undefined;
  for (const row of rows) {
    const value = row.values[base];
    if (value === undefined) continue;
    if (found === undefined || (rule === 'earliest' ? value < found : value > found)) found = value;
  }
  return found;
}

function largest(rows: readonly Row[], base: string): string | undefined {
  let found: string | undefined;
  for (const row of rows) {
    const value = row.values[base];
    if (value !== undefined && (found === undefined || Number(value) > Number(found)))
      found = value;
  }
  return found;
}
