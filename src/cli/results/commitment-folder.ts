import { UserError } from '../../errors.js';
import { frameFields, requireGroupingField } from '../../frame/fields.js';
import type { Frame } from '../../frame/frame.js';
import type { Intake } from '../../frame/intake.js';
import { tableToCsv } from '../../format/csv.js';
import { prettyJson } from '../../format/json.js';
import { sha256Hex } from '../../random/sha256.js';
import { type Commitment, commitmentRecord, writeCommitment } from '../../record/commitment.js';
import { factsOf } from '../../record/draw-facts.js';
import { frameLines } from '../../record/frame-digest.js';
import type { Scope } from '../../record/scope.js';
import { frameTable } from '../../report/draw-tables.js';
import { wordingOf } from '../../report/wording.js';
import type { Design } from '../../sampling/design.js';
import { wholeSizes } from '../../sampling/measure.js';
import { needOf } from '../../sampling/method-needs.js';
import { planStrata, type StrataPlan } from '../../sampling/plan-strata.js';
import type { FrameUnit } from '../../sampling/stratum.js';
import { noticeFiles } from './commitment-notice.js';
import type { CommittedSeed } from './commitment-seed.js';
import { freezeFrame } from './draw-folder.js';
import { importDescription } from './import-description.js';
import { type TextFile, withChecksums } from './text-file.js';

/** Everything that a commitment fixes beside the export. */
export interface CommitmentRequest {
  readonly office: string;
  readonly design: Design;
  readonly scope: Scope;
  readonly excludedBy: ReadonlyMap<string, string>;
  readonly seed: CommittedSeed;
}

export interface CommitmentFolder {
  readonly frame: Frame;
  readonly commitment: Commitment;
  /** The SHA-256 of `commitment.json`, by which draws and the register name it. */
  readonly id: string;
  readonly files: readonly TextFile[];
}

/**
 * Export to commitment folder: the frozen frame as a draw would write it and as a sorted list, the
 * record, and the public notice in text and HTML.
 *
 * @throws UserError for a plan that cannot be carried out, FRAME_VALUE_BREAKS_LINE,
 * COMMITMENT_DISCLOSES
 */
export function commitmentFolder(
  intake: Intake,
  { office, design, scope, excludedBy, seed }: CommitmentRequest,
  toolVersion: string,
): CommitmentFolder {
  refuseReferences(intake, scope);
  const { frame, units } = freezeFrame(intake, design, scope, excludedBy);
  refuseBrokenLines(units);
  const plan = feasiblePlan(units, design);
  const importJson = prettyJson(importDescription(intake));
  const commitment = commitmentRecord({
    toolVersion,
    office,
    plan: { design, scope },
    importSha256: sha256Hex(importJson),
    input: factsOf(frame, scope).input,
    units,
    strata: plan.strata.length,
    excluded: plan.excluded,
    seed,
  });
  const record = writeCommitment(commitment);
  const id = sha256Hex(record);
  const files = withChecksums([
    { path: 'commitment.json', content: record },
    { path: 'frame.csv', content: tableToCsv(frameTable(design, units)) },
    { path: 'frame.txt', content: frameLines(units) },
    { path: 'import.json', content: importJson },
    ...noticeFiles(commitment, id, wordingOf(intake.schema, intake.codeLists)),
  ]);
  return { frame, commitment, id, files };
}

/** What would stop the draw whatever its seed is found before anything is published. */
function feasiblePlan(units: readonly FrameUnit[], design: Design): StrataPlan {
  const plan = planStrata(units, design);
  if (needOf(design) === 'measure') wholeSizes(units, design);
  return plan;
}

/** The plan is published, so it may not name a case in a condition. */
function refuseReferences(intake: Intake, { where }: Scope): void {
  const fields = frameFields(intake);
  for (const { field } of where) {
    try {
      requireGroupingField(field, fields);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'FIELD_NOT_FOR_GROUPS') throw error;
      throw new UserError(
        'COMMITMENT_DISCLOSES',
        `The filter --where ${field}=… would stand in the public plan, and ${field} tells single cases or people apart.`,
        'Narrow the list by a coded field or a period, or leave those cases out of the export.',
      );
    }
  }
}

/** A tab or a line end within a value would make two lists with one digest. */
function refuseBrokenLines(units: readonly FrameUnit[]): void {
  const broken = units.filter(({ unitId, values }) => /[\t\n]/.test([unitId, ...values].join('')));
  if (broken.length === 0) return;
  throw new UserError(
    'FRAME_VALUE_BREAKS_LINE',
    `${broken.length} units have a tab or a line end in a value that decides the draw, so the list of one line a unit could be read in two ways.`,
    'Map these values in the profile ("values"), or choose other fields.',
  );
}
