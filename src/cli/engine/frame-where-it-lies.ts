import { UserError } from '../../errors.js';
import { derivedField } from '../../frame/derived-field.js';
import type { Intake } from '../../frame/intake.js';
import type { TableContents } from '../../engine/contents.js';
import {
  type EngineFrame,
  engineFrame,
  type EngineFrameRequest,
} from '../../engine/engine-frame.js';
import { contentsOf, type OpenedSource } from './open-source.js';

/** A frame that stays where the data lie, with all that was learnt on the way to it. */
export interface FrameThere {
  readonly frame: EngineFrame;
  readonly contents: TableContents;
  readonly intake: Intake;
}

/** Reads a table where it lies and makes its units. @throws UserError EXPORT_MOSTLY_REJECTED and those of the engine */
export async function frameWhereItLies(
  source: OpenedSource,
  request: EngineFrameRequest,
): Promise<FrameThere> {
  const { engine, table, intake } = source;
  const contents = await contentsOf(source, fieldsUsed(request, intake));
  const frame = await engineFrame(engine, table, intake, contents, request);
  refuseMostlyRejected(frame);
  return { frame, contents, intake: { ...intake, counts: frame.rowCounts } };
}

/** The fields of the row schema whose values are compared. */
function fieldsUsed(request: EngineFrameRequest, { profile, schema }: Intake): ReadonlySet<string> {
  const named = [
    ...request.fields,
    ...(request.where ?? []).map(({ field }) => field),
    ...(profile.filters ?? []).map(({ field }) => field),
    ...(request.period === undefined ? [] : [request.period.field]),
    ...(request.idField === undefined ? [] : [request.idField]),
    'force',
  ];
  return new Set(named.map((name) => derivedField(name, schema)?.base ?? name));
}

/** As of a file: a frame that lacks most of its rows is another frame. */
function refuseMostlyRejected({ rowCounts, faults }: EngineFrame): void {
  const { accepted, rejected } = rowCounts;
  if (rejected * 2 <= accepted + rejected) return;
  throw new UserError(
    'EXPORT_MOSTLY_REJECTED',
    `${rejected} of ${accepted + rejected} rows were rejected (${[...faults.keys()].slice(0, 5).join(', ')}), so what is left is no fair picture of the cases.`,
    'Check that --profile is the right one for this table.',
  );
}
