import type { NamedValue } from '../../disparity/named.js';

/** Names that the table has for columns of its own. */
const taken = ['group', 'total', 'value_status', 'note', 'group_code', 'role', 'sentence'];

/**
 * A machine name for the column of each outcome, in their order: its code in snake case, numbered
 * where two codes, or a code and a column of the table itself, would have the same name.
 */
export function outcomeColumns(outcomes: readonly NamedValue[]): readonly string[] {
  const used = new Set(taken);
  return outcomes.map(({ value }) => {
    const name = snakeCase(value);
    let free = name;
    for (let number = 2; used.has(free) || used.has(`${free}_share`); number += 1) {
      free = `${name}_${String(number)}`;
    }
    used.add(free).add(`${free}_share`);
    return free;
  });
}

function snakeCase(text: string): string {
  const name = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return name === '' ? 'outcome' : name;
}
