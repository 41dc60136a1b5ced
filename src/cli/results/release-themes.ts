import { protections, type ProtectionName } from '../../disclosure/protections.js';
import type { ReleasePlan } from '../../record/pack-plan.js';
import type { EditionName } from '../../report/audit-result.js';
import type { ReleasedExport, ReleaseInput } from './released-export.js';
import type { ReleaseFigures } from './release-figures.js';

/** An export with its comparisons and its themes. */
export function together(
  comparisons: ReleasedExport,
  themes: ReleasedExport | undefined,
): ReleasedExport {
  if (themes === undefined) return comparisons;
  const figures = (edition: EditionName): ReleaseFigures => ({
    ...comparisons.figures[edition],
    cases: comparisons.figures[edition].cases ?? themes.figures[edition].cases,
    themes: themes.figures[edition].themes,
  });
  return {
    results: [...comparisons.results, ...themes.results],
    figures: { restricted: figures('restricted'), public: figures('public') },
    totalsPublished: comparisons.totalsPublished,
    proofs: [...comparisons.proofs, ...themes.proofs],
    present: [...comparisons.present, ...themes.present],
    published: [...comparisons.published, ...themes.published],
  };
}

/** Why the themes are not published beside the comparisons; null where they may be. */
export function themesReason(
  inputs: readonly ReleaseInput[],
  comparisons: readonly ReleasedExport[],
  { protection }: ReleasePlan,
): string | null {
  const isRounded = protections[protection as ProtectionName].rounding !== null;
  const areShown = isRounded || comparisons.every(({ totalsPublished }) => totalsPublished);
  if (!areShown) return hiddenTotals;
  const plans = inputs.flatMap(({ plans: own }) => own);
  const themes = plans.filter(({ mentions }) => mentions === true).map(({ group }) => group);
  const fields = plans
    .filter(({ mentions, unit }) => mentions !== true && unit === 'case')
    .flatMap(({ group, outcome, adjustFor, beside, over, across, where }) => [
      ...[group, outcome, ...adjustFor, beside, over, across],
      ...where.map(({ field }) => field),
    ]);
  const shared = fields.some((field) => themes.includes((field ?? '').replace(/_group$/, '')));
  return shared ? sameField : null;
}

const hiddenTotals =
  'Withheld: totals of the other tables are hidden, and the numbers of cases by theme could give them away.';

const sameField =
  'Withheld: another table of cases is by the same field, and the two together could give small counts away.';
