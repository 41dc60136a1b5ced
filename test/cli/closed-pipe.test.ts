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
    // 2 where the reader left before the last of it was written, which is a matter of luck.
    expect(ran.stderr).toMatch(/^(?:exit 0|error OUTPUT_LOST: .*\n.*\nexit 2|exit 2)\n$/);
  });

  it('may close standard error at once', () => {
    const ran = shell(`${program} nonsense 2>&1 >/dev/null | true`, [], { cwd: root });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toBe('');
  });
});
