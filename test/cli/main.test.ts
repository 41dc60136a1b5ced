import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { memoryShell } from '../../src/shell/memory-shell.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import type { Shell } from '../../src/shell/shell.js';
import { seed } from './run.js';

const columns = {
  'Case Reference': (number: number) => `CO/${number}`,
  Force: () => 'Mercia Vale',
  'Case Type': () => 'Public complaint recorded under Schedule 3',
  'Date Received': () => '01/07/2026',
  'Date Finalised': (number: number) => `0${number}/08/2026`,
  Outcome: (number: number) => (number < 5 ? 'No further action' : 'Withdrawn'),
};
const optional = ['Handled By', 'Date Recorded', 'Handling', 'Allegation Category'];
const others = [...optional, 'Severity Assessment'];

function exportWith(blank: readonly string[]): string {
  const header = [...Object.keys(columns), ...blank];
  const rows = [1, 2, 3, 4, 5, 6].map((number) => [
    ...Object.values(columns).map((cell) => cell(number)),
    ...blank.map(() => ''),
  ]);
  return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

const files = { 'cases.csv': exportWith(others), 'narrow.csv': exportWith([]) };
const read = ['cases.csv', '--profile', 'complaints'];
const draw = ['draw', ...read, '--by', 'outcome', '--size', '3', '--seed', seed];

describe('main, in a shell that lives in memory', () => {
  it('publishes the five files of a draw and their checksums once', async () => {
    const shell = memoryShell(files, nodeShell());
    expect(await main([...draw, '--out', 'drawn'], shell)).toBe(0);
    expect([...shell.published.keys()]).toEqual(['drawn']);
    expect(shell.published.get('drawn')?.map(({ path }) => path)).toEqual([
      'SHA256SUMS',
      'allocation.csv',
      'draw.json',
      'frame.csv',
      'import.json',
      'sample.csv',
    ]);
    expect(shell.printed()).toContain('Drew 3 of 6 cases');
    expect(shell.narrated()).toContain('Read 6 rows = 6 accepted + 0 rejected + 0 blank.');
  });

  it('says nothing under --quiet and writes all the same', async () => {
    const shell = memoryShell(files, nodeShell());
    expect(await main([...draw, '--out', 'drawn', '--quiet'], shell)).toBe(0);
    expect(shell.published.size).toBe(1);
    expect(shell.printed() + shell.narrated()).toBe('');
  });

  it('names no case on the terminal', async () => {
    const shell = memoryShell(files, nodeShell());
    expect(await main([...draw, '--out', 'drawn'], shell)).toBe(0);
    expect(shell.printed() + shell.narrated()).not.toContain('CO/');
  });

  it('takes options from DIPSAMPLE_* variables, and a flag before them', async () => {
    const env = { DIPSAMPLE_SEED: seed, DIPSAMPLE_SIZE: '2', DIPSAMPLE_PROFILE: 'complaints' };
    const shell: Shell & ReturnType<typeof memoryShell> = {
      ...memoryShell(files, nodeShell()),
      env,
    };
    expect(await main(['draw', 'cases.csv', '--dry-run'], shell)).toBe(0);
    expect(shell.printed()).toContain('Drew 2 of 6 cases');
    expect(await main(['draw', 'cases.csv', '--dry-run', '--size', '4'], shell)).toBe(0);
    expect(shell.printed()).toContain('Drew 4 of 6 cases');
  });

  it('draws from an export without the columns that its profile calls optional', async () => {
    const shell = memoryShell(files, nodeShell());
    const narrow = ['draw', 'narrow.csv', '--profile', 'complaints', '--size', '3', '--seed', seed];
    expect(await main([...narrow, '--out', 'drawn'], shell)).toBe(0);
    expect(shell.published.size).toBe(1);
  });

  it('says that an unforeseen error is our fault, with its stack, and returns 70', async () => {
    const shell = {
      ...memoryShell(files, nodeShell()),
      publish: () => Promise.reject(new RangeError('the disk is a fish')),
    };
    expect(await main([...draw, '--out', 'drawn'], shell)).toBe(70);
    expect(shell.narrated()).toContain('this is our mistake, not yours');
    expect(shell.narrated()).toMatch(/RangeError: the disk is a fish\n\s+at /);
  });

  it('never lets control characters of an argument reach the terminal', async () => {
    const shell = memoryShell(files, nodeShell());
    const path = 'cases\u001b[31m\u0007.csv';
    expect(await main(['validate', path, '--profile', 'complaints'], shell)).toBe(2);
    expect(shell.narrated()).not.toContain('\u001b');
    expect(shell.narrated()).not.toContain('\u0007');
  });

  it.each([
    ['profile', ['validate', 'cases.csv', '--profile', 'p\u001b[31m']],
    ['command', ['dr\u001b[31mw']],
    ['option', ['validate', '--\u001b[31m']],
    ['choice', [...draw, '--unit', '\u001b[31m']],
  ])('nor those of a %s', async (_, args) => {
    const shell = memoryShell(files, nodeShell());
    expect(await main(args, shell)).toBe(2);
    expect(shell.narrated()).not.toContain('\u001b');
  });
});
