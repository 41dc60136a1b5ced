import type { Sql } from '../../format/sql/sql.js';
import type { Step } from '../../format/sql/query.js';
import type { Draw } from '../../sampling/draw-sample.js';
import type { PlannedStratum } from '../../sampling/plan-strata.js';
import type { FrameUnit } from '../../sampling/stratum.js';

/** What a query is made from: a draw, and the frame and the plan that it was made with. */
export interface QueryContext {
  readonly draw: Draw;
  readonly units: readonly FrameUnit[];
  readonly strata: readonly PlannedStratum[];
}

/** A column of the plan beside those that every method needs, with its constant for each stratum. */
export interface PlanColumn {
  readonly name: string;
  readonly value: (stratum: PlannedStratum) => Sql;
}

/** How a sampling method is said in SQL. */
export interface MethodQuery {
  readonly planColumns: (context: QueryContext) => readonly PlanColumn[];
  /** What each unit carries beside stratum, reference and ticket: lines that end in `AS name`. */
  readonly unitColumns: (context: QueryContext) => readonly (readonly Sql[])[];
  /** From `ticketed` and `plan` to `ordered`: stratum, unit_id, ticket and rank, and inclusion_probability where chances differ. */
  readonly steps: (context: QueryContext) => readonly Step[];
}
