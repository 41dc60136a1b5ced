import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeShell } from '../../src/shell/node-shell.js';

const folder = mkdtempSync(join(tmpdir(), 'dipsample-part-'));
const path = join(folder, 'export.csv');
writeFileSync(path, 'Ref,Outcome\nA1,Upheld\n');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a part of a file', () => {
  it.each([
    [0, 3, 'Ref'],
    [12, 9, 'A1,Upheld'],
    [19, 99, 'ld\n'],
    [99, 5, ''],
  ])('from byte %d, %d bytes long, is %j', (offset, length, text) => {
    expect(Buffer.from(nodeShell().readPart(path, offset, length)).toString()).toBe(text);
  });

  it('cannot be had of a file that is gone', () => {
    expect(() => nodeShell().readPart(join(folder, 'gone.csv'), 0, 1)).toThrow('gone.csv');
  });
});
