import { sql } from '../../format/sql/sql.js';
import {
  certainStep,
  orderedStep,
  type Pass,
  type Score,
  scoredStep,
  sharedStep,
  sizedStep,
} from './by-size-steps.js';
import type { MethodQuery, QueryContext } from './method-query.js';
import { givesChances } from './gives-chances.js';
import { sizeLines } from './size-lines.js';

/** Risk-weighted sampling: the units that are certain first, then the others by a score. */
export function bySizeQuery(score: Score, inWords: string): MethodQuery {
  return {
    planColumns: (context) =>
      growsOrIsEmpty(context)
        ? [{ name: 'planned_size', value: (stratum) => sql`${rankedFor(stratum)}` }]
        : [],
    unitColumns: (context) => [sizeLines(context)],
    steps: (context) => {
      const rankedSize = growsOrIsEmpty(context) ? 'planned_size' : 'sample_size';
      const showsChances = givesChances(context.draw.design);
      const passes: readonly Pass[] = [
        { size: rankedSize, suffix: '' },
        ...(showsChances && growsOrIsEmpty(context)
          ? [{ size: 'sample_size', suffix: '_now' }]
          : []),
      ];
      const last = passes.at(-1)?.suffix ?? '';
      return [
        sizedStep(rankedSize),
        certainStep(passes),
        sharedStep(passes),
        scoredStep(score, inWords, showsChances ? last : null),
        orderedStep(showsChances),
      ];
    },
  };
}

/** A ranking is frozen at the planned size, and that of a stratum of which none was planned at one. */
function rankedFor({ plannedSize }: { readonly plannedSize: number }): number {
  return Math.max(1, plannedSize);
}

/** Whether ranking and chances go by different numbers of units. */
function growsOrIsEmpty({ strata }: QueryContext): boolean {
  return strata.some((stratum) => rankedFor(stratum) !== stratum.sampleSize);
}
