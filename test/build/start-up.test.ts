import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import { call, complaints, root, run, scratchFolder, shell } from '../cli/run.js';

const program = join(root, 'bin/dipsample.js');
const scratch = scratchFolder('start-up');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** Runs the built program with a script before it, as `node -r` does. */
function runAfter(script: string, args: readonly string[]) {
  const before = join(scratch, 'before.cjs');
  writeFileSync(before, script);
  const { stdout, stderr } = spawnSync(process.execPath, ['-r', before, program, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  return { stdout, stderr };
}

/** The bundles that a call loads, as paths in dist. */
function loadedBy(...args: readonly string[]): readonly string[] {
  const { stderr } = runAfter(
    `process.on('exit', () => process.stderr.write('loaded ' + JSON.stringify(Object.keys(require.cache))));`,
    args,
  );
  const files = JSON.parse(stderr.slice(stderr.lastIndexOf('loaded ') + 7)) as string[];
  return files.flatMap((file) => file.split('/dist/')[1] ?? []);
}

describe('the pages of help that the build lays out', () => {
  it('are one for each command and one for the program', () => {
    const pages = readdirSync(join(root, 'dist/help')).map((file) => basename(file, '.txt'));
    expect(pages.sort()).toEqual(['dipsample', ...Object.keys(commands)].sort());
  });

  it.each([
    ['the program', []],
    ...Object.keys(commands).map((name) => [name, [name]] as const),
  ] as const)('are what is printed for %s', async (_, words) => {
    const { exitCode, stdout } = await call([...words, '--help']);
    expect(exitCode).toBe(0);
    for (const flag of ['--help', '-h']) {
      expect(run([...words, flag])).toEqual({ exitCode: 0, stdout, stderr: '' });
    }
  });

  it('are printed without loading the program', () => {
    expect(loadedBy('--help')).toEqual([]);
    expect(loadedBy('draw', '-h')).toEqual([]);
  });

  it('hide no fault of the command line', () => {
    const refused = run(['--help'], { env: { DIPSAMPLE_LOG: 'loud' } });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('OPTION_NOT_A_CHOICE');
  });

  it.each([
    ['drow', '--help'],
    ['../help/draw', '--help'],
    ['dipsample', '-h'],
    ['draw', 'x', '-h'],
  ])('are not printed where other help is asked for: %s %s', async (...words) => {
    expect(run(words)).toEqual(await call(words));
  });

  it('stop where their reader does', () => {
    const { stdout, stderr, exitCode } = shell(
      '"$0" "$1" draw --help | head -c 5',
      [...[process.execPath, program]],
      {},
    );
    expect({ stdout, stderr, exitCode }).toEqual({ stdout: 'Usage', stderr: '', exitCode: 0 });
  });
});

const hasScript = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasScript)('on a terminal of its own (where script is installed)', () => {
  it.each([80, 100])('help is laid out for its width: %i', (columns) => {
    const log = join(scratch, 'typescript');
    const line = `stty cols ${columns} rows 40; "${process.execPath}" "${program}" draw --help`;
    spawnSync('script', ['-qec', line, log], { stdio: ['ignore', 'ignore', 'ignore'] });
    const lines = readFileSync(log, 'utf8').split(/\r?\n/).slice(1);
    // What follows the options is laid out in the source.
    const options = lines.slice(0, lines.indexOf('Examples:'));
    const longest = Math.max(
      ...options.slice(options.indexOf('Options:')).map((each) => each.length),
    );
    expect(longest).toBeLessThanOrEqual(columns);
    expect(longest).toBeGreaterThan(columns - 12);
  });
});

describe('a start of the built program', () => {
  it('loads the command that was called, and no other', () => {
    expect(loadedBy('explain', 'FILE_EMPTY')).toEqual(['cli/main.cjs', 'commands/explain.cjs']);
  });

  it('loads no validator for an export of which nothing is to be said', () => {
    expect(loadedBy('validate', complaints, '--profile', 'complaints')).toEqual([
      'cli/main.cjs',
      'commands/validate.cjs',
    ]);
  });

  it('loads the validator of a shipped schema, and ajv for a schema of one’s own alone', () => {
    const dirty = join(root, 'fixtures/exports/dirty/complaints-2026-q3-dirty.csv');
    const validate = ['validate', dirty, '--profile', 'complaints'];
    expect(loadedBy(...validate)).toEqual([
      'cli/main.cjs',
      'commands/validate.cjs',
      'validators/complaint.cjs',
    ]);

    const own = join(scratch, 'own.schema.json');
    const schema = readFileSync(join(root, 'schemas/complaint.schema.json'), 'utf8');
    writeFileSync(own, schema.replace('"title": "', '"title": "Our '));
    expect(loadedBy(...validate, '--schema', own)).toContain('late/ajv.cjs');
  });

  it('loads the reader of other encodings for a file that is in one', () => {
    const file = join(root, 'fixtures/exports/dirty/windows-1252.csv');
    const validate = ['validate', file, '--profile', 'complaints'];
    expect(loadedBy(...validate)).toContain('late/iconv-lite.cjs');
  });

  it('knows every command by what its file says of it', () => {
    const load = createRequire(import.meta.url);
    const core = load(join(root, 'dist/cli/main.cjs')) as Readonly<
      Record<string, { readonly commands: object }>
    >;
    const built = core['src/cli/commands/index.ts']!.commands;
    const said = (all: object) => JSON.parse(JSON.stringify(all)) as unknown;
    expect(Object.keys(built)).toEqual(Object.keys(commands));
    expect(said(built)).toEqual(said(commands));
  });

  it('names places in the sources where it has a fault', () => {
    const { stderr } = runAfter(
      "process.stdout.write = () => { throw new RangeError('a fault'); };",
      [...['explain', 'FILE_EMPTY']],
    );
    expect(stderr).toContain('RangeError: a fault');
    const source = readFileSync(join(root, 'src/cli/commands/explain.ts'), 'utf8').split('\n');
    const line = source.findIndex((each) => each.includes('say(code === undefined'));
    expect(line).toBeGreaterThan(0);
    expect(stderr).toContain(`${join(root, 'src/cli/commands/explain.ts')}:${line + 1}:`);
  });
});

describe('the licences in the build', () => {
  it.each(Object.keys(manifest.dependencies))('have that of %s', (name) => {
    const licences = readFileSync(join(root, 'dist/LICENCES.txt'), 'utf8');
    expect(licences).toContain(`${name} ${manifest.dependencies[name]} (`);
  });
});
