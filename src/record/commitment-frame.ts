import type { FrameUnit } from '../sampling/stratum.js';

/**
 * What changed between a committed frame and another with the same columns, in words that name
 * fields and no unit: `1 unit is new, 2 are gone, 3 have another value (outcome)`.
 */
export function frameChange(
  committed: readonly FrameUnit[],
  here: readonly FrameUnit[],
  fields: readonly string[],
): string {
  const before = new Map(committed.map(({ unitId, values }) => [unitId, values]));
  const now = new Set(here.map(({ unitId }) => unitId));
  const added = here.filter(({ unitId }) => !before.has(unitId)).length;
  const gone = committed.filter(({ unitId }) => !now.has(unitId)).length;
  const changed = here.flatMap(({ unitId, values }) => {
    const old = before.get(unitId);
    const places = [...fields.keys()].filter((place) => old?.[place] !== values[place]);
    return old === undefined || places.length === 0 ? [] : [places];
  });
  const names = fields.filter((_, place) => changed.some((places) => places.includes(place)));
  return [
    ...counted(added, 'is new', 'are new'),
    ...counted(gone, 'is gone', 'are gone'),
    ...counted(
      changed.length,
      `has another value (${names.join(', ')})`,
      `have other values (${names.join(', ')})`,
    ),
  ].join(', ');
}

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? `unit ${one}` : `units ${many}`}`];
}
