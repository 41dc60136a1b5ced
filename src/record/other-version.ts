/** A record of a version that its schema does not describe. */
export interface OtherVersion {
  readonly found: number;
  /** The version that the schema describes. */
  readonly read: number;
  /** The version of the program that made it, by its own words; null where it names none. */
  readonly madeBy: string | null;
}

/** Whether a text is a record of an older or a later version than its schema; null where it is not, or does not say. */
export function otherVersion(value: unknown, schema: object): OtherVersion | null {
  const read = memberOf(schema, 'properties', 'recordVersion', 'const');
  const found = memberOf(value, 'recordVersion');
  if (typeof read !== 'number' || !isVersion(found) || found === read) return null;
  const madeBy = memberOf(value, 'tool', 'version');
  const isShown = typeof madeBy === 'string' && /^[\w.+-]{1,40}$/.test(madeBy);
  return { found, read, madeBy: isShown ? madeBy : null };
}

/** The end of a sentence whose subject is the record. */
export function otherVersionWords({ found, read, madeBy }: OtherVersion): string {
  const by = madeBy === null ? '' : `, made by dipsample ${madeBy}`;
  return `is a record of version ${found}${by}, and this dipsample reads version ${read}`;
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function memberOf(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, name) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, name)
        ? (inside as Readonly<Record<string, unknown>>)[name]
        : undefined,
    value,
  );
}
