import { describe, expect, it } from 'vitest';
import { fitLines } from '../../src/format/fit-lines.js';

describe('lines fitted to a width', () => {
  it('are broken at spaces, and what runs on is set in', () => {
    expect(fitLines('Not checked: the register; give --register with its path.\nDone.', 30)).toBe(
      'Not checked: the register;\n  give --register with its\n  path.\nDone.',
    );
  });

  it('stay as they are where they fit, to the last space', () => {
    const table = '  4   40  White\n ---  ---  -----  \n';
    expect(fitLines(table, 18)).toBe(table);
  });

  it('go on below the words of a labelled line', () => {
    expect(fitLines('  period     2026-Q3: all 360 cases of it', 40)).toBe(
      '  period     2026-Q3: all 360 cases of\n             it',
    );
  });

  it('keep a word that is wider than the width whole, on a line of its own', () => {
    expect(fitLines('Digest of line 1: 0123456789abcdef0123456789abcdef', 20)).toBe(
      'Digest of line 1:\n  0123456789abcdef0123456789abcdef',
    );
    expect(fitLines('0123456789abcdef0123456789abcdef is it', 20)).toBe(
      '0123456789abcdef0123456789abcdef\n  is it',
    );
  });

  it('keep a command whole, so that it can be pasted', () => {
    const line = '  dipsample pack --config configurations/2026-q3.json --dry-run';
    expect(fitLines(line, 40)).toBe(line);
    expect(fitLines('Written to packs/q3; check it with: dipsample verify packs/q3', 50)).toBe(
      'Written to packs/q3; check it with:\n  dipsample verify packs/q3',
    );
  });

  it('count no room for colour', () => {
    expect(fitLines('\u001b[31mone two\u001b[39m three', 13)).toBe(
      '\u001b[31mone two\u001b[39m three',
    );
    expect(fitLines('\u001b[31mone two\u001b[39m three', 12)).toBe(
      '\u001b[31mone two\u001b[39m\n  three',
    );
  });
});
