import { compareBytewise } from '../frame/bytewise.js';
import { sha256Hex } from '../random/sha256.js';
import type { FrameUnit } from '../sampling/stratum.js';

/**
 * The digest of a frame: SHA-256 over one line a unit (reference and stratifying values, joined by
 * tabs, each line ended by a line feed) in bytewise order of the lines. The order of the units in
 * the export never changes it, and `LC_ALL=C sort | sha256sum` works it out again.
 */
export function frameDigest(units: readonly FrameUnit[]): string {
  const lines = units
    .map(({ unitId, values }) => [unitId, ...values].join('\t'))
    .sort(compareBytewise);
  return sha256Hex(lines.map((line) => `${line}\n`).join(''));
}
