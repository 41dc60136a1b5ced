import { compareBytewise } from '../frame/bytewise.js';
import type { Step } from '../format/sql/query.js';
import { literal, sql, type Sql } from '../format/sql/sql.js';
import { excludedColumn } from '../sampling/design.js';
import { listStep } from './engine.js';

/** Which units of a frame earlier draws used up, as an engine sees it. */
export interface EarlierUnits {
  /** The list of these units; none where it is empty, as a list in SQL cannot be. */
  readonly steps: readonly Step[];
  /** The column of `units` that says which earlier draw used a unit up; blank for none. */
  readonly column: Sql;
  /** What joins the list to `collapsed`. */
  readonly join: readonly Sql[];
}

/** @param excludedBy the earlier draw that used up each unit, by unit id; they need not be in the frame */
export function earlierUnits(excludedBy: ReadonlyMap<string, string>): EarlierUnits {
  if (excludedBy.size === 0) return { steps: [], column: sql`'' AS ${[excludedColumn]}`, join: [] };
  const rows = [...excludedBy]
    .sort(([one], [other]) => compareBytewise(one, other))
    .map(([unitId, draw]) => [literal(unitId), literal(draw)]);
  return {
    steps: [
      listStep('earlier', ['unit_id', 'draw'], rows, [
        'The units that earlier draws sampled: counted, never drawn.',
      ]),
    ],
    column: sql`coalesce(earlier.draw, '') AS ${[excludedColumn]}`,
    join: [sql`LEFT JOIN earlier ON earlier.unit_id = collapsed.unit_id`],
  };
}
