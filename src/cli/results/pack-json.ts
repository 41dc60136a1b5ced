import type { AuditResult } from '../../report/audit-result.js';
import { sha256Hex } from '../../random/sha256.js';
import type { ResultFile } from './text-file.js';
import { writtenJson } from './written-json.js';

/** A pack as `packFolder` makes it, as far as `--json` tells of it. */
export interface PackToTell {
  readonly files: readonly ResultFile[];
  readonly audits: readonly Pick<
    AuditResult,
    'name' | 'title' | 'frame' | 'draw' | 'frameDigest'
  >[];
}

/**
 * What `pack --json` prints: whether the pack was made now, lay there already or is none (a dry run),
 * the digest of its record, the counts of each audit, and every file with its digest. No case.
 */
export function packJson(
  { files, audits }: PackToTell,
  target: string | undefined,
  state: 'made' | 'already made' | 'dry run',
): object {
  const record = files.find(({ path }) => path === 'pack.json');
  return {
    state,
    id: record === undefined ? null : sha256Hex(record.content),
    audits: audits.map(({ name, title, frame, draw, frameDigest }) => ({
      name,
      title,
      export: { sha256: frame.intake.file.sha256, ...frame.intake.counts },
      frame: { sha256: frameDigest, ...frame.counts, leftOut: frame.leftOut },
      draw: {
        unit: draw.design.unit,
        frameSize: draw.frameSize,
        strata: draw.strata.length,
        drawn: draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0),
      },
    })),
    ...writtenJson(target, files),
  };
}
