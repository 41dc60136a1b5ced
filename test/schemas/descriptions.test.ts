import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every member that a schema names, by its JSON Pointer, with the schema of its value. */
function members(schema: unknown, path = ''): readonly (readonly [string, object])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    const own =
      key === 'properties' || key === '$defs'
        ? Object.entries(value as Readonly<Record<string, object>>).map(
            ([name, each]) => [`${path}/${key}/${name}`, each] as const,
          )
        : [];
    return [...own, ...members(value, `${path}/${key}`)];
  });
}

describe.each(['config', 'reviewers', 'validation'])('the schema of %s', (name) => {
  const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object;

  it('describes every member, so that an editor that completes the file says what it is', () => {
    const found = members(schema);
    expect(found.length).toBeGreaterThan(5);
    const silent = found.filter(
      ([, each]) => !/^.{15,}[.]$/.test(String((each as { description?: unknown }).description)),
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });
});
