import { UserError } from '../../errors.js';
import { condition } from '../../disparity/count.js';
import { type Counter, counterOf } from '../../disparity/counter.js';
import { withDays } from '../../disparity/days.js';
import { type Query, resolveQuery } from '../../disparity/query.js';
import type { Settings } from '../../disparity/settings.js';
import { stageFields, withStages } from '../../disparity/stages.js';
import { buildFrame } from '../../frame/build-frame.js';
import type { Benchmark } from '../../frame/benchmark/benchmark.js';
import { resolveValues } from '../../frame/conditions.js';
import { frameFields, requireField, requireGroupingField } from '../../frame/fields.js';
import type { Frame, UnitLevel } from '../../frame/frame.js';
import type { Intake } from '../../frame/intake.js';
import type { ComparisonPlan } from '../../record/pack-plan.js';
import type { Scope } from '../../record/scope.js';
import { analyses, type AnalysisName, analysisNames } from '../../report/analyses/index.js';
import type { Said } from '../../report/analyses/analysis.js';
import type { Edition } from '../../report/edition.js';
import { requireDays } from '../days.js';

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

/** A plan with the stem of the names of its tables and charts. */
export interface NamedPlan {
  readonly name: string;
  readonly plan: ComparisonPlan;
  /** Of which time it tells, where a release tells of two. */
  readonly span: PlanSpan;
}

/** A table of the period, or of the year up to its end; null where there is one time alone. */
export type PlanSpan = 'period' | 'year to date' | null;

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

/**
 * Analyses outcomes by group, from the whole export and never from a sample. Counting can be
 * done through another counter, such as one that rounds.
 */
export function analyseExport(
  request: AnalysisRequest,
  countThrough: (counter: Counter) => Counter = (counter) => counter,
): AnalysedExport {
  const { intake, plans, settings, benchmark } = request;
  refusePersonsTwice(request);
  const frames = framesOf(request);
  refuseWholeSample(frames, settings.sampleOf);
  refuseUnusedBenchmark(request);
  const fields = frameFields(intake);
  const done = new Set<string>();
  const queries = plans.map(({ name, plan, span }): AnalysedQuery => {
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

/** A benchmark that no table is set against would be dropped without a word. */
function refuseUnusedBenchmark({ benchmark, plans }: AnalysisRequest): void {
  if (benchmark === null || plans.some(({ plan }) => plan.group === benchmark.field)) return;
  throw new UserError(
    'BENCHMARK_NOT_USED',
    `The benchmark "${benchmark.title}" counts people by ${benchmark.field}, and no table is grouped by that.`,
    `Use --group ${benchmark.field}, or a benchmark of the groups that are compared.`,
  );
}

/** Of a person in several cases the period and the year may tell two things, and units tell one. */
function refusePersonsTwice({ plans, yearToDate }: AnalysisRequest): void {
  if (yearToDate === null || !plans.some(({ plan }) => plan.unit === 'person')) return;
  throw new UserError(
    'PERSONS_OVER_TWO_TIMES',
    'Persons cannot be compared in the period and in the year to date at once: what happened to one of them may differ.',
    'Compare subjects of cases ("unit": "subject"), or leave "yearToDate" out.',
  );
}

/** A sample of all units has no chance in it, and one of more than all is a mistake. */
function refuseWholeSample(frames: ReadonlyMap<UnitLevel, Frame>, sampleOf: number | null): void {
  if (sampleOf === null) return;
  for (const [unit, { units }] of frames) {
    if (units.length < sampleOf) continue;
    throw new UserError(
      'SAMPLE_NOT_SMALLER',
      `The export has ${units.length} units (${unit}), so it is no sample of ${sampleOf}.`,
      'Give --sample-of the number of all units; if the export holds all of them, leave it out, or use --inference census.',
    );
  }
}

/** One frame for each unit level, whose units carry every field that some plan of that level uses. */
function framesOf({
  intake,
  plans,
  period,
  yearToDate,
  benchmark,
  further,
}: AnalysisRequest): ReadonlyMap<UnitLevel, Frame> {
  const fields = frameFields(intake);
  const levels = [...new Set(plans.map(({ plan }) => plan.unit))];
  return new Map(
    levels.map((unit) => {
      const ofLevel = plans.flatMap(({ plan }) => (plan.unit === unit ? [plan] : []));
      const used = ofLevel.flatMap(fieldsOf);
      const narrowing = ofLevel.flatMap(({ where }) => where.map(({ field }) => field));
      for (const name of used) {
        if (!narrowing.includes(name)) requireGroupingField(name, fields);
        else requireField(name, fields);
      }
      const spans = ofLevel.flatMap(({ days }) => (days === null ? [] : [days]));
      for (const span of spans) requireDays(span, unit, fields);
      const areas = benchmark?.areaField ?? null;
      const joined =
        areas === null || !ofLevel.some(({ group }) => group === benchmark?.field) ? [] : [areas];
      const staged = ofLevel.some(({ stages }) => stages) ? stageFields(intake.schema) : [];
      const every = ofLevel.flatMap(({ mentions, group }) => (mentions === true ? [group] : []));
      const outer = yearToDate ?? period;
      const frame = buildFrame(intake, {
        unit,
        forTables: true,
        every,
        fields: [
          ...new Set([
            ...used,
            ...joined,
            ...staged.filter((name) => fields.has(name)),
            ...spans.flatMap(({ from, to }) => [from, to]),
            ...further,
          ]),
        ],
        ...(outer === null ? {} : { period: outer }),
      });
      const dated = withDays(
        yearToDate === null || period === null ? frame : withPeriod(frame, period),
        spans,
      );
      return [unit, staged.length === 0 ? dated : withStages(dated)] as const;
    }),
  );
}

/**
 * The frame of the year with one more value for every unit: whether it belongs to the period. Its
 * name says which period, so that a ledger does not take it for that of another release.
 */
function withPeriod(frame: Frame, period: NonNullable<Scope['period']>): Frame {
  const { unit, intake } = frame;
  const own = buildFrame(intake, { unit, forTables: true, fields: [], period });
  const inPeriod = new Set(own.units.map(({ id }) => id));
  return {
    ...frame,
    units: frame.units.map((each) => ({
      ...each,
      values: { ...each.values, [periodField(period)]: inPeriod.has(each.id) ? 'yes' : 'no' },
    })),
  };
}

function periodField(period: Scope['period']): string {
  return period === null ? '' : `in(${period.field} ${period.from}..${period.to})`;
}

function fieldsOf(plan: ComparisonPlan): readonly string[] {
  const { outcome, group, adjustFor, beside, over, across, where } = plan;
  const optional = [beside, over, across].flatMap((field) => (field === null ? [] : [field]));
  return [outcome, group, ...adjustFor, ...optional, ...where.map(({ field }) => field)];
}

/**
 * Names from the fields alone; two plans of the same fields are told apart by their number. Told of a
 * year as well, each is made twice: of the period, then of the year to date.
 */
export function namedPlans(
  plans: readonly ComparisonPlan[],
  hasYear: boolean,
): readonly NamedPlan[] {
  const named = plans.map((plan, index) => {
    const { outcome, group, unit, mentions } = plan;
    const what = mentions === true ? `themes-${group}` : `${outcome}-by-${group}`;
    const stem = what.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return { name: `${String(index + 1).padStart(2, '0')}-${stem}-${unit}`, plan, span: null };
  });
  if (!hasYear) return named;
  return [
    ...named.map((one) => ({ ...one, span: 'period' as const })),
    ...named.map((one) => ({
      ...one,
      name: `year-to-date-${one.name}`,
      span: 'year to date' as const,
    })),
  ];
}
