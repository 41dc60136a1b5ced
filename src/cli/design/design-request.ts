import type { Design } from '../../sampling/design.js';
import type { EarlierDraw } from './earlier-draw.js';

/** A design as it was asked for: what only the frame can tell is still open. */
export interface DesignRequest {
  /** All that stands without the frame. */
  readonly base: Design;
  readonly measure: { readonly field: string; readonly weights: Weights } | null;
  readonly sort: readonly string[] | null;
  /** The field whose variance within each stratum Neyman allocation is to use. */
  readonly spreadOf: string | null;
  readonly exclude: readonly EarlierDraw[];
  readonly rotateFrom: EarlierDraw | null;
}

/** Weights by value, as decimals; what is not named has the weight that the code list gives. */
export type Weights = Readonly<Record<string, string>>;
