import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import { call } from './run.js';

describe('help', () => {
  it.each(Object.keys(commands))(
    'of %s has an example of it, and the option --log',
    async (name) => {
      const { exitCode, stdout } = await call([name, '--help']);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(new RegExp(`\nExamples:\n(?:  .*\n)*  dipsample ${name}\\b`));
      expect(stdout).toContain('--log <how>');
    },
  );

  it('says what each exit code means', async () => {
    const { stdout } = await call(['--help']);
    for (const code of [0, 1, 2, 70, 130]) {
      expect(stdout).toMatch(new RegExp(`^ {2}${code} +\\S`, 'm'));
    }
  });
});
