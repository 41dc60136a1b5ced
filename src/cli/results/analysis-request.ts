import type { Settings } from '../../disparity/settings.js';
import type { Benchmark } from '../../frame/benchmark/benchmark.js';
import type { Intake } from '../../frame/intake.js';
import type { Scope } from '../../record/scope.js';
import type { NamedPlan } from './named-plans.js';

/** What an export is analysed for, beside the plans. */
export interface AnalysisRequest {
  readonly intake: Intake;
  readonly plans: readonly NamedPlan[];
  readonly period: Scope['period'];
  /** The year up to the end of the period, where tables are made of both; it holds the period. */
  readonly yearToDate: Scope['period'];
  readonly benchmark: Benchmark | null;
  readonly settings: Settings;
  /** Further fields that the units must carry, such as those of earlier releases. */
  readonly further: readonly string[];
}
