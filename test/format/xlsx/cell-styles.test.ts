import { describe, expect, it } from 'vitest';
import { cellStyles, highlightStyles } from '../../../src/format/xlsx/writing/cell-styles.js';

/** The contrast of two colours as WCAG 2.2 reckons it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(-6).slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe('the styles of cells', () => {
  const styles = Object.entries({ ...cellStyles, ...highlightStyles });

  it.each(styles)('have letters that stand out from their ground: %s', (_, { font, fill }) => {
    const ground = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor)?.rgb : undefined;
    expect(contrast(font!.color!.rgb!, ground ?? 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(cellStyles))('name a font and at least 12 points: %s', (_, { font }) => {
    expect(font!.name).toBe('Arial');
    expect(font!.size).toBeGreaterThanOrEqual(12);
  });

  it('never tell what is to be filled in, or how it stands, by a colour alone', () => {
    for (const style of [
      cellStyles.answer,
      cellStyles['answer-date'],
      cellStyles['answer-number'],
      ...Object.values(highlightStyles),
    ]) {
      expect(style.border?.left).toBeDefined();
    }
    const frames = Object.values(highlightStyles).map(({ border }) => border!.left!.style);
    expect(new Set([...frames, 'thin']).size).toBe(4);
  });

  it('count a highlight against the letters of every style that it may stand on', () => {
    for (const { font, fill } of Object.values(highlightStyles)) {
      expect(fill!.type === 'pattern' && fill!.bgColor!.rgb).toMatch(/^FF/);
      expect(font!.color!.rgb).toMatch(/^(?:0B0C0C|3D3D3D)$/);
    }
  });
});
