import { codeLists, profiles, rowSchemas } from '../schemas/shipped.js';
import type { CodeList } from '../../src/frame/code-list.js';
import type { Profile } from '../../src/frame/profile.js';
import type { RowSchema } from '../../src/frame/row-schema.js';
import type { Grid } from './mutators/grid.js';
import { gridOf, type Source } from './sources.js';

/** What the mutants of one export are made of and judged by. */
export interface Base {
  readonly profile: Profile;
  readonly schema: RowSchema;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly grid: Grid;
  /** So that a number gives other mutants for another export. */
  readonly salt: number;
  /** Which cells hold a case reference, and which free text that nobody may see. */
  readonly reference: number;
  readonly freeTexts: readonly number[];
}

const known = new Map<string, Base>();

/** Read once for all its mutants. */
export function baseOf(source: Source): Base {
  const base = known.get(source.path) ?? readBase(source);
  known.set(source.path, base);
  return base;
}

function readBase(source: Source): Base {
  const { profile, schema } = rulesOf(source.profile);
  const grid = gridOf(source);
  const header = grid[0] ?? [];
  const placeOf = (field: string): number => header.indexOf(profile.fields[field]?.column ?? '-');
  const sensitive = Object.keys(profile.fields).filter((field) => {
    const { sensitive: hidden, type } = schema.properties[field] ?? {};
    return hidden === true && type === 'string';
  });
  return {
    profile,
    schema,
    codeLists,
    grid,
    salt: saltOf(source.path),
    reference: placeOf('case_ref'),
    freeTexts: sensitive.map(placeOf).filter((place) => place >= 0),
  };
}

/** A shipped profile and its row schema. */
export function rulesOf(name: string): Pick<Base, 'profile' | 'schema'> {
  const profile = profiles.get(name);
  const schema = rowSchemas.get(profile?.schema ?? '');
  if (profile === undefined || schema === undefined) throw new Error(`no profile ${name}`);
  return { profile, schema };
}

/** A number for a text: the same for ever, another for another. */
function saltOf(text: string): number {
  return Array.from(text).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) | 0, 7);
}
