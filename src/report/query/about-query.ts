import type { Draw } from '../../sampling/draw-sample.js';
import { usedFields } from './frame-step.js';

/** What a reader of the query should know before its first step. */
export function aboutQuery(draw: Draw, ownTable: boolean): readonly string[] {
  const { design, strata, frameSize } = draw;
  const sample = strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
  const reserves = strata.reduce((sum, stratum) => sum + stratum.reserves, 0);
  return [
    `A draw of dipsample, worked out again: ${sample} of ${frameSize} ${design.unit}s by the method ${design.method}.`,
    `Seed: ${draw.seedText}`,
    `Hash of the seed (SHA-256): ${draw.seedHash}`,
    '',
    `The answer is the same sample, reserves and order as in sample.csv: ${sample + reserves} rows, ${sample} of the sample`,
    `and ${reserves} reserves. A stratum that has more or fewer units than were drawn from gives no rows, and`,
    `nothing comes out at all where the frame does not hold ${frameSize} units.`,
    ...(ownTable ? ownTableNeeds(draw) : []),
  ];
}

function ownTableNeeds({ design }: Draw): readonly string[] {
  return [
    '',
    `The table has one row for each of these units, with the columns ${['unit_id', ...usedFields(design)].join(', ')},`,
    'spelt as the draw saw them: a blank value is empty or NULL, and nothing is put before formulas.',
  ];
}
