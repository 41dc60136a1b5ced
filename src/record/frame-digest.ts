import { compareBytewise } from '../frame/bytewise.js';
import { createSha256, sha256Hex } from '../random/sha256.js';
import type { FrameUnit } from '../sampling/stratum.js';

/**
 * The digest of a frame: SHA-256 over its canonical lines. The order of the units in the export
 * never changes it, and `LC_ALL=C sort frame.txt | sha256sum` works it out again.
 */
export function frameDigest(units: readonly FrameUnit[]): string {
  return orderedDigest(units) ?? sha256Hex(frameLines(units));
}

/** The digest of units that come in the order of their lines, which need not be kept; null for others. */
function orderedDigest(units: readonly FrameUnit[]): string | null {
  const hash = createSha256();
  let before = '';
  let batch = '';
  for (const unit of units) {
    const line = frameLine(unit);
    if (compareBytewise(before, line) > 0) return null;
    before = line;
    batch += `${line}\n`;
    if (batch.length < largestBatch) continue;
    hash.update(batch);
    batch = '';
  }
  hash.update(batch);
  return hash.hex();
}

const largestBatch = 1 << 14;

function frameLine({ unitId, values }: FrameUnit): string {
  return [unitId, ...values].join('\t');
}

/**
 * A frame as its canonical list: one line a unit (reference and deciding values, joined by tabs,
 * each line ended by a line feed) in bytewise order of the lines.
 */
export function frameLines(units: readonly FrameUnit[]): string {
  const lines = units.map(frameLine).sort(compareBytewise);
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
