import type { Condition } from '../disclosure/release.js';
import type { ReleasedPopulation, ReleaseEntry } from './release-ledger.js';

/**
 * Where an entry contradicts itself, as the end of a sentence, or null: a count that its own units do
 * not give, units that are not in order, a field or kind that is not there. No value is named.
 */
export function contradictionIn({ populations }: ReleaseEntry): string | null {
  for (const population of populations) {
    const fault = unitsFault(population) ?? countsFault(population) ?? meansFault(population);
    if (fault !== null) return fault;
  }
  return null;
}

function unitsFault({ unit, fields, kinds, units }: ReleasedPopulation): string | null {
  if (kinds.some((kind) => kind.length !== fields.length)) {
    return `has a kind of ${unit} with more or fewer values than fields`;
  }
  if (units.some(([, kind]) => kind >= kinds.length)) {
    return `has a ${unit} of a kind that is not listed`;
  }
  const isInOrder = units.every(([digest], index) => {
    const before = units[index - 1];
    return before === undefined || before[0] < digest;
  });
  return isInOrder ? null : `lists a ${unit} twice, or not in order`;
}

function countsFault(population: ReleasedPopulation): string | null {
  const kindCounts = population.kinds.map(() => 0);
  for (const [, kind] of population.units) kindCounts[kind] = (kindCounts[kind] ?? 0) + 1;
  for (const [table, { counts, hidden }] of population.tables.entries()) {
    if (hidden.some((conditions) => countedUnits(population, kindCounts, conditions) === null)) {
      return `asks for a field in a hidden count of table ${table + 1} that it does not have`;
    }
    for (const [place, count] of counts.entries()) {
      const found = countedUnits(population, kindCounts, count.conditions);
      if (found === null) {
        return `asks for a field in count ${place + 1} of table ${table + 1} that it does not have`;
      }
      if (found < count.low || found > count.high) {
        return `gives a number in count ${place + 1} of table ${table + 1} that its own units do not give`;
      }
    }
  }
  return null;
}

function meansFault(population: ReleasedPopulation): string | null {
  for (const { of, amounts, shown, hidden } of population.means ?? []) {
    if (amounts.length !== population.units.length) {
      return `has more or fewer amounts (${of}) than units`;
    }
    const asked = [...shown.map(({ conditions }) => conditions), ...hidden];
    if (asked.some((conditions) => kindsMeeting(population, conditions) === null)) {
      return `asks for a field in a mean (${of}) that it does not have`;
    }
    for (const [place, { conditions, units, sum }] of shown.entries()) {
      const meeting = kindsMeeting(population, conditions);
      const own = population.units.flatMap(([, kind], unit) => {
        const amount = amounts[unit] ?? null;
        return amount !== null && meeting?.[kind] === true ? [amount] : [];
      });
      const total = own.reduce((before, amount) => before + amount, 0);
      if (own.length !== units || total !== sum) {
        return `gives a number in mean ${place + 1} (${of}) that its own units do not give`;
      }
    }
  }
  return null;
}

/** How many units satisfy the conditions of a count; null where a field is not recorded. */
function countedUnits(
  { fields, kinds }: ReleasedPopulation,
  kindCounts: readonly number[],
  conditions: readonly Condition[],
): number | null {
  const meeting = kindsMeeting({ fields, kinds }, conditions);
  if (meeting === null) return null;
  return kindCounts.reduce((sum, count, kind) => (meeting[kind] === true ? sum + count : sum), 0);
}

/** For each kind whether it satisfies the conditions; null where a field is not recorded. */
function kindsMeeting(
  { fields, kinds }: Pick<ReleasedPopulation, 'fields' | 'kinds'>,
  conditions: readonly Condition[],
): readonly boolean[] | null {
  const wanted = conditions.map(({ field, values }) => ({
    place: fields.indexOf(field),
    values: new Set(values),
  }));
  if (wanted.some(({ place }) => place === -1)) return null;
  return kinds.map((kind) => wanted.every(({ place, values }) => values.has(kind[place] ?? '')));
}
