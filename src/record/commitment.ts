import { sha256Hex } from '../random/sha256.js';
import type { Design } from '../sampling/design.js';
import type { FrameUnit } from '../sampling/stratum.js';
import { canonicalJson, type Json } from './canonical-json.js';
import type { DrawFacts } from './draw-facts.js';
import { type DrawRecord, rulesOf } from './draw-record.js';
import { frameDigest } from './frame-digest.js';
import type { Scope } from './scope.js';

/**
 * What `commitment.json` holds: frame and plan, fixed before the seed is known, and where the seed
 * will come from. It names no unit, and there is no clock in it.
 */
export interface Commitment {
  readonly record: 'dipsample-commitment';
  readonly recordVersion: 1;
  readonly tool: DrawRecord['tool'];
  readonly rules: DrawRecord['rules'];
  /** Who commits to the draw. */
  readonly office: string;
  readonly plan: { readonly design: Design; readonly scope: Scope };
  /** The SHA-256 of the canonical JSON of design, scope, rules and importSha256. */
  readonly planSha256: string;
  /** The digest of `import.json`: profile, row schema and code lists as they were used. */
  readonly importSha256: string;
  /** The export that the frame was made from. */
  readonly input: DrawFacts['input'];
  /** How many strata there are, and not their sizes: a small stratum would tell of single people. */
  readonly frame: {
    readonly units: number;
    readonly sha256: string;
    readonly strata: number;
    /** Units of earlier draws, which are counted and not drawn. */
    readonly excluded: number;
  };
  readonly seed: PromisedSeed;
  readonly statement: string;
}

/** The public event that gives the seed, and how its outcome is written down. */
export interface PromisedSeed {
  /** The name of a source of `seedSources`. */
  readonly source: string;
  readonly detail: string;
  readonly formatting: string;
  /** When it takes place, as it was said; null where the detail says it all. */
  readonly when: string | null;
}

export interface CommitmentInput extends Pick<
  Commitment,
  'office' | 'plan' | 'importSha256' | 'input' | 'seed'
> {
  readonly toolVersion: string;
  readonly units: readonly FrameUnit[];
  readonly strata: number;
  readonly excluded: number;
}

export function commitmentRecord(input: CommitmentInput): Commitment {
  const { office, plan, importSha256, units, strata, excluded, seed } = input;
  const rules = rulesOf(plan.design);
  return {
    record: 'dipsample-commitment',
    recordVersion: 1,
    tool: { name: 'dipsample', version: input.toolVersion },
    rules,
    office,
    plan,
    planSha256: planDigest({ plan, rules, importSha256 }),
    importSha256,
    input: input.input,
    frame: { units: units.length, sha256: frameDigest(units), strata, excluded },
    seed,
    statement:
      'The frame and the plan are fixed by these digests. The seed is the outcome of the named event, written as stated; the event must come after the publication of this commitment.',
  };
}

/** The digest of a plan: of the canonical JSON of design, scope, rules and importSha256. */
export function planDigest({
  plan: { design, scope },
  rules,
  importSha256,
}: Pick<Commitment, 'plan' | 'rules' | 'importSha256'>): string {
  return sha256Hex(canonicalJson({ design, scope, rules, importSha256 } as unknown as Json));
}

/** The bytes of `commitment.json`: canonical JSON and a final line feed. Their SHA-256 is its id. */
export function writeCommitment(commitment: Commitment): string {
  return `${canonicalJson(commitment as unknown as Json)}\n`;
}
