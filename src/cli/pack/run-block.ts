import { prettyJson } from '../../format/json.js';
import type { Shell } from '../../shell/shell.js';
import type { TextFile } from '../results/text-file.js';

/**
 * `run.json`: when a pack was made, how long it took and on which Node.js. It is the one file that
 * differs when a pack is made again, and so stands in no manifest and under no signature.
 */
export function runBlock(
  { at, elapsed }: { readonly at: string; readonly elapsed: number },
  shell: Pick<Shell, 'elapsed' | 'nodeVersion'>,
): TextFile {
  return {
    path: 'run.json',
    content: prettyJson({
      record: 'dipsample-run',
      recordVersion: 1,
      started: at,
      seconds: Math.round((shell.elapsed() - elapsed) / 100) / 10,
      node: shell.nodeVersion,
    }),
  };
}
