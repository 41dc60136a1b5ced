/**
 * In what two records of packs differ, as clauses in the order in which people ask: version, period,
 * seed, exports, configuration, ledger. Every member of a record belongs to one of them, also one
 * that a later version adds; values are named only where they are short and public.
 */
export function packDifferences(before: unknown, now: unknown): readonly string[] {
  const clauses = [
    versionClause(before, now),
    ...['period', 'seed'].map((name) => valueClause(before, now, name)),
    exportsClause(before, now),
    planClause(before, now),
    same(at(before, 'ledger'), at(now, 'ledger'))
      ? null
      : 'the release ledger it was protected against',
    restClause(before, now),
  ];
  return clauses.filter((clause) => clause !== null);
}

function versionClause(before: unknown, now: unknown): string | null {
  const [old, current] = [at(before, 'tool', 'version'), at(now, 'tool', 'version')];
  return same(old, current)
    ? null
    : `the version of dipsample (${shown(old)} made it, this is ${shown(current)})`;
}

function valueClause(before: unknown, now: unknown, name: string): string | null {
  const [old, current] = [at(before, 'plan', name), at(now, 'plan', name)];
  return same(old, current)
    ? null
    : `the ${name} (there ${labelled(old)}, here ${labelled(current)})`;
}

/** Inputs are compared by their names: where one came or went, the others are still the same. */
function exportsClause(before: unknown, now: unknown): string | null {
  const [old, current] = [inputsOf(before), inputsOf(now)];
  const names = [...new Set([...old.keys(), ...current.keys()])];
  const changed = names.flatMap((name) => {
    const members = changedMembers(old.get(name), current.get(name));
    return members.length === 0 ? [] : [`${name}: ${members.join(', ')}`];
  });
  return changed.length === 0 ? null : `the inputs (${changed.join('; ')})`;
}

function changedMembers(old: unknown, current: unknown): readonly string[] {
  if (old === undefined) return ['not there'];
  if (current === undefined) return ['no longer here'];
  const words: Readonly<Record<string, string>> = {
    exportSha256: 'the export',
    exportBytes: 'the export',
    drawSha256: 'the draw',
  };
  return [...new Set(changedKeys(old, current).map((key) => words[key] ?? key))];
}

function planClause(before: unknown, now: unknown): string | null {
  const told = ['period', 'seed'];
  const changed = changedKeys(at(before, 'plan'), at(now, 'plan'));
  const untold = changed.filter((key) => !told.includes(key));
  return untold.length === 0 ? null : `the configuration (${untold.join(', ')})`;
}

function restClause(before: unknown, now: unknown): string | null {
  const told = ['tool', 'plan', 'inputs', 'ledger'];
  const untold = changedKeys(before, now).filter((key) => !told.includes(key));
  return untold.length === 0 ? null : `the record (${untold.join(', ')})`;
}

function inputsOf(record: unknown): ReadonlyMap<string, unknown> {
  const inputs = at(record, 'inputs');
  const list: readonly unknown[] = Array.isArray(inputs) ? inputs : [];
  return new Map(list.map((input, place) => [nameOf(input, place), input]));
}

function nameOf(input: unknown, place: number): string {
  const name = at(input, 'name');
  return typeof name === 'string' ? name : `input ${place + 1}`;
}

function changedKeys(old: unknown, current: unknown): readonly string[] {
  const keys = [
    ...new Set([old, current].flatMap((value) => (isRecord(value) ? Object.keys(value) : []))),
  ];
  return keys.filter((key) => !same(at(old, key), at(current, key)));
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );
}

/** Records are canonical JSON, so equal values have equal texts. */
function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function labelled(value: unknown): string {
  const label = at(value, 'label');
  return label === undefined ? shown(value) : shown(label);
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'none';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}\u2026` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
