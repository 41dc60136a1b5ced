import type { SensitiveCount } from '../release.js';
import type { Box } from '../sets/box.js';

/** What a rule finds: a count that must not be told, and the cells that it is or follows from. */
export interface Finding {
  readonly whole: Box;
  readonly part: Box | null;
  readonly count: number;
  readonly why: SensitiveCount['why'];
  readonly cells: readonly string[];
}
