import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, complaints, demoConfig, misconduct, root, scratchFolder, seed } from './run.js';
import { onTerminal } from './terminal-run.js';

const place = scratchFolder('terminal');
const at = (...parts: readonly string[]): string => join(place, ...parts);
const northmarch = join(root, 'fixtures/exports/northmarch/complaints-2026-q3.csv');
const dirty = join(root, 'fixtures/exports/dirty/complaints-2026-q3-dirty.csv');

/** The widths of a telephone, of half a window, of an old terminal and of a wide one. */
const widths = [40, 60, 80, 120];

async function prepare(...args: readonly string[]): Promise<void> {
  const ran = await call(args);
  expect(ran, ran.stderr).toMatchObject({ exitCode: 0 });
}

const byType = ['--profile', 'complaints', '--by', 'case_type', '--seed', seed];
const partly = [...byType, '--id-field', 'force', '--size', '12', '--partial'];
const committing = [
  ...['commit', misconduct, '--profile', 'misconduct', '--by', 'outcome', '--size', '12'],
  ...['--seed-source', 'dice', '--seed-detail', 'Town Hall, panel meeting of December'],
  ...['--office', 'Police Audit Office'],
];

interface Call {
  readonly what: string;
  readonly ends: number;
  readonly args: () => readonly string[];
  readonly asked: readonly number[];
}

/** One line of the list below: the command, the exit code it ends with, its arguments, the widths. */
function run(what: string, ends: number, args: () => readonly string[], asked = widths): Call {
  return { what, ends, args, asked };
}

const compared = [
  ...[complaints, '--profile', 'complaints', '--outcome', 'outcome', '--event', 'NFA'],
  ...['--group', 'complainant_ethnicity_group', '--reference', 'White'],
];

function dry(size: number): readonly string[] {
  return ['--size', String(size), '--dry-run'];
}

function emptied(name: string): string {
  rmSync(at(name), { recursive: true, force: true });
  mkdirSync(at(name));
  return at(name);
}

beforeAll(async () => {
  const register = ['--register', at('register.jsonl')];
  const stages = ['--stages', '30:0:2,60:1:2', '--size', '30'];
  await prepare('draw', complaints, ...byType, ...stages, ...register, '--out', at('draw'));
  await prepare('checklist', at('draw'), '--questions', 'conduct', '--out', at('checklist'));
  await prepare(...committing, ...register, '--out', at('commitment'));
  await prepare('draw', complaints, ...partly, '--out', at('part-one'));
  await prepare('draw', northmarch, ...partly, '--out', at('part-two'));
  const parts = [at('part-one', 'partial.json'), at('part-two', 'partial.json')];
  await prepare('draw', '--merge', ...parts, '--out', at('merged'));
  await prepare('pack', '--config', demoConfig, '--out', at('pack'));
  cpSync(at('pack'), at('changed'), { recursive: true });
  writeFileSync(at('changed', 'data/public/report.html'), 'nothing');
  const chain = readFileSync(at('register.jsonl'), 'utf8');
  writeFileSync(at('broken.jsonl'), chain.replace('"commitment":null', '"commitment":"x"'));
}, 120_000);

/** The narrowest and the usual one, for what takes seconds; the narrowest alone. */
const few = [40, 80];
const narrow = [40];

/** Every command that prints for people. */
const calls: readonly Call[] = [
  run('validate, of a dirty export', 1, () => ['validate', dirty, '--profile', 'complaints']),
  run('validate, refused', 1, () => ['validate', misconduct, '--profile', 'police-uk-stop-search']),
  run('profile', 0, () => ['profile', complaints]),
  run('plan', 0, () => [
    'plan',
    complaints,
    '--profile',
    'complaints',
    '--by',
    'outcome',
    ...dry(40),
  ]),
  run('draw', 0, () => ['draw', complaints, ...byType, ...dry(30)]),
  run('draw --partial', 0, () => ['draw', complaints, ...partly, '--dry-run']),
  run('draw --merge', 0, () => ['draw', '--merge', at('part-one'), at('part-two'), '--dry-run']),
  run('extend', 0, () => ['extend', at('draw'), ...dry(60)]),
  run('checklist', 0, () => ['checklist', at('draw'), '--questions', 'conduct', '--dry-run'], few),
  run('evaluate', 0, () => ['evaluate', at('draw'), at('checklist'), '--dry-run'], few),
  run('disparity', 0, () => ['disparity', ...compared, '--dry-run'], few),
  run('commit', 0, () => [...committing, '--dry-run']),
  run('register list', 0, () => ['register', 'list', '--register', at('register.jsonl')]),
  run('register verify', 1, () => ['register', 'verify', '--register', at('broken.jsonl')]),
  run('verify of a draw', 0, () => ['verify', at('draw'), '--cases', complaints]),
  run('verify of a commitment', 0, () => ['verify', at('commitment')]),
  run('verify of a partial draw', 0, () => ['verify', at('part-one')]),
  run('verify of a merged draw', 0, () => ['verify', at('merged')]),
  run('verify of a changed pack', 1, () => ['verify', at('changed')], narrow),
  run('verify of a public half', 0, () => ['verify', at('pack', 'data', 'public')]),
  run('pack --dry-run', 0, () => ['pack', '--config', demoConfig, '--dry-run'], few),
  run('pack, made already', 0, () => ['pack', '--config', demoConfig, '--out', at('pack')], narrow),
  run('synth', 0, () => ['synth', '--seed', seed, '--dry-run']),
  run('init', 0, () => ['init', complaints, '--out', join(emptied('new'), 'dipsample.json')]),
  run('explain', 0, () => ['explain']),
  run('explain of an issue', 0, () => ['explain', 'SCIENTIFIC_NOTATION']),
  run('explain of an error', 0, () => ['explain', 'ALLOCATION_LACKS_NUMBERS']),
  run('sql --out', 0, () => [
    'sql',
    at('draw'),
    '--dialect',
    'duckdb',
    '--out',
    at('q'),
    '--dry-run',
  ]),
  run('an error', 2, () => ['draw', complaints, ...byType, ...dry(4000)]),
];

describe.each(calls)('$what', ({ ends, args, asked }) => {
  it(`fits ${asked.join(', ')} columns, and loses no word`, async () => {
    const piped = await call(args());
    for (const width of asked) {
      const { exitCode, stdout, stderr } = await onTerminal(args(), width);
      expect(exitCode).toBe(ends);
      expect(tooWide(`${stdout}${stderr}`, width)).toEqual([]);
      expect(lost(`${piped.stdout}${piped.stderr}`, `${stdout}${stderr}`)).toEqual([]);
    }
  });
});

describe('what is not for reading on a screen', () => {
  it.each([
    ['a query', () => ['sql', at('draw'), '--dialect', 'duckdb']],
    ['how to work out a ticket', () => ['verify', at('draw'), '--how']],
    ['a completion script', () => ['completion', 'bash']],
    ['a configuration', () => ['init', complaints, '--dry-run']],
    ['JSON', () => ['verify', at('draw'), '--json']],
  ])('is printed as it is to be used: %s', async (_, args) => {
    const [piped, shown] = [await call(args()), await onTerminal(args(), 40)];
    expect(piped.exitCode).toBe(0);
    expect(shown.stdout).toBe(piped.stdout);
  });
});

describe('where there is no terminal', () => {
  it('no line is broken, so that a script finds each check on a line of its own', async () => {
    const { stdout } = await call(['verify', at('pack', 'data', 'public')]);
    expect(stdout).toContain(
      '\nmatches  complaints/tables/01-outcome-by-complainant-ethnicity-group-case.csv: 34 figures follow from its counts; 71 cells hidden or without a number\n',
    );
  });
});

/** The lines that a terminal would break: a word by itself, and a command to paste, are to stay whole. */
function tooWide(text: string, width: number): readonly string[] {
  return text
    .split('\n')
    .filter((line) => Array.from(line).length > width)
    .filter((line) => line.trim().includes(' ') && !/^ *dipsample [a-z]/.test(line));
}

/** The words and numbers of one text that another does not have; rules and the marks of a list are none. */
function lost(text: string, shown: string): readonly string[] {
  const words = (of: string): ReadonlySet<string> =>
    new Set(of.split(/\s+/).map((word) => word.replace(/:$/, '')));
  const kept = words(shown);
  return [...words(text)].filter((word) => !/^-+$/.test(word) && !kept.has(word));
}
