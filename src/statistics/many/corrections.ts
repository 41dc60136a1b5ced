import { benjaminiHochberg } from './benjamini-hochberg.js';
import { holm } from './holm.js';

/** A way to allow for many comparisons; the p-values it gives stand beside the raw ones. */
export interface Correction {
  readonly title: string;
  /** Null is a comparison that was not made: it stays null and does not count. */
  readonly adjust: (pValues: readonly (number | null)[]) => readonly (number | null)[];
}

/** The corrections on offer, by the name that a user gives. */
export const corrections = {
  holm: {
    title: 'Holm: the chance of even one false finding in the family stays within the level',
    adjust: holm,
  },
  'benjamini-hochberg': {
    title:
      'Benjamini-Hochberg: the share of false findings among all stays within the level, for screening',
    adjust: benjaminiHochberg,
  },
  none: {
    title: 'None: about one in twenty comparisons looks significant by chance alone',
    adjust: (pValues) => [...pValues],
  },
} satisfies Record<string, Correction>;
