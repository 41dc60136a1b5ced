import type { StagesByGroup, StageStep } from '../../disparity/stages-by-group.js';
import { readableNumber } from '../../format/numbers.js';
import { unitInWords } from '../comparison/query-words.js';
import { rowSentence } from '../comparison/row-sentence.js';
import type { Edition } from '../edition.js';
import { listInWords, notShown } from './words.js';
import { adjustedAcross, type ComparisonPart } from './stages-joined-table.js';

/** The stages in order, then all of them at once where there are several. */
export function partsOf({ steps, overall }: StagesByGroup): readonly ComparisonPart[] {
  const [last] = steps.slice(1).slice(-1);
  const stages = steps.map(({ stage, comparison }) => ({ ...stage, comparison }));
  if (last === undefined) return stages;
  const label = `From everybody to: ${last.stage.label}`;
  return [...stages, { value: 'overall', label, comparison: overall }];
}

/** A sentence about a group at a stage; `apart` when chance hardly explains what it says. */
export interface StageSentence {
  readonly text: string;
  readonly apart: boolean;
}

/** The sentences of each part, one a group in the order of the rows. */
export function stageSentences(
  result: StagesByGroup,
  edition: Edition,
): readonly (readonly StageSentence[])[] {
  const parts = partsOf(result);
  const adjusted = adjustedAcross(parts, edition);
  return parts.map(({ label, comparison }, part) =>
    comparison.rows.map((row) => {
      const pAdjusted = adjusted[part]?.get(row.value) ?? null;
      const said = rowSentence(row, comparison, pAdjusted, edition);
      return {
        text: `${label}, of ${stageMembers(result, part)}. ${said}`,
        apart: pAdjusted !== null && pAdjusted < 1 - comparison.settings.level,
      };
    }),
  );
}

/** "all subjects of cases", or those that reached the stage before. */
export function stageMembers({ steps, overall }: StagesByGroup, part: number): string {
  const before = steps[part]?.before ?? null;
  const units = unitInWords(overall.unit);
  return before === null ? `all ${units}` : `${units} that reached "${before.label}"`;
}

/** How stages are read from the data, and what is taken for granted or left out. */
export function stageNotes(
  { steps, untold, overall }: StagesByGroup,
  edition: Edition,
): readonly string[] {
  const units = unitInWords(overall.unit);
  const fields = steps.map(({ stage, field }) => `${stage.label} (${field.title})`);
  return [
    `Each stage is conditional on the one before: members are the ${units} that reached the stage before (at the first stage all of them), events those of them that reached the stage. A ratio made at one stage is not counted again at the next; the rows from everybody to the last stage multiply all stages.`,
    `Each stage is read from a field: ${fields.join('; ')}. Whoever reached a later stage reached the earlier ones; where a field is blank, the stage counts as not reached.`,
    ...steps.flatMap(({ stage, description }) =>
      description === '' ? [] : [`${stage.label}: ${description}`],
    ),
    ...steps.flatMap((step) => impliedNote(step, units, edition)),
    ...(untold.length === 0
      ? []
      : [
          `Left out, as the export has no column for it: ${listInWords(untold.map(({ label }) => label))}.`,
        ]),
  ];
}

function impliedNote(
  { stage, implied }: StageStep,
  units: string,
  edition: Edition,
): readonly string[] {
  if (implied === null) return [];
  const says = `count as having reached "${stage.label}" only because they reached a later stage`;
  if (!edition.shows(implied)) return [`How many ${units} ${says} is ${notShown}.`];
  if (implied.value === 0) return [];
  return [
    `${readableNumber(implied.value, 'count')} of the ${units} ${says}: its own field does not say so.`,
  ];
}
