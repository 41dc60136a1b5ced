import { dice } from './dice.js';
import { drand } from './drand.js';
import { lottery } from './lottery.js';
import { nist } from './nist.js';
import type { SeedSource } from './seed-source.js';

/** Every public source of a seed, by its name on the command line. A new one is a file and a line here. */
export const seedSources = { dice, drand, nist, lottery } satisfies Record<string, SeedSource>;

export type SeedSourceName = keyof typeof seedSources;

/** The source of a name that a record holds; undefined for one that this version does not know. */
export function seedSourceOf(name: string): SeedSource | undefined {
  return Object.hasOwn(seedSources, name) ? seedSources[name as SeedSourceName] : undefined;
}
