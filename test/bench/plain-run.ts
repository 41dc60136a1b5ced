import { spawnSync } from 'node:child_process';

/** Runs a command as the benchmarks do, without measuring it. */
export function plainRun(
  [program, ...args]: readonly [string, ...string[]],
  { cwd, fine = [0] }: { readonly cwd: string; readonly fine?: readonly number[] },
): { readonly stdout: string } {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (!fine.includes(status ?? -1)) throw new Error(`${program} ${args[0]}: ${status} ${stderr}`);
  return { stdout };
}
