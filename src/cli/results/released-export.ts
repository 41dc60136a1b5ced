import type { Benchmark } from '../../frame/benchmark/benchmark.js';
import type { Intake } from '../../frame/intake.js';
import type { ComparisonPlan } from '../../record/pack-plan.js';
import type { ReleasedPopulation } from '../../record/release-ledger.js';
import type { PresentPopulation } from '../../record/release-ledger-remade.js';
import type { Scope } from '../../record/scope.js';
import type { EditionName, QueryResult } from '../../report/audit-result.js';
import type { UnitProof } from './protect-release.js';
import type { ReleaseFigures } from './release-figures.js';

/** One export of a release, and what is asked of it. */
export interface ReleaseInput {
  readonly intake: Intake;
  readonly plans: readonly ComparisonPlan[];
  readonly period: Scope['period'];
  /** The year up to the end of the period, where tables are made of both. */
  readonly yearToDate: Scope['period'];
  readonly benchmark: Benchmark | null;
}

/** What an export says in both editions. */
export interface ReleasedExport {
  readonly results: readonly QueryResult[];
  /** The numbers of the period that later packs go on from, in each edition. */
  readonly figures: Readonly<Record<EditionName, ReleaseFigures>>;
  /** Whether no total of its tables is hidden. */
  readonly totalsPublished: boolean;
  /** What protection did, at each unit level; restricted. */
  readonly proofs: readonly UnitProof[];
  /** The units that the release is about, and what of them is published, for the ledger. */
  readonly present: readonly PresentPopulation[];
  readonly published: readonly ReleasedPopulation[];
}
