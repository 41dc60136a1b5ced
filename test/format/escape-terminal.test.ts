import { describe, expect, test } from 'vitest';
import { escapeTerminal } from '../../src/format/escape-terminal.js';

describe('escapeTerminal', () => {
  test.each([
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['a\nforged line', 'a\\u{a}forged line'],
    ['a\tb\r\0', 'a\\u{9}b\\u{d}\\u{0}'],
    ['\u007f\u009b', '\\u{7f}\\u{9b}'],
    ['\u202egnp.exe\u2066', '\\u{202e}gnp.exe\\u{2066}'],
    ['A\u200bB\ufeff', 'A\\u{200b}B\\u{feff}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800', '\\u{d800}'],
    ['Zoë 26.3% \u{1f600}', 'Zoë 26.3% \u{1f600}'],
  ])('shows %j as %s', (text, shown) => {
    expect(escapeTerminal(text)).toBe(shown);
  });
});
