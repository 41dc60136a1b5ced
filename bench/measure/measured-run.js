import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Without NODE_EXTRA_CA_CERTS, which alone adds a tenth of a second to every start of Node.js, and
 * without Python writing compiled scripts beside them.
 */
export const quietEnvironment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'NODE_EXTRA_CA_CERTS'),
  ),
  PYTHONDONTWRITEBYTECODE: '1',
};

/**
 * Runs a command and gives what it printed with what it took: `wall` and `cpu` (user and system) in
 * seconds, and `peak`, the most memory that any one of its processes held, in MB of 10^6 bytes. GNU
 * time asks the system for the last two: a child of this process itself would be counted with the
 * memory of this one.
 *
 * @throws Error where the command ends with another code than those of `fine`
 */
export function measuredRun([program, ...args], { cwd, fine = [0] }) {
  const report = join(cwd, 'time.txt');
  const start = process.hrtime.bigint();
  const { status, signal, stdout, stderr, error } = spawnSync(
    'time',
    ['-q', '-f', '%U %S %M', '-o', report, program, ...args],
    { cwd, env: quietEnvironment, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 1_800_000 },
  );
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (error?.code === 'ENOENT') throw new Error('GNU time is needed: apt-get install time.');
  if (error !== undefined) throw error;
  if (!fine.includes(status)) {
    throw new Error(`${program} ended with ${status ?? signal}: ${stderr.trim()}`);
  }
  const [user, system, peak] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
  return { stdout, wall, cpu: user + system, peak: (peak * 1024) / 1e6 };
}
