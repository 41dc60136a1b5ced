import { condition } from '../../disparity/count.js';
import { type Counter, counterOf } from '../../disparity/counter.js';
import { type Query, resolveQuery } from '../../disparity/query.js';
import { resolveValues } from '../../frame/conditions.js';
import { frameFields, requireField } from '../../frame/fields.js';
import type { Frame, UnitLevel } from '../../frame/frame.js';
import type { Intake } from '../../frame/intake.js';
import type { ComparisonPlan } from '../../record/pack-plan.js';
import { analyses, type AnalysisName, analysisNames } from '../../report/analyses/index.js';
import type { Said } from '../../report/analyses/analysis.js';
import type { Edition } from '../../report/edition.js';
import type { AnalysisRequest } from './analysis-request.js';
import { framesOf, periodField } from './frames-of-plans.js';
import type { PlanSpan } from './named-plans.js';
import { refusePersonsTwice, refuseWholeSample } from './refuse-analysis.js';

/** What one query of an export says, analysis by analysis, once it is told the edition. */
export interface AnalysedQuery {
  readonly name: string;
  readonly plan: ComparisonPlan;
  readonly span: PlanSpan;
  readonly query: Query;
  readonly counter: Counter;
  readonly analyses: readonly {
    readonly kind: AnalysisName;
    readonly say: (edition: Edition) => Said;
  }[];
}

/** The queries of one export, and the frames of their unit levels with every field they use. */
export interface AnalysedExport {
  readonly intake: Intake;
  readonly frames: ReadonlyMap<UnitLevel, Frame>;
  readonly queries: readonly AnalysedQuery[];
}

/**
 * Analyses outcomes by group, from the whole export and never from a sample. Counting can be
 * done through another counter, such as one that rounds.
 */
export function analyseExport(
  request: AnalysisRequest,
  countThrough: (counter: Counter) => Counter = (counter) => counter,
): AnalysedExport {
  const { intake, plans, settings } = request;
  refusePersonsTwice(request);
  const frames = framesOf(request);
  refuseWholeSample(frames, settings.sampleOf);
  const fields = frameFields(intake);
  const done = new Set<string>();
  const queries = plans.map(({ name, plan, span, benchmark }): AnalysedQuery => {
    const frame = frames.get(plan.unit);
    if (frame === undefined) throw new RangeError('a plan without a frame');
    const scope = plan.where.map(({ field, values }) => {
      const seen = new Set(frame.units.map((unit) => unit.values[field] ?? ''));
      return condition(field, resolveValues(requireField(field, fields), values, seen));
    });
    const within =
      span === 'period' && request.yearToDate !== null
        ? [condition(periodField(request.period), ['yes'])]
        : [];
    const exact = counterOf(frame, [...scope, ...within]);
    const counter = countThrough(exact);
    const { outcome, event, among, group, reference, adjustFor } = plan;
    const { beside, over, across, stages, days } = plan;
    const query = resolveQuery(exact, {
      outcome,
      events: event,
      among,
      group,
      reference,
      adjustFor,
      beside,
      over,
      across,
      stages,
      days,
      ...(plan.mentions === true ? { mentions: true } : {}),
      benchmark: benchmark?.field === group ? benchmark : null,
    });
    return {
      name,
      plan,
      span,
      query,
      counter,
      analyses: analysisNames
        .filter((kind) => (kind === 'mentions') === (plan.mentions === true))
        .filter((kind) => analyses[kind].applies(query))
        .filter((kind) => {
          const { unit, scope } = { unit: frame.unit, scope: counter.scope };
          const about = JSON.stringify([kind, unit, scope, analyses[kind].dependsOn(query)]);
          return done.has(about) ? false : done.add(about);
        })
        .map((kind) => {
          const say = analyses[kind].analyse(counter, query, settings);
          return { kind, say: (edition) => say(name, edition) };
        }),
    };
  });
  return { intake, frames, queries };
}
