import type { Stage } from '../frame/row-schema.js';
import { compareGroups } from './compare-groups.js';
import type { Comparison } from './comparison.js';
import { condition, type Count } from './count.js';
import type { Counter } from './counter.js';
import type { NamedField, NamedValue } from './named.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';
import { reachedCondition, stagesOf } from './stages.js';

/** How far the units of each group got, stage by stage. */
export interface StagesByGroup {
  /** In their order; at least one. */
  readonly steps: readonly StageStep[];
  /** From everybody to the last stage: its rates are the products of the rates of all steps. */
  readonly overall: Comparison;
  /** Stages of the row schema whose field the units do not carry. */
  readonly untold: readonly NamedValue[];
}

/** One stage, conditional on the one before: events reached it, members reached the one before. */
export interface StageStep {
  readonly stage: NamedValue;
  /** The field that says whether the stage was reached. */
  readonly field: NamedField;
  /** What the stage is derived from and what its field cannot tell; empty where nothing is said. */
  readonly description: string;
  /** Null for the first stage, whose members are all units. */
  readonly before: NamedValue | null;
  readonly comparison: Comparison;
  /**
   * Units that count as having reached the stage because they reached a later one, though its own
   * field does not say so; null for the last stage.
   */
  readonly implied: Count | null;
}

/**
 * Compares the groups at each stage among those who reached the stage before, so that a difference
 * made at one stage is not counted again at the next (33% of one group referred on against 12% of
 * another is 2.75 times). Null where the row schema has no stages that the frame can tell.
 *
 * The groups and the reference are those of the query; its events and denominator play no part. Where
 * the stages are read from several fields the units must carry `reached_stage` (withStages).
 *
 * @throws UserError UNKNOWN_FIELD when they do not
 */
export function stagesByGroup(
  counter: Counter,
  query: Query,
  settings: Settings,
): StagesByGroup | null {
  const { told, untold } = stagesOf(counter.frame);
  const last = told.at(-1);
  if (last === undefined) return null;
  const compare = (stage: Stage, before: Stage | undefined): Comparison =>
    compareGroups(counter, stageQuery(counter, query, told, stage, before), settings);
  return {
    steps: told.map((stage, index) => {
      const before = told[index - 1];
      return {
        stage: namedStage(stage),
        field: fieldOf(counter, stage),
        description: stage.description ?? '',
        before: before === undefined ? null : namedStage(before),
        comparison: compare(stage, before),
        implied: impliedAt(counter, told, index),
      };
    }),
    overall: compare(last, undefined),
    untold: untold.map(namedStage),
  };
}

function namedStage({ name, title }: Stage): NamedValue {
  return { value: name, label: title };
}

function fieldOf(counter: Counter, { field }: Stage): NamedField {
  return { field, title: counter.vocabulary(field).title };
}

function stageQuery(
  counter: Counter,
  query: Query,
  told: readonly Stage[],
  stage: Stage,
  before: Stage | undefined,
): Query {
  return {
    ...query,
    // The field of the stage, so that a blank in it is what the comparison calls not stated.
    outcome: fieldOf(counter, stage),
    events: [namedStage(stage)],
    among: before === undefined ? null : [namedStage(before)],
    membership: before === undefined ? [] : [reachedCondition(told, before)],
    event: reachedCondition(told, stage),
  };
}

function impliedAt(counter: Counter, told: readonly Stage[], index: number): Count | null {
  const [stage, later] = told.slice(index);
  if (stage === undefined || later === undefined) return null;
  const others = [...counter.seen(stage.field)].filter((value) => !stage.reached.includes(value));
  return counter.count([reachedCondition(told, later), condition(stage.field, others)]);
}
