import { compareBytewise } from '../frame/bytewise.js';
import type { Frame } from '../frame/frame.js';
import type { RowSchema, Stage } from '../frame/row-schema.js';
import { condition, type Condition } from './count.js';
import type { NamedValue } from './named.js';

/** The derived field that holds, for each unit, the name of the last stage that it reached. */
export const reachedStage = 'reached_stage';

/** Its value for a unit that reached none of the stages. */
const noStage = 'none';

/** The fields that a frame must carry for the stages of its row schema to be told; each once. */
export function stageFields(schema: RowSchema): readonly string[] {
  return [...new Set((schema.stages ?? []).map(({ field }) => field))].sort(compareBytewise);
}

/**
 * The stages that can be told from a frame, in their order, and those that cannot because the units
 * do not carry the field (the export has no such column). A frame without units tells every stage.
 */
export function stagesOf({ intake, units }: Frame): {
  readonly told: readonly Stage[];
  readonly untold: readonly Stage[];
} {
  const stages = intake.schema.stages ?? [];
  const [unit] = units;
  const isTold = ({ field }: Stage): boolean =>
    unit === undefined || unit.values[field] !== undefined;
  return { told: stages.filter(isTold), untold: stages.filter((stage) => !isTold(stage)) };
}

/**
 * The name of the last of the stages that some value of the unit says was reached. A unit that
 * reached a stage counts as having reached all before it, whatever their own fields say: nobody is
 * sanctioned without a case to answer, even where the assessment was never entered.
 */
export function stageOf(
  stages: readonly Stage[],
  values: Readonly<Record<string, string>>,
): string {
  const last = stages.findLast(({ field, reached }) => reached.includes(values[field] ?? ''));
  return last?.name ?? noStage;
}

/**
 * The units that reached a stage: by the field of the stages where all have one in common, so that
 * no further dimension is counted by, else by `reached_stage`.
 */
export function reachedCondition(stages: readonly Stage[], stage: Stage): Condition {
  const onward = stages.slice(stages.indexOf(stage));
  return stages.every(({ field }) => field === stage.field)
    ? condition(
        stage.field,
        onward.flatMap(({ reached }) => reached),
      )
    : condition(
        reachedStage,
        onward.map(({ name }) => name),
      );
}

/**
 * The frame with the last stage reached as a further value (`reached_stage`) of every unit, so that
 * "reached this stage" is a condition on one field: the names of the stage and of all after it.
 *
 * The value follows from the fields of the stages. Whoever protects a release must treat it and
 * them as one dimension: a table by outcome is an equation for a table by stage.
 */
export function withStages(frame: Frame): Frame {
  const { told } = stagesOf(frame);
  if (told.length === 0) return frame;
  return {
    ...frame,
    units: frame.units.map((unit) => ({
      ...unit,
      values: { ...unit.values, [reachedStage]: stageOf(told, unit.values) },
    })),
  };
}

/** What the values of `reached_stage` are called; it fits where a field's vocabulary is asked for. */
export function stageVocabulary(frame: Frame): {
  readonly field: string;
  readonly title: string;
  readonly scheme: null;
  readonly listed: readonly NamedValue[];
  readonly notKnown: ReadonlySet<string>;
} {
  return {
    field: reachedStage,
    title: 'Stage reached',
    scheme: null,
    listed: [
      ...stagesOf(frame).told.map(({ name, title }) => ({ value: name, label: title })),
      { value: noStage, label: 'No stage reached' },
    ],
    notKnown: new Set(),
  };
}
