import { main } from '../../src/cli/main.js';
import { memoryShell } from '../../src/shell/memory-shell.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import type { Shell } from '../../src/shell/shell.js';
import type { Ran } from '../cli/run.js';
import type { Outputs } from './oracle/outputs.js';

/** What a run in memory said, and the files of the folder `out` that it wrote. */
export interface RanInMemory extends Ran {
  readonly outputs: Outputs;
}

const shipped = new Map<string, Promise<string>>();
const { asset, assetNames } = nodeShell();
/** Files that ship are read from the disk once for all runs. */
const assets: Pick<Shell, 'asset' | 'assetNames'> = {
  assetNames,
  asset: (path) => {
    const known = shipped.get(path) ?? asset(path);
    shipped.set(path, known);
    return known;
  },
};

/** Runs the program without a process or a disk; `mutant.csv` has these bytes. */
export async function runInMemory(
  args: readonly string[],
  bytes: Uint8Array,
): Promise<RanInMemory> {
  const shell = memoryShell({ 'mutant.csv': bytes }, assets);
  const exitCode = await main(args, shell);
  const files = shell.published.get('out') ?? [];
  const textOf = (content: string | Uint8Array): string =>
    typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  return {
    exitCode,
    stdout: shell.printed(),
    stderr: shell.narrated(),
    outputs: new Map(files.map(({ path, content }) => [path, textOf(content)])),
  };
}
