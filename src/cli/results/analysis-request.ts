import type { Settings } from '../../disparity/settings.js';
import type { Benchmark } from '../../frame/benchmark/benchmark.js';
import type { Intake } from '../../frame/intake.js';
import type { Scope } from '../../record/scope.js';
import type { NamedPlan } from './named-plans.js';

/** A plan with the people that its rates are set against; null for none. */
export interface AskedQuery extends NamedPlan {
  readonly benchmark: Benchmark | null;
}

/** What an export is analysed for. */
export interface AnalysisRequest {
  readonly intake: Intake;
  readonly plans: readonly AskedQuery[];
  readonly period: Scope['period'];
  /** The year up to the end of the period, where tables are made of both; it holds the period. */
  readonly yearToDate: Scope['period'];
  readonly settings: Settings;
  /** Further fields that the units must carry, such as those of earlier releases. */
  readonly further: readonly string[];
}
