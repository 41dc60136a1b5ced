import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands/index.js';
import type { Command } from '../../../src/cli/command.js';
import { powershellFaults, validators } from '../../format/independent-validators.js';
import { expectRefusal } from '../expect-refusal.js';
import { call, complaints, scratchFolder } from '../run.js';

const place = scratchFolder('completion');
const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
const scripts: Record<string, string> = {};
const file = (shell: string) => join(place, `script.${shell}`);

beforeAll(async () => {
  for (const shell of shells) {
    scripts[shell] = (await call(['completion', shell])).stdout;
    writeFileSync(file(shell), scripts[shell]);
  }
});

/** Whether a shell is installed here. */
function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

describe.each(shells)('the completion script for %s', (shell) => {
  it.each(Object.entries<Command>(commands))('knows %s and all its options', (name, command) => {
    const script = scripts[shell]!;
    expect(script).toMatch(new RegExp(`(^|[ '])${name}([ ':)]|$)`, 'm'));
    for (const { flags } of command.options) {
      const option = flags.split(' ')[0]!;
      const written = shell === 'fish' ? `-l ${option.slice(2)} ` : option;
      expect(script).toContain(written);
    }
  });

  it('is plain ASCII, which every version of the shell reads alike', () => {
    expect(scripts[shell]).toMatch(/^[\n -~]+$/);
  });

  it.each(['new-orleans', 'public-complaints', 'sequential-poisson', 'LEDGER_MISSING'])(
    'offers the value %s',
    (value) => {
      expect(scripts[shell]).toContain(value);
    },
  );
});

describe.each([
  ['bash', 'bash', (script: string) => ['-n', script]],
  ['zsh', 'zsh', (script: string) => ['-n', script]],
  ['fish', 'fish', (script: string) => ['-n', script]],
  [
    'powershell',
    'pwsh',
    (script: string) => [
      '-NoProfile',
      '-Command',
      `[void][scriptblock]::Create((Get-Content -Raw '${script}'))`,
    ],
  ],
] as const)('%s itself', (shell, program, parsing) => {
  it.skipIf(!isThere(program))('parses its script (skipped where it is not installed)', () => {
    const { status, stderr } = spawnSync(program, parsing(file(shell)), { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe.skipIf(validators === '')('the grammar of PowerShell (skipped without its parser)', () => {
  it('finds nothing in the script that it cannot place', async () => {
    expect(await powershellFaults(scripts['powershell']!)).toEqual([]);
  });

  it('finds a brace that is missing, and a quote', async () => {
    const script = scripts['powershell']!;
    const brace = script.lastIndexOf('}');
    expect(await powershellFaults(script.slice(0, brace))).not.toEqual([]);
    expect(await powershellFaults(script.replace("'profile' = '", "'profile' = "))).not.toEqual([]);
  });
});

describe('in bash', () => {
  /** What is offered for the last of the words. */
  function offered(...words: readonly string[]): readonly string[] {
    const drive =
      'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _dipsample; printf "%s\\n" "${COMPREPLY[@]}"';
    const folder = join(place, 'somewhere');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'my cases.csv'), '');
    const { stdout, stderr } = spawnSync(
      'bash',
      ['--norc', '-c', drive, 'bash', file('bash'), 'dipsample', ...words],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    return stdout.split('\n').filter((line) => line !== '');
  }

  it.skipIf(!isThere('bash')).each([
    [['ini'], ['init']],
    [['comp'], ['completion']],
    [[''], [...Object.keys(commands), '--help', '--version']],
    [['draw', '--alloc'], ['--allocation']],
    [
      ['draw', '--allocation', 'p'],
      ['proportional', 'power'],
    ],
    [['draw', '--allocation', '=', 'ney'], ['neyman']],
    [['draw', 'x.csv', '--profile', 'new'], ['new-orleans']],
    [['draw', '--profile', 'my'], ['my cases.csv']],
    [['checklist', 'draw', '--questions', 'dis'], ['discrimination']],
    [['draw', '--unit', 'per'], []],
    [['disparity', '--unit', 'per'], ['person']],
    [['draw', '--seed', ''], []],
    [['init', 'my'], ['my cases.csv']],
    [['verify', 'draw', '--how', '--le'], ['--ledger']],
    [['explain', 'LEDGER_M'], ['LEDGER_MISSING']],
    [
      ['register', ''],
      ['list', 'verify', 'due', 'deleted'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [['nonsense', ''], []],
  ])('dipsample %j is offered %j', (words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });
});

describe.each(['fish'] as const)('in %s', (fish) => {
  it.skipIf(!isThere(fish)).each([
    ['dipsample ini', ['init']],
    ['dipsample draw --alloc', ['--allocation']],
    ['dipsample draw --allocation p', ['power', 'proportional']],
    ['dipsample draw --seed ', []],
    ['dipsample disparity x.csv --unit per', ['person']],
    ['dipsample explain LEDGER_M', ['LEDGER_MISSING']],
    ['dipsample register ', ['deleted', 'due', 'list', 'verify']],
  ])('%j is offered %j (skipped where fish is not installed)', (line, expected) => {
    const { stdout, stderr } = spawnSync(
      fish,
      ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', file(fish), line],
      { cwd: place, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const offers = stdout.split('\n').filter((each) => each !== '');
    expect(offers.map((each) => each.split('\t')[0])).toEqual(expected);
  });
});

describe('the values of an option', () => {
  const sources = readdirSync('src/cli', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('src/cli', name), 'utf8'));
  const chosen = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/\bchoice\([^;]*?'([a-z-]+)',\s*\w+,?\s*\)/g)].map(([, name]) => name!),
    ),
  );

  it('are completed wherever the program takes them from a registry', () => {
    expect(chosen.size).toBeGreaterThan(8);
    const known = readFileSync('src/cli/completion/choices.ts', 'utf8');
    for (const name of chosen) expect(known).toContain(`'--${name}': `);
  });

  it('of inference are those that disparity takes', async () => {
    const folder = join(place, 'out');
    const ran = await call(
      `disparity ${complaints} --profile complaints --inference ? --out ${folder}`.split(' '),
    );
    const [, names] = /Choose one of: (.*)\./.exec(ran.stderr) ?? [];
    expect(names).toBe('process, census');
    expect(scripts['bash']).toContain("'disparity --inference') words='process census' ;;");
  });
});

describe('completion', () => {
  it('refuses a shell that it has no script for', async () => {
    expectRefusal(await call(['completion', 'csh']), 'COMPLETION_SHELL_UNKNOWN', ['csh', 'bash']);
  });
});
