import type { SpecifiedFigures } from '../../specified/specified-figures.js';

/** What the page is made of. */
export interface SpecifiedInformationInput {
  readonly office: string;
  readonly figures: SpecifiedFigures;
  /** Counts from 1 to one less than this are hidden in the public edition, with what follows from them. */
  readonly threshold: number;
}
