import { UserError } from '../../errors.js';
import { type Tally, tallyUnits } from '../../engine/ask-units.js';
import { digestUnits } from '../../engine/digest-units.js';
import type { EngineFrame, EngineFrameRequest } from '../../engine/engine-frame.js';
import { buildFrame } from '../../frame/build-frame.js';
import { compareListsBytewise } from '../../frame/bytewise.js';
import { frameFields, requireGroupingField } from '../../frame/fields.js';
import type { Intake } from '../../frame/intake.js';
import type { Library } from '../../frame/library.js';
import type { Profile } from '../../frame/profile.js';
import { frameDigest } from '../../record/frame-digest.js';
import type { Shell } from '../../shell/shell.js';
import { openUsableExport } from '../open-export.js';
import type { EngineChoice } from './engine-choice.js';
import { frameWhereItLies } from './frame-where-it-lies.js';
import { withSource } from './open-source.js';

/** The counts of an export and of its units, whoever counted. */
export interface UnitsByValue extends Pick<
  EngineFrame,
  'rowCounts' | 'faults' | 'counts' | 'leftOut' | 'size'
> {
  readonly tallies: readonly Tally[];
  readonly sha256: string;
}

/** Counts in a file that is read here. @throws UserError EXPORT_NOT_GIVEN and those of an export */
export async function countHere(
  path: string | undefined,
  request: EngineFrameRequest,
  profile: Profile,
  library: Library,
  shell: Shell,
): Promise<UnitsByValue> {
  if (path === undefined) {
    throw new UserError(
      'EXPORT_NOT_GIVEN',
      'No export was given to count.',
      'Give the exported cases, a CSV file; or --engine with its source.',
    );
  }
  const intake = await openUsableExport(path, profile, library, shell);
  refuseFields(request, intake);
  const frame = buildFrame(intake, request);
  const units = frame.units.map(({ id, values }) => ({
    unitId: id,
    values: request.fields.map((field) => values[field] ?? ''),
  }));
  const tallies = new Map<string, { values: readonly string[]; count: number }>();
  for (const { values } of units) {
    const key = JSON.stringify(values);
    const tally = tallies.get(key);
    if (tally === undefined) tallies.set(key, { values, count: 1 });
    else tally.count += 1;
  }
  return {
    rowCounts: intake.counts,
    faults: faultsOf(intake),
    counts: frame.counts,
    leftOut: frame.leftOut,
    size: units.length,
    tallies: [...tallies.values()].sort((one, other) =>
      compareListsBytewise(one.values, other.values),
    ),
    sha256: frameDigest(units),
  };
}

/** Counts where the data lie. */
export async function countThere(
  choice: EngineChoice,
  request: EngineFrameRequest,
  profile: Profile,
  library: Library,
  shell: Shell,
): Promise<UnitsByValue> {
  return withSource(choice, profile, library, shell, async (source) => {
    refuseFields(request, source.intake);
    const { frame } = await frameWhereItLies(source, request);
    return {
      ...frame,
      tallies: await tallyUnits(source.engine, frame, request.fields),
      sha256: await digestUnits(source.engine, frame, request.fields),
    };
  });
}

function refuseFields({ fields }: EngineFrameRequest, intake: Intake): void {
  const available = frameFields(intake);
  for (const name of fields) requireGroupingField(name, available);
}

/** How many times each fault that rejects a row was found. */
function faultsOf({ issues }: Intake): ReadonlyMap<string, number> {
  const faults = new Map<string, number>();
  for (const { code, severity } of issues) {
    if (severity === 'error') faults.set(code, (faults.get(code) ?? 0) + 1);
  }
  return faults;
}
