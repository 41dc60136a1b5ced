import { mkdtempSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { progressLine } from '../../../src/cli/log/progress-line.js';
import { call, root, scratchFolder } from '../run.js';

/** A terminal that is so wide, and a clock that shows these milliseconds one after the other. */
function terminal(columns: number | null, ...shown: readonly number[]) {
  let written = '';
  const left = [...shown];
  const shell = {
    narrate: (text: string) => {
      written += text;
    },
    elapsed: () => left.shift()!,
    isTerminal: { print: false, narrate: columns !== null },
    columns: { print: null, narrate: columns },
  };
  return { line: progressLine(shell), written: () => written };
}

const erase = '\r\u001b[2K';

describe('the progress line', () => {
  it('shows nothing in the first second, and is written again at most ten times a second', () => {
    const { line, written } = terminal(80, 0, 999, 1000, 1099, 1100);
    for (const text of ['one', 'two', 'three', 'four']) line.show(text);
    expect(written()).toBe(`${erase}two${erase}four`);
  });

  it('is taken away once, and only where it was shown', () => {
    const { line, written } = terminal(80, 0, 2000);
    line.clear();
    line.show('one');
    line.clear();
    line.clear();
    expect(written()).toBe(`${erase}one${erase}`);
  });

  it('is cut to the width and holds nothing that a terminal obeys', () => {
    const { line, written } = terminal(10, 0, 2000);
    line.show('\u001b[31m123456');
    expect(written()).toBe(`${erase}\\u{1b}[3\u2026`);
  });

  it('is never shown where standard error is no terminal', () => {
    const { line, written } = terminal(null);
    line.show('one');
    line.clear();
    expect(written()).toBe('');
  });
});

const hasScript = spawnSync('script', ['--version']).status === 0;
const scratch = scratchFolder('progress');

describe.skipIf(!hasScript)('on a terminal of its own (where script is installed)', () => {
  let large = '';

  beforeAll(async () => {
    large = join(mkdtempSync(join(scratch, 'large-')), 'made');
    const cases = ['synth', '--cases', '12000', '--seed', 'a long day', '--out', large, '--quiet'];
    expect((await call(cases)).exitCode).toBe(0);
  });

  /** What the terminal gets from reading the large export. */
  function typescript(more: string, env: Readonly<Record<string, string>> = {}): string {
    const file = `"${large}/complaints-2026-q3.csv"`;
    // The second half is late, so that reading takes longer than a second on any computer.
    const slowly = `{ head -c 5000000 ${file}; sleep 3; tail -c +5000001 ${file}; }`;
    const command = `${slowly} | "${process.execPath}" bin/dipsample.js validate - --profile complaints ${more}`;
    const log = join(large, '..', 'typescript');
    spawnSync('script', ['-qec', command, log], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', ...env },
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    return readFileSync(log, 'utf8');
  }

  it('a long reading shows how far it is, in one line that is gone at the end', () => {
    const shown = typescript('', { NO_COLOR: '1' });
    expect(shown).toMatch(/\r\u001b\[2KReading [\d,.]+ (?:of [\d,.]+ )?(?:MB|rows): /);
    const afterLast = shown.slice(shown.lastIndexOf(erase) + erase.length);
    expect(afterLast).toMatch(/^Read: utf-8/);
  });

  it.each(['--quiet', '--log json', '2>/dev/null'])('there is none with %s', (more) => {
    expect(typescript(more)).not.toContain(erase);
  });
});
