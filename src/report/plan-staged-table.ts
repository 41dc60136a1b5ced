import { readableNumber } from '../format/numbers.js';
import type { Cell, Table } from '../format/table.js';
import type { SamplePlan } from '../sampling/planning/sample-plan.js';
import type { StagedPlan } from '../sampling/planning/staged-plan.js';
import type { Stage } from '../sampling/planning/staged-risk.js';
import { atMostInWords, faultsInWords, filesInWords, rateInWords } from './plan-words.js';

/** Plans that stop early where few faults are seen, stage by stage. */
export function stagedTable(plan: SamplePlan): Table {
  const { options, staged } = plan;
  const possible = staged.filter((each) => each !== null);
  return {
    name: 'plan-staged',
    caption: `Reading in stages, to be ${rateInWords(options.confidence)} confident that fewer than ${rateInWords(options.tolerable)} are faulty`,
    columns: [
      { name: 'plan', label: 'Plan', kind: 'text' },
      { name: 'stage', label: 'Stage', kind: 'count' },
      { name: 'size', label: 'Files read by then', kind: 'count' },
      { name: 'accept', label: 'Stop and pass with', kind: 'text' },
      { name: 'go_on', label: 'Go on with', kind: 'text' },
      { name: 'reject', label: 'Stop and fail with', kind: 'text' },
    ],
    rows: possible.flatMap(({ stages }) =>
      stages.map((stage, index): readonly Cell[] => [
        nameOf(stages),
        index + 1,
        stage.size,
        atMostInWords(stage.accept),
        betweenInWords(stage),
        `${faultsInWords(stage.reject)} or more`,
      ]),
    ),
    notes: [
      ...possible.map((each) => outcomeInWords(each, plan)),
      ...possible.map(({ stages }) => optionsInWords(stages)),
      ...(possible.length === staged.length
        ? []
        : [
            `At ${rateInWords(options.tolerable)} this frame has ${filesInWords(plan.tolerableFaulty)} faulty, too few for ${possible.length === 0 ? 'a staged plan' : 'a plan of more stages'}.`,
          ]),
      'Files and faults are counted from the first file on. The risk is shared equally among the stages and is exact for the whole plan.',
      'A staged plan holds only where it is written down before the draw. To read more after seeing the faults, without one, loses the confidence.',
    ],
  };
}

/** A staged plan as `--stages` takes it. */
export function stagesText(stages: readonly Stage[]): string {
  return stages.map(({ size, accept, reject }) => `${size}:${accept}:${reject}`).join(',');
}

function nameOf(stages: readonly Stage[]): string {
  return `${stages.length} stages`;
}

/** The numbers of faults between pass and fail; nothing at the last stage. */
function betweenInWords({ accept, reject }: Stage): string | null {
  const numbers = Array.from({ length: reject - accept - 1 }, (_, index) => accept + 1 + index);
  const last = numbers.pop();
  if (last === undefined) return null;
  return numbers.length === 0 ? faultsInWords(last) : `${numbers.join(', ')} or ${last} faults`;
}

/** How draw is told of the plan: its first stage is the first draw. */
function optionsInWords(stages: readonly Stage[]): string {
  return `${nameOf(stages)}, for draw: --size ${stages[0]?.size ?? 0} --stages ${stagesText(stages)}`;
}

function outcomeInWords(
  { stages, risk, expectedSize, chanceToPass }: StagedPlan,
  { options, attribute }: SamplePlan,
): string {
  const single = attribute.find(({ accepted }) => accepted === stages.length - 1)?.frame;
  const inOneGo =
    single === null || single === undefined
      ? ''
      : `; reading in one go with ${faultsInWords(single.accepted)} accepted takes ${single.sampleSize}`;
  const mean = readableNumber(Math.round(10 * expectedSize) / 10, 'number');
  return `${nameOf(stages)}: a frame at the tolerable rate passes with a chance of ${readableNumber(risk, 'rate')}. With ${rateInWords(options.expected)} faulty it passes with a chance of ${readableNumber(chanceToPass, 'rate')}, after ${mean} files on average${inOneGo}.`;
}
