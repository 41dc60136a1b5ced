import type { Ran } from '../../cli/run.js';
import { shownFaults } from './seen.js';

/** Every promise that a run of the program breaks by how it ends and by what it shows. */
export function consoleFaults(
  { exitCode, stdout, stderr }: Ran,
  secrets: readonly string[],
): readonly string[] {
  const found: string[] = [];
  const said = `${stdout}\n${stderr}`;
  if (exitCode === null || exitCode < 0 || exitCode > 6)
    found.push(`ends with ${String(exitCode)}`);
  if (/^ +at .*[\d)]$/m.test(said) || said.includes('dipsample has a fault'))
    found.push('shows a stack');
  if (exitCode === 2 && !/what to do: ./.test(stderr))
    found.push('fails without saying what to do');
  return [...found, ...shownFaults(said, secrets)];
}
