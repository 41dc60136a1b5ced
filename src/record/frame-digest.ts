import { compareBytewise } from '../frame/bytewise.js';
import { sha256Hex } from '../random/sha256.js';
import type { FrameUnit } from '../sampling/stratum.js';

/**
 * The digest of a frame: SHA-256 over its canonical lines. The order of the units in the export
 * never changes it, and `LC_ALL=C sort frame.txt | sha256sum` works it out again.
 */
export function frameDigest(units: readonly FrameUnit[]): string {
  return sha256Hex(frameLines(units));
}

/**
 * A frame as its canonical list: one line a unit (reference and deciding values, joined by tabs,
 * each line ended by a line feed) in bytewise order of the lines.
 */
export function frameLines(units: readonly FrameUnit[]): string {
  const lines = units
    .map(({ unitId, values }) => [unitId, ...values].join('\t'))
    .sort(compareBytewise);
  return lines.map((line) => `${line}\n`).join('');
}

/** The units of a canonical list, in its order. */
export function parseFrameLines(text: string): readonly FrameUnit[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [unitId = '', ...values] = line.split('\t');
      return { unitId, values };
    });
}
