import type { Intake } from '../../frame/intake.js';
import type { Scope } from '../../record/scope.js';
import type { Design } from '../../sampling/design.js';
import type { Shell } from '../../shell/shell.js';
import type { Given } from '../command.js';
import { type CompleteDesign, completeDesign } from '../design/complete-design.js';
import { designOptions } from '../design/design-options.js';
import type { DesignRequest } from '../design/design-request.js';
import { readDesign } from '../design/read-design.js';
import { readScope } from '../design/read-scope.js';
import type { PublishedCommitment } from '../results/commitment-file.js';

/** What is to be drawn, once the export has been read. */
export interface IntendedDraw extends CompleteDesign {
  readonly scope: Scope;
}

export interface Intention {
  /** All of the design that stands without the export. */
  readonly base: Design;
  /** The design as it was asked for; null where the plan of the commitment stands for it. */
  readonly request: DesignRequest | null;
  readonly complete: (intake: Intake) => IntendedDraw;
}

/**
 * Reads what is to be drawn: from the options, or from the commitment where no option of the plan
 * was given beside it. Options given beside a commitment are compared with it later.
 */
export async function readIntention(
  given: Given,
  published: PublishedCommitment | undefined,
  shell: Shell,
): Promise<Intention> {
  if (published !== undefined && !statesPlan(given)) {
    const { design, scope } = published.commitment.plan;
    const units = design.exclude === undefined ? [] : (published.units ?? []);
    const excludedBy = new Map(units.map(({ unitId, values }) => [unitId, values.at(-1) ?? '']));
    return { base: design, request: null, complete: () => ({ design, scope, excludedBy }) };
  }
  const request = await readDesign(given, shell);
  const scope = readScope(given);
  return {
    base: request.base,
    request,
    complete: (intake) => ({ ...completeDesign(intake, request, scope), scope }),
  };
}

function statesPlan({ stated }: Given): boolean {
  const names = designOptions.map(({ flags }) => /^--([a-z-]+)/.exec(flags)?.[1] ?? '');
  return [...names, 'where', 'period', 'period-field'].some((name) => stated?.has(name) === true);
}
