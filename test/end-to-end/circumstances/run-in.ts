import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { demoConfig, type Ran, root, shell } from '../../cli/run.js';
import { type Circumstances, factors } from './factors.js';

/** The bundled demonstration, with its exports under each of the names that they are given. */
export interface Demonstration {
  readonly place: string;
  /** The configuration that names the exports so. */
  readonly config: (exportName: string) => string;
}

interface Config {
  readonly audits: readonly { readonly name: string; readonly export: string }[];
}

/** Copies the demonstration under every name of exports; of its audits those that are named. */
export function layOut(place: string, audits: readonly string[]): Demonstration {
  mkdirSync(join(place, oddName));
  writeFileSync(join(place, 'clock.cjs'), anotherClock);
  const demo = JSON.parse(readFileSync(demoConfig, 'utf8')) as Config;
  const folderOf = (exportName: string): string =>
    join(place, `exports-${factors.exportName.indexOf(exportName)}`);
  for (const exportName of factors.exportName) {
    const own = demo.audits.filter(({ name }) => audits.includes(name));
    for (const audit of own) {
      const target = join(folderOf(exportName), audit.name, exportName);
      mkdirSync(join(target, '..'), { recursive: true });
      cpSync(resolve(demoConfig, '..', audit.export), target);
    }
    const changed = own.map((audit) => ({ ...audit, export: join(audit.name, exportName) }));
    writeFileSync(
      join(folderOf(exportName), 'dipsample.json'),
      JSON.stringify({ ...demo, $schema: undefined, audits: changed }),
    );
  }
  return { place, config: (exportName) => join(folderOf(exportName), 'dipsample.json') };
}

/** Runs a program of Node.js in these circumstances; an argument may be a path from the root. */
export function runIn(
  circumstances: Circumstances,
  place: string,
  program: string,
  args: readonly string[],
): Ran {
  const { node, locale, zone, umask, clock, folder } = circumstances;
  const language = locale === 'C' ? 'C' : `${locale}.UTF-8`;
  const cwd = { 'of the project': root, 'of the system': '/' }[folder] ?? join(place, oddName);
  if (!isAbsolute(program)) throw new Error('the program is named by its whole path');
  return shell(`umask ${umask}; exec "$0" "$@"`, [node, program, ...args], {
    cwd,
    env: {
      ...{ LC_ALL: language, LANG: language, TZ: zone, HOME: cwd, USER: locale },
      ...(clock === 'now'
        ? {}
        : { NODE_OPTIONS: `--require ${join(place, 'clock.cjs')}`, TEST_CLOCK: clock }),
    },
  });
}

const oddName = 'Ähnlich & "so" $HOME';

/** Loaded before the program: Date tells another time, and goes on from there. */
const anotherClock = `
const Right = Date;
const shift = Right.parse(process.env.TEST_CLOCK) - Right.now();
globalThis.Date = class Date extends Right {
  constructor(...parts) {
    if (parts.length === 0) super(Right.now() + shift);
    else super(...parts);
  }
  static now() {
    return Right.now() + shift;
  }
};
`;
