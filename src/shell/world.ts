import type { Files } from './files.js';

/** Waits for so many milliseconds. */
export type Pause = (milliseconds: number) => Promise<void>;

/** What writing stands on. */
export interface World {
  readonly files: Files;
  readonly pause: Pause;
  /** The targets, by their real paths, for which this process works alone at the moment. */
  readonly held: Set<string>;
}
