import { describe, expect, it } from 'vitest';
import { complaints, root, seed, shell } from './run.js';

const program = 'node bin/dipsample.js';

describe('a reader that closes the pipe early', () => {
  it.each([
    ['the list of issues', `${program} explain`],
    ['the result as JSON', `${program} validate "${complaints}" --profile complaints --json`],
    [
      'a draw with its narration',
      `${program} draw "${complaints}" --profile complaints --size 5 --seed "${seed}" --dry-run 2>&1`,
    ],
  ])('gets what it wants from %s and causes no stack', (_, command) => {
    const ran = shell(`{ ${command}; echo "exit $?" >&3; } 3>&2 | head -1`, [], { cwd: root });
    expect(ran.stdout).toMatch(/^.+\n$/);
    expect(ran.stderr).toBe('exit 0\n');
  });

  it.each([
    ['standard output', `${program} explain | true`],
    ['standard error', `${program} nonsense 2>&1 >/dev/null | true`],
  ])('may close %s at once', (_, command) => {
    const ran = shell(command, [], { cwd: root });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toBe('');
  });
});
