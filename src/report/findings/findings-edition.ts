import type { Share } from '../../findings/estimates.js';
import type { Findings } from '../../findings/findings.js';
import type { AskedEdition } from './findings-context.js';
import { publicGroupFields } from './public-groups.js';
import { publicShare, whatWeightsTell, type WeightsTell } from './public-rule.js';
import type { ShownShare } from './words.js';

/** Who reads, and so what may be said: the restricted edition is told everything. */
export interface FindingsEdition {
  readonly name: AskedEdition['name'];
  /** The reference of a case, or its pseudonym; null where there is no key, and no case is listed. */
  readonly caseName: ((unitId: string) => string) | null;
  /** A share as it may be said; `short` is how many of the cases it rests on fall short, at least. */
  readonly share: (share: Share | null, short: number) => ShownShare;
  /** The same for a share that differs from another by a few cases. */
  readonly otherShare: (share: Share | null) => ShownShare;
  /** What weights could give away to this reader. */
  readonly weightsTell: WeightsTell;
  /** The fields by whose groups figures may be said. */
  readonly groupFields: ReadonlySet<string>;
}

/** The edition asked for, as the findings allow it. */
export function findingsEdition(asked: AskedEdition, findings: Findings): FindingsEdition {
  const { name } = asked;
  if (name === 'restricted') {
    return {
      name,
      caseName: (unitId) => unitId,
      share: (share) => share,
      otherShare: (share) => share,
      weightsTell: 'nothing',
      groupFields: new Set(findings.overall.byGroup.map(({ field }) => field)),
    };
  }
  const weightsTell = whatWeightsTell(findings);
  return {
    name,
    caseName: asked.pseudonymOf,
    share: (share, short) => publicShare(share, short, weightsTell, findings.design),
    otherShare: (share) =>
      share !== null && weightsTell === 'people'
        ? '[c]'
        : publicShare(share, 0, weightsTell, findings.design),
    weightsTell,
    groupFields: publicGroupFields(findings),
  };
}
