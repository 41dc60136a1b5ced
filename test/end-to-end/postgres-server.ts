import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of our own, reached by a socket in its folder and by nothing else. */
export interface PostgresServer {
  /** Runs a script with psql in a folder and gives what it prints as CSV, without headers. */
  readonly psql: (database: string, script: string, folder: string) => string;
  /** The connection string of a database of it. */
  readonly address: (database: string) => string;
  readonly stop: () => void;
}

/** The newest server programs that Debian's packages put on this machine; undefined without any. */
export function postgresPrograms(): string | undefined {
  const place = '/usr/lib/postgresql';
  if (!existsSync(place)) return undefined;
  return readdirSync(place)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(place, version, 'bin'))
    .find((programs) => existsSync(join(programs, 'initdb')));
}

/** Starts a server whose first database sorts as in Danish, with a second one that sorts as in Welsh. */
export function startPostgres(programs: string): PostgresServer {
  const folder = mkdtempSync(join(tmpdir(), 'dipsample-postgres-'));
  const data = join(folder, 'data');
  const user = unprivilegedUser();
  const as = (program: string, args: readonly string[], input = ''): string => {
    const command = [join(programs, program), ...args];
    const whole = user === undefined ? command : ['runuser', '-u', user.name, '--', ...command];
    return output(whole, folder, input);
  };
  const stop = (): void => {
    if (existsSync(join(data, 'postmaster.pid')))
      as('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  const psql = (database: string, script: string, at: string): string =>
    output(
      [
        join(programs, 'psql'),
        ...['--host', folder, '--username', 'tester', '--dbname', database],
        ...['--no-psqlrc', '--quiet', '--csv', '--tuples-only', '--set', 'ON_ERROR_STOP=1'],
        ...['--file', '-'],
      ],
      at,
      script,
    );
  try {
    if (user !== undefined) chownSync(folder, user.uid, user.gid);
    mkdirSync(data, { mode: 0o700 });
    if (user !== undefined) chownSync(data, user.uid, user.gid);
    as('initdb', [
      ...['--pgdata', data, '--username', 'tester', '--auth', 'trust', '--encoding', 'UTF8'],
      ...['--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'da', '--no-sync'],
    ]);
    const settings = `-k '${folder}' -c listen_addresses='' -c fsync=off`;
    const log = join(folder, 'log');
    as('pg_ctl', ['--pgdata', data, '--log', log, '--options', settings, '--wait', 'start']);
    psql(
      'postgres',
      "CREATE DATABASE welsh TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'cy' LOCALE 'C';",
      folder,
    );
  } catch (error) {
    stop();
    throw error;
  }
  const address = (database: string): string =>
    `postgres://tester@localhost/${database}?host=${encodeURIComponent(folder)}`;
  return { psql, address, stop };
}

/** The server refuses to run as root: the user that it runs as then. */
function unprivilegedUser(): { name: string; uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((kind) => spawnSync('id', [kind, name]).stdout.toString());
    if (uid !== '' && gid !== '') return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('There is neither a user postgres nor nobody to run the server as.');
}

/** What a program prints. What it leaves open in the background must not keep us waiting. */
function output([program = '', ...args]: readonly string[], cwd: string, input: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    input,
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
  });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')}: ${String(error ?? stderr)}`);
}
