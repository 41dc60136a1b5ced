import type { WorkingCalendar } from '../../checklist/clocks/working-calendar.js';
import type { QuestionSet } from '../../checklist/question-set.js';
import type { Benchmark } from '../../frame/benchmark/benchmark.js';
import type { Intake } from '../../frame/intake.js';
import type { AuditPlan } from '../../record/pack-plan.js';
import type { FindingsFolder } from './pack-findings.js';

/** One export of a pack, read, and all that is asked of its cases. */
export interface AuditInput {
  readonly plan: AuditPlan;
  /** The earlier draw that used up each excluded unit. */
  readonly excludedBy: ReadonlyMap<string, string>;
  readonly intake: Intake;
  readonly questions: QuestionSet;
  /** By which the working days of its clocks are counted. */
  readonly calendar: WorkingCalendar;
  /** The population that rates are set against. */
  readonly benchmark: Benchmark | null;
  /** What the readers of its sample found, once they have. */
  readonly findings: FindingsFolder | null;
}
