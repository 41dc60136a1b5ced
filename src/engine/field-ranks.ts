import { UserError } from '../errors.js';
import { multiple, noIndividualSubject } from '../frame/code-list.js';
import type { FrameField } from '../frame/fields.js';
import { isOfficerField } from '../frame/officer-field.js';
import { valueNamer } from '../frame/value-namer.js';
import { joined, sql, type Sql } from '../format/sql/sql.js';

/** The values of a field as numbers, by which an engine makes one value of those of a unit's rows. */
export interface FieldRanks {
  /** The number of a value of a row; 0 for a blank that does not count. */
  readonly numberOf: (value: string | undefined) => number;
  /** The number of a unit, from the numbers in `mark` of its rows. */
  readonly collapsed: (mark: Sql) => Sql;
  /** The value of a unit by its number. */
  readonly named: ReadonlyMap<number, string>;
}

/**
 * Numbers the values of a field so that the rule by which a unit's rows become one value is the
 * least number, or whether there is only one: the same value as `collapser` gives.
 *
 * @throws UserError ENGINE_NUMBERS_ALIKE
 */
export function fieldRanks(field: FrameField, values: readonly string[]): FieldRanks {
  const name = valueNamer(field);
  const persons = isOfficerField(field.base);
  if (field.rule === 'multiple') {
    const names = [...new Set([undefined, ...values].map(name))];
    const numbers = new Map(names.map((each, index) => [each, index + 1]));
    const several = names.length + 1;
    return {
      numberOf: (value) => numbers.get(name(value)) ?? 0,
      collapsed: (mark) => {
        const seen = countable(mark, persons);
        const nobody = persons ? sql` WHEN max(${seen}) IS NULL THEN ${several + 1}` : [];
        return sql`CASE${nobody} WHEN min(${seen}) = max(${seen}) THEN min(${seen}) ELSE ${several} END`;
      },
      named: new Map([
        ...names.map((each, index) => [index + 1, each] as const),
        [several, multiple],
        [several + 1, noIndividualSubject],
      ]),
    };
  }
  const ordered = inOrder(field, [...new Set(values)]);
  const numbers = new Map(ordered.map((value, index) => [value, index + 1]));
  const none = ordered.length + 1;
  return {
    numberOf: (value) => (value === undefined ? 0 : (numbers.get(value) ?? 0)),
    collapsed: (mark) => {
      const seen = countable(mark, persons);
      const least = sql`coalesce(min(CASE WHEN ${seen} > 0 THEN ${mark} END), 0)`;
      return persons ? sql`CASE WHEN max(${seen}) IS NULL THEN ${none} ELSE ${least} END` : least;
    },
    named: new Map([
      [0, name(undefined)],
      ...ordered.map((value, index) => [index + 1, name(value)] as const),
      [none, noIndividualSubject],
    ]),
  };
}

/** Rows of placeholders say nothing of an officer. */
function countable(mark: Sql, persons: boolean): Sql {
  return persons ? sql`CASE WHEN placeholder = 0 THEN ${mark} END` : mark;
}

/** The value that stands for a unit before the one that does not. */
function inOrder(
  { name, rule, codeList }: FrameField,
  values: readonly string[],
): readonly string[] {
  switch (rule) {
    case 'most-severe': {
      const ranks = new Map(
        (codeList?.codes ?? [])
          .map(({ code, severity = 0 }, index) => ({ code, severity, index }))
          .sort((one, other) => other.severity - one.severity || one.index - other.index)
          .map(({ code }, rank) => [code, rank]),
      );
      return values.toSorted((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
    }
    case 'earliest':
      return values.toSorted();
    case 'latest':
      return values.toSorted().toReversed();
    case 'largest':
      return largestFirst(name, values);
    case 'multiple':
      return values;
  }
}

/** Of two spellings of one number the first row decides in a file; a table has no first row. */
function largestFirst(field: string, values: readonly string[]): readonly string[] {
  const alike = values.length - new Set(values.map(Number)).size;
  if (alike === 0) return values.toSorted((one, other) => Number(other) - Number(one));
  throw new UserError(
    'ENGINE_NUMBERS_ALIKE',
    `The field ${field} has ${alike} numbers that are written in more than one way, as 5 and +5, and which of them stands for a unit would depend on the order of the rows.`,
    'Write each number in one way at the source.',
  );
}

/** The numbers of the values for which something holds, as a condition on a number. */
export function numberIn(number: Sql, wanted: readonly number[]): Sql {
  if (wanted.length === 0) return sql`1 = 0`;
  return sql`${number} IN (${joined(
    wanted.map((each) => sql`${each}`),
    ', ',
  )})`;
}
