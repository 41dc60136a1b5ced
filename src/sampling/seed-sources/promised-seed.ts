import { seedSourceOf } from './index.js';

/** A source as a commitment names it. */
export interface PromisedSource {
  readonly source: string;
  readonly detail: string;
}

/** In what a seed text is not what was promised, as the end of a sentence; undefined when it is. */
export function promisedSeedFault(
  { source, detail }: PromisedSource,
  seedText: string,
): string | undefined {
  const known = seedSourceOf(source);
  if (known === undefined)
    return `comes from ${source}, which this version of dipsample does not know`;
  return known.seedFault(seedText, detail);
}
