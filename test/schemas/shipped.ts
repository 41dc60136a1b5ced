import { readdirSync, readFileSync } from 'node:fs';
import type { CodeList } from '../../src/frame/code-list.js';
import type { Profile } from '../../src/frame/profile.js';
import type { RowSchema } from '../../src/frame/row-schema.js';

const root = new URL('../../', import.meta.url);

/** A shipped JSON file as it was written, by its path from the root of the repository. */
export function shipped(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8')) as unknown;
}

/** Every JSON file of a folder that ends so, by its name without that end. */
function folder<Content>(path: string, end: string): ReadonlyMap<string, Content> {
  const names = readdirSync(new URL(path, root)).filter((name) => name.endsWith(end));
  return new Map(
    names.sort().map((name) => [name.slice(0, -end.length), shipped(`${path}/${name}`) as Content]),
  );
}

export const codeLists = folder<CodeList>('schemas/code-lists', '.json');

export const profiles = folder<Profile>('fixtures/profiles', '.json');

const schemas = folder<object>('schemas', '.schema.json');

/** The schemas of rows of an export, told from those of our own files by their case type. */
export const rowSchemas: ReadonlyMap<string, RowSchema> = new Map(
  [...schemas].flatMap(([stem, schema]) =>
    'caseType' in schema ? [[stem, schema as RowSchema] as const] : [],
  ),
);
