import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapToWidth } from '../../../src/format/charts/text-width.js';

/** Widths at 14 pixels in DejaVu Sans, regular and bold, as Chromium measures them. */
const measured = [
  ['Black, African, Caribbean or Black British', 286.7, 325.5],
  ['No further action', 119.3, 135.9],
  ['1.81 (1.10 to 2.98)', 131.8, 147.4],
  ['100.00 (12.00 to no upper limit)', 225.5, 253.5],
  ['WWW MMM mmm', 127.6, 141.6],
  ['Ünïcödé Ñandú', 106.9, 119.6],
  ['łódź Ж 漢字', 80.8, 87.9],
  ['ALL CAPITALS @ 100%', 158.2, 175.4],
  ['[c] not shown, to protect people', 225.0, 255.4],
  ['- + × ÷ – —', 83.5, 86.4],
] as const;

describe('textWidth', () => {
  test.each(measured)(
    'is no less than a browser needs for "%s", nor much more',
    (text, plain, bold) => {
      expect(textWidth(text)).toBeGreaterThanOrEqual(plain);
      expect(textWidth(text, true)).toBeGreaterThanOrEqual(bold);
      expect(textWidth(text)).toBeLessThan(plain * 1.4);
      expect(textWidth(text, true)).toBeLessThan(bold * 1.5);
    },
  );

  test('has room for the escape that stands for a hidden character', () => {
    expect(textWidth('\u202e')).toBeGreaterThanOrEqual(textWidth('\\u202e'));
  });
});

describe('wrapToWidth', () => {
  test('breaks at spaces, and not at a no-break space', () => {
    expect(wrapToWidth('No further action', 100)).toEqual(['No further', 'action']);
    expect(wrapToWidth('A\u00a050.0% B\u00a030.0%', 80)).toEqual(['A\u00a050.0%', 'B\u00a030.0%']);
  });

  test('cuts a word that is wider than the line', () => {
    expect(wrapToWidth('Llanfairpwllgwyngyll', 80).join('')).toBe('Llanfairpwllgwyngyll');
  });

  test('of an empty text is no line', () => {
    expect(wrapToWidth('', 80)).toEqual([]);
  });

  test('keeps every letter in lines that fit, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, bold) => {
        const lines = wrapToWidth(text, 120, bold);
        expect(lines.join('').replace(/[ \t\r\n]/g, '')).toBe(text.replace(/[ \t\r\n]/g, ''));
        for (const line of lines) expect(textWidth(line, bold)).toBeLessThanOrEqual(120);
      }),
    );
  });
});
