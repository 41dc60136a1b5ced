import { UserError } from '../../errors.js';
import { name, sql } from '../../format/sql/sql.js';
import type { Query, QuerySource, Step } from '../../format/sql/query.js';
import { ticketRuleOf } from '../../sampling/design.js';
import type { Draw } from '../../sampling/draw-sample.js';
import { planStrata } from '../../sampling/plan-strata.js';
import type { FrameUnit } from '../../sampling/stratum.js';
import { aboutQuery } from './about-query.js';
import { columnOf, plain, selected } from './columns.js';
import { frameColumns, frameStep } from './frame-step.js';
import { givesChances } from './gives-chances.js';
import { methodQueries } from './method-queries.js';
import type { MethodQuery } from './method-query.js';
import { planStep } from './plan-step.js';
import { ticketedStep } from './ticketed-step.js';

/**
 * A draw as a query that gives the same sample, reserves and order from the frozen frame, or from a
 * table of the user's own that holds the same units (`table`: its path of names).
 *
 * @throws UserError SQL_TICKET_UNSUPPORTED, SQL_NUMBER_TOO_LONG
 */
export function drawQuery(
  draw: Draw,
  units: readonly FrameUnit[],
  table: readonly string[] | null,
): Query {
  const { design } = draw;
  const rule = ticketRuleOf(design);
  if (rule !== 'dipsample-1') {
    throw new UserError(
      'SQL_TICKET_UNSUPPORTED',
      `The draw has tickets of the rule ${rule}, whose decimals SQL cannot work out.`,
      'Check the draw with dipsample verify, or draw with --ticket dipsample-1 where SQL is to repeat it.',
    );
  }
  const source: QuerySource =
    table === null
      ? { kind: 'frozen-frame', columns: frameColumns(design) }
      : { kind: 'table', path: table };
  const context = { draw, units, strata: planStrata(units, design).strata };
  const method: MethodQuery = methodQueries[design.method];
  return {
    about: aboutQuery(draw, table !== null),
    source,
    steps: [
      frameStep(design, units, table === null),
      planStep(context, method.planColumns(context)),
      ticketedStep(context, method.unitColumns(context)),
      ...method.steps(context),
      countedStep,
    ],
    result: resultOf(draw),
  };
}

const countedStep: Step = {
  name: 'counted',
  about: ['How many units were found in each stratum: it must be as many as were drawn from.'],
  lines: [sql`SELECT stratum, count(*) AS found FROM ticketed GROUP BY stratum`],
};

/** The sample and the reserves, in the order of `sample.csv`. */
function resultOf({ design, frameSize }: Draw): Query['result'] {
  return {
    about: ['The sample in draw order, each stratum followed by its reserves.'],
    lines: [
      sql`SELECT`,
      ...selected(
        plain([
          ...design.by.map((field) => sql`plan.${columnOf(field)} AS ${name(field)}`),
          sql`ordered.unit_id`,
          sql`CASE WHEN ordered.rank <= plan.sample_size THEN 'sample' ELSE 'reserve' END AS role`,
          sql`ordered.rank`,
          sql`ordered.ticket`,
          ...(givesChances(design) ? [sql`ordered.inclusion_probability`] : []),
        ]),
      ),
      sql`FROM ordered`,
      sql`JOIN plan ON plan.stratum = ordered.stratum`,
      sql`JOIN counted ON counted.stratum = ordered.stratum`,
      sql`WHERE ordered.rank <= plan.sample_size + plan.reserves`,
      sql`  AND counted.found = plan.frame_size`,
      sql`  AND (SELECT count(*) FROM units) = ${frameSize}`,
      sql`ORDER BY plan.stratum, ordered.rank`,
    ],
  };
}
