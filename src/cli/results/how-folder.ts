import { UserError } from '../../errors.js';
import { ticketRules } from '../../random/ticket-rules.js';
import type { DrawRecord } from '../../record/draw-record.js';
import { readRecord } from '../../record/read-record.js';
import { howText } from '../../report/how/how-text.js';
import { ticketRuleOf } from '../../sampling/design.js';
import type { FrameUnit } from '../../sampling/stratum.js';
import type { Shell } from '../../shell/shell.js';
import { readFrozenFrame } from './read-frame-file.js';
import { readSchema } from '../read-schema.js';

/**
 * How to work out the ticket of one unit of a draw folder without this program, as text for
 * standard output: of the unit with this reference, or of the first one drawn.
 *
 * @throws UserError DRAW_RECORD_UNREADABLE, UNIT_UNKNOWN
 */
export async function howFolder(
  folder: string,
  reference: string | undefined,
  shell: Shell,
): Promise<string> {
  const schema = await readSchema('draw-record', shell);
  const { record, fault } = readRecord<DrawRecord>(
    await shell.readText(`${folder}/draw.json`),
    schema,
  );
  if (record === undefined) {
    throw new UserError(
      'DRAW_RECORD_UNREADABLE',
      `${folder}/draw.json is no record of a draw: it ${fault}.`,
      `Run dipsample verify ${folder} to see what was changed, and take the folder from where it was published.`,
    );
  }
  const frame = await readFrozenFrame(folder, shell);
  const first = record.strata.find(({ drawn }) => drawn.length > 0)?.drawn[0] ?? '';
  const unitId = reference ?? first;
  const unit = frame.find((each) => each.unitId === unitId);
  if (unit === undefined) {
    throw new UserError(
      'UNIT_UNKNOWN',
      `The frame of ${folder} has no ${record.design.unit} ${unitId}.`,
      `Give a reference exactly as the column unit_id of ${folder}/frame.csv has it, such as ${first}.`,
    );
  }
  const rule = ticketRuleOf(record.design);
  const { text: seedText } = record.seed;
  const ticket = ticketRules[rule].rule(seedText)('select', unitId);
  return howText({ seedText, stream: 'select', unitId, ticket, rule }, placeOf(unit, record));
}

function placeOf({ unitId, values }: FrameUnit, { strata, design }: DrawRecord): string {
  const stratum = strata.find(({ drawn }) => drawn.includes(unitId));
  if (stratum === undefined) {
    return design.exclude !== undefined && values.at(-1) !== ''
      ? 'in the frame, used up by an earlier draw'
      : 'in the frame, not drawn';
  }
  const rank = stratum.drawn.indexOf(unitId) + 1;
  const role = rank <= stratum.sampleSize ? 'in the sample' : 'a reserve';
  return `${role}, rank ${rank} of stratum ${stratum.key}`;
}
