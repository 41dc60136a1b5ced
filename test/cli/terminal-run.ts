import { main } from '../../src/cli/main.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import type { Ran } from './run.js';

/** Runs the program, without a process, on a terminal that is this wide; colours are taken out of what it says. */
export async function onTerminal(args: readonly string[], columns: number): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const exitCode = await main(args, {
    ...nodeShell(),
    env: {},
    colour: { print: true, narrate: true },
    isTerminal: { print: true, narrate: true },
    columns: { print: columns, narrate: columns },
    print: (text) => {
      stdout += text;
    },
    narrate: (text) => {
      stderr += text;
    },
  });
  return { exitCode, stdout: plain(stdout), stderr: plain(stderr) };
}

/** What stays on the screen: without colours, and without the lines of progress that were taken away. */
function plain(text: string): string {
  return text
    .replace(/(?:\r\u001b\[2K[^\r\n]*(?=\r))*\r\u001b\[2K/g, '')
    .replace(/\u001b\[[\d;]*m/g, '');
}
