import type { Command, Given } from '../../src/cli/command.js';
import { commit } from '../../src/cli/commands/commit.js';
import { describeError } from '../../src/cli/describe-error.js';
import { buildProgram } from '../../src/cli/program.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import type { Shell } from '../../src/shell/shell.js';
import { complaints, type Ran } from './run.js';

/** Runs commit on the real file system; `changed` stands in for parts of the shell. */
export async function runCommit(
  args: readonly string[],
  changed: Partial<Shell> = {},
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  let exitCode = 0;
  const shell: Shell = {
    ...nodeShell(),
    env: {},
    colour: { print: false, narrate: false },
    today: () => '2026-11-22',
    print: (text) => {
      stdout += text;
    },
    narrate: (text) => {
      stderr += text;
    },
    ...changed,
  };
  const run = async (command: Command, given: Given): Promise<void> => {
    exitCode = await command.run(given, shell);
  };
  try {
    const program = buildProgram({ commit }, '0.1.0', shell, run);
    await program.parseAsync(['commit', ...args], { from: 'user' });
  } catch (error) {
    const described = describeError(error, false);
    shell.narrate(described.message);
    exitCode = described.exitCode;
  }
  return { exitCode, stdout, stderr };
}

/** The arguments of a commitment to draw from the bundled complaints; later ones stand before earlier. */
export function commitArguments(folder: string, ...further: readonly string[]): readonly string[] {
  return [
    ...[complaints, '--profile', 'complaints', '--by', 'case_type', '--size', '40'],
    ...['--seed-source', 'dice', '--seed-detail', 'Town Hall, panel meeting of December'],
    ...['--office', 'Police Audit Office', '--reserves', '2', '--minimum', '1'],
    ...['--register', `${folder}/register.jsonl`, '--out', `${folder}/commitment`],
    ...further,
  ];
}
