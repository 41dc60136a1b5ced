import type { Design } from '../sampling/design.js';
import { promisedSeedFault } from '../sampling/seed-sources/promised-seed.js';
import type { Commitment } from './commitment.js';
import { differences } from './commitment-differences.js';
import { rulesOf } from './draw-record.js';
import type { Scope } from './scope.js';

/** What a draw is about to be made from. */
export interface IntendedDraw {
  readonly design: Design;
  readonly scope: Scope;
  readonly importSha256: string;
  readonly frame: { readonly units: number; readonly sha256: string };
  readonly seedText: string;
}

/**
 * Everything in which a draw differs from its commitment, each in words that name the entry; none
 * when it is the draw that was promised.
 */
export function checkCommitment(commitment: Commitment, intended: IntendedDraw): readonly string[] {
  const { plan, rules, seed } = commitment;
  const fault = promisedSeedFault(seed, intended.seedText);
  return [
    ...differences(plan.design, intended.design).map((each) => `the plan: ${each}`),
    ...differences(plan.scope, intended.scope).map((each) => `the scope: ${each}`),
    ...differences(rules, rulesOf(plan.design)).map((each) => `the rules: ${each}`),
    ...(commitment.importSha256 === intended.importSha256
      ? []
      : ['the import: profile, row schema or code lists are not those of the commitment']),
    ...frameDifferences(commitment, intended),
    ...(fault === undefined ? [] : [`the seed: it ${fault}`]),
  ];
}

function frameDifferences({ frame }: Commitment, intended: IntendedDraw): readonly string[] {
  const { units, sha256 } = intended.frame;
  if (sha256 === frame.sha256) return [];
  return [
    units === frame.units
      ? `the frame: ${units} units in the commitment and here, but not the same ones with the same values`
      : `the frame: ${frame.units} units in the commitment, ${units} here`,
  ];
}
