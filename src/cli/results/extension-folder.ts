import { UserError } from '../../errors.js';
import { sha256Hex } from '../../random/sha256.js';
import type { DrawRecord } from '../../record/draw-record.js';
import { proveExtension } from '../../record/extension.js';
import { frameDigest } from '../../record/frame-digest.js';
import { recordedStrata } from '../../record/recorded-strata.js';
import type { FurtherFields } from '../../report/draw-tables.js';
import { decidingFields, type Design } from '../../sampling/design.js';
import { drawSample } from '../../sampling/draw-sample.js';
import type { Shell } from '../../shell/shell.js';
import { frameFields } from '../../frame/fields.js';
import { freezeFrame } from './draw-folder.js';
import { drawnFiles } from './drawn-files.js';
import { excludedIn } from './excluded-in.js';
import { readDescribedExport, readImportDescription } from './library-of.js';
import { readFrozenFrame } from './read-frame-file.js';
import { verifyDrawFolder } from './verify-draw-folder.js';

export interface ExtensionRequest {
  readonly folder: string;
  /** The size of the whole sample, earlier units included. */
  readonly size: number;
  /** Reserves in each stratum; null: as many as before. */
  readonly reserves: number | null;
  /** The export drawn from, for the fields of the case that a sample carries; null: without them. */
  readonly exportPath: string | null;
}

export type ExtendedFolder = ReturnType<typeof drawnFiles> & {
  readonly draw: ReturnType<typeof drawSample>;
};

/**
 * Extends the draw of a folder by its own design on its own frozen frame, after checking the folder,
 * and proves that every unit of the earlier sample is kept.
 *
 * @throws UserError EARLIER_DRAW_DIFFERS, EXTENSION_FRAME_DIFFERS, EXTENSION_LOSES_UNITS and those
 *   of `planStrata`
 */
export async function extensionFolder(
  request: ExtensionRequest,
  toolVersion: string,
  shell: Shell,
): Promise<ExtendedFolder> {
  const { folder, size, reserves } = request;
  if ((await shell.kindOf(`${folder}/draw.json`)) !== 'file') {
    throw new UserError(
      'FOLDER_NOT_A_DRAW',
      `${folder} holds no draw.json.`,
      'Give a folder that dipsample draw or extend wrote.',
    );
  }
  const { checks, record } = await verifyDrawFolder(folder, shell);
  const faults = checks.filter(({ holds }) => !holds);
  if (record === undefined || faults.length > 0) {
    throw new UserError(
      'EARLIER_DRAW_DIFFERS',
      `${folder} is not as it was drawn:\n${faults.map(({ what, finding }) => `  ${what}: ${finding}`).join('\n')}`,
      'Take the folder from where it was first published; an extension of a changed draw would be another draw.',
    );
  }
  const units = await readFrozenFrame(folder, shell);
  const design: Design = {
    ...record.design,
    size,
    reserves: reserves ?? record.design.reserves,
    earlierSizes: [...(record.design.earlierSizes ?? []), record.design.size],
  };
  const draw = drawSample(units, design, record.seed.text);
  const earlier = sha256Hex(await shell.readText(`${folder}/draw.json`));
  const made = drawnFiles({
    toolVersion,
    draw,
    units,
    facts: {
      scope: record.scope,
      input: record.input,
      collapsed: request.exportPath === null ? decidingRules(record) : record.frame.collapsed,
      counts: record.frame.counts,
      leftOut: record.frame.leftOut,
    },
    commitment: record.seed.commitment,
    extension: proveExtension(record, earlier, recordedStrata(draw)),
    importJson: await shell.readText(`${folder}/import.json`),
    further: await furtherFields(request, record, shell),
  });
  return { ...made, draw };
}

/** Without the export nothing is said of fields that only travelled along. */
function decidingRules({ design, frame }: DrawRecord): DrawRecord['frame']['collapsed'] {
  const deciding = new Set(decidingFields(design));
  return frame.collapsed.filter(({ field }) => deciding.has(field));
}

/** The carried fields come from the export, which must give the very frame that was drawn from. */
async function furtherFields(
  { folder, exportPath }: ExtensionRequest,
  record: DrawRecord,
  shell: Shell,
): Promise<FurtherFields> {
  if (exportPath === null) return { names: [], valueOf: () => '' };
  const description = await readImportDescription(folder, shell);
  if (description === undefined) throw new RangeError('a checked folder without import.json');
  const intake = await readDescribedExport(exportPath, description, shell);
  const { design, scope } = record;
  if (intake.file.sha256 !== record.input.sha256) {
    throw new UserError(
      'EXTENSION_EXPORT_DIFFERS',
      `${exportPath} is not the export that was drawn from: its SHA-256 is another.`,
      'Give the very export that was drawn from, or leave --cases out: the frozen frame is enough to extend.',
    );
  }
  const excludedBy = await excludedIn(folder, design, shell);
  const available = intake.status === 'refused' ? new Map() : frameFields(intake);
  const names = (intake.profile.sampleFields ?? []).filter((name) => available.has(name));
  const { frame, units } = freezeFrame(intake, design, scope, excludedBy, names);
  if (frameDigest(units) !== record.frame.sha256) {
    throw new UserError(
      'EXTENSION_FRAME_DIFFERS',
      `${exportPath} gives another frame (${units.length} units) than the one drawn from (${record.frame.units}).`,
      'Give the very export that was drawn from, or leave --cases out: the frozen frame is enough to extend.',
    );
  }
  const values = new Map(frame.units.map((unit) => [unit.id, unit.values]));
  return { names, valueOf: (unitId, field) => values.get(unitId)?.[field] ?? '' };
}
