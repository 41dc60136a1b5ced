/**
 * In what two plans differ, entry by entry, as clauses: `size is 40 in the commitment and 45 here`.
 * Nested entries are named from the outside in (`review double`), items of lists by their number.
 */
export function differences(committed: unknown, here: unknown, name = ''): readonly string[] {
  if (isRecord(committed) && isRecord(here)) {
    const keys = [...new Set([...Object.keys(committed), ...Object.keys(here)])];
    return keys.flatMap((key) =>
      differences(own(committed, key), own(here, key), within(name, key)),
    );
  }
  if (isListOfRecords(committed) && isListOfRecords(here) && committed.length === here.length) {
    return committed.flatMap((item, place) =>
      differences(item, here[place], within(name, String(place + 1))),
    );
  }
  if (JSON.stringify(committed) === JSON.stringify(here)) return [];
  const [before, now] = [shown(committed), shown(here)];
  return [
    before === now
      ? `${name} is not the same in the commitment and here`
      : `${name} is ${before} in the commitment and ${now} here`,
  ];
}

/** A stratum may be called `constructor`. */
function own(entries: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

function within(name: string, key: string): string {
  return name === '' ? key : `${name} ${key}`;
}

function shown(value: unknown): string {
  if (value === undefined) return 'not set';
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'none';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}\u2026` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfRecords(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}
