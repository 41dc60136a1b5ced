import { describe, expect, it } from 'vitest';
import { frameDigest, frameLines, parseFrameLines } from '../../src/record/frame-digest.js';

const units = [
  { unitId: 'Zo\u00eb', values: ['NFA', 'White'] },
  { unitId: '\u{1f60a}', values: ['NFA', 'Black'] },
  { unitId: 'CO/1', values: ['NFA', 'White'] },
  { unitId: '\ufffd2', values: ['NFA', 'Black'] },
];

describe('the digest of a frame', () => {
  it('is what LC_ALL=C sort and sha256sum make of its lines, characters beyond U+FFFF included', () => {
    expect(frameDigest(units)).toBe(
      '8f781e6bff49f5b3afdeb47c33e2f995cb41d40b84f0c341dde3268f9da87534',
    );
  });

  it('does not depend on the order of the units', () => {
    expect(frameDigest(units.toReversed())).toBe(frameDigest(units));
  });

  it('changes with one value of one unit', () => {
    const changed = units.map((unit, index) =>
      index === 2 ? { ...unit, values: ['NFA', 'Black'] } : unit,
    );
    expect(frameDigest(changed)).not.toBe(frameDigest(units));
  });

  it('is that of its canonical list, which can be read back', () => {
    expect(frameLines(units.slice(2, 4))).toBe('CO/1\tNFA\tWhite\n\ufffd2\tNFA\tBlack\n');
    expect(frameLines(parseFrameLines(frameLines(units)))).toBe(frameLines(units));
    expect(parseFrameLines('')).toEqual([]);
  });
});
