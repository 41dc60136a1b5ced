import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import { plainCsv } from '../../src/format/plain-csv.js';
import { call, everythingBelow, scratchFolder, seed } from '../cli/run.js';
import { profiles, rowSchemas } from '../schemas/shipped.js';
import { sensitiveValuesIn } from '../sensitive-values.js';
import { answersOf } from './quarter/answers.js';
import { mark } from './quarter/canaries.js';
import { impossibleAges, newOrleans } from './quarter/new-orleans-made-up.js';

const place = scratchFolder('canaries-everywhere');
const dice = 'Town Hall, panel meeting of 2 October 2026';
const canaries = [mark, ...impossibleAges];
const shipped = (name: string): string => readFileSync(`fixtures/exports/${name}`, 'utf8');

/** What is called for an export: its rows, and for those that are drawn from the design and the table. */
interface Asked {
  readonly csv: string;
  readonly caseType?: string;
  readonly by?: string;
  readonly questions?: string;
  readonly disparity?: readonly string[];
}

const noFurtherAction = ['--outcome', 'outcome', '--event', 'NFA'];

const asked: Readonly<Record<string, Asked>> = {
  complaints: {
    csv: shipped('complaints-2026-q3.csv'),
    ...{ caseType: 'complaint', by: 'case_type', questions: 'public-complaints' },
    disparity: [...noFurtherAction, '--group', 'complainant_sex', '--reference', 'M'],
  },
  misconduct: {
    csv: shipped('misconduct-2026-q3.csv'),
    ...{ caseType: 'misconduct', by: 'outcome', questions: 'conduct' },
    disparity: [
      ...['--unit', 'subject', ...noFurtherAction],
      ...['--group', 'officer_sex', '--reference', 'M'],
    ],
  },
  'new-orleans': {
    csv: newOrleans(),
    ...{ caseType: 'misconduct', by: 'outcome', questions: 'conduct' },
    disparity: [
      ...['--outcome', 'outcome', '--event', 'Sustained'],
      ...['--group', 'officer_sex', '--reference', 'Male'],
    ],
  },
  'police-uk-stop-search': { csv: shipped('stop-search-made-up.csv'), disparity: [] },
  recommendations: { csv: shipped('recommendations-2026-q3.csv') },
  reviews: { csv: shipped('reviews-2026-q3.csv') },
};

/** Columns that hold a reference or what its schema calls sensitive, and all that no field is made of. */
function secretColumns(name: string, header: readonly string[]): ReadonlySet<string> {
  const profile = profiles.get(name)!;
  const properties = rowSchemas.get(profile.schema)!.properties;
  const open = Object.entries(profile.fields)
    .filter(([field]) => properties[field]?.sensitive !== true && !isReference(field))
    .map(([, { column }]) => column);
  return new Set(header.filter((column) => !open.includes(column)));
}

const isReference = (field: string): boolean =>
  /^(?:case_ref|allegation_no|subject_id|review_ref|unit_id)$/.test(field);

/** The export of a profile with a canary wherever nothing may come out: rows of one case keep one. */
function spoilt(name: string): string {
  const [header = [], ...rows] = parse(asked[name]!.csv) as string[][];
  const secret = secretColumns(name, header);
  const changed = rows.slice(0, 260).map((row, index) => [
    ...row.map((cell, at) => {
      if (!secret.has(header[at]!) || impossibleAges.includes(cell)) return cell;
      if (['ORG', 'UNID'].includes(cell)) return cell;
      return `${mark} ${cell === '' ? index : cell}`;
    }),
    `${mark} of row ${index}`,
  ]);
  return plainCsv([[...header, 'Witness'], ...changed]);
}

/** The record of a draw without the references of its units. */
function withoutUnits(json: string): string {
  const record = JSON.parse(json) as { strata: { drawn: unknown }[] };
  return JSON.stringify({
    ...record,
    strata: record.strata.map((stratum) => ({ ...stratum, drawn: null })),
  });
}

interface Said {
  readonly args: readonly string[];
  readonly exitCode: number | null;
  readonly text: string;
}

/** Calls every command there is with the export of a profile; says what each of them said. */
async function callAll(name: string): Promise<readonly Said[]> {
  const folder = join(place, name);
  const at = (...parts: readonly string[]): string => join(folder, ...parts);
  mkdirSync(at('inbox'), { recursive: true });
  const csv = at('export.csv');
  writeFileSync(csv, spoilt(name));
  writeFileSync(at('pseudonyms.key'), 'made up for a test, of more than sixteen bytes\n');
  writeFileSync(at('reviewers.json'), JSON.stringify({ reviewers: [{ id: 'R1' }, { id: 'R2' }] }));
  const said: Said[] = [];
  const run = async (...args: readonly string[]): Promise<void> => {
    const { exitCode, stdout, stderr } = await call(args);
    // The record of a draw lists the units drawn, for the script that asked for it, and nothing else.
    const isRecord = args[0] === 'draw' && args.includes('--json');
    const printed = isRecord ? withoutUnits(stdout) : stdout;
    said.push({ args, exitCode, text: `${printed}\n${stderr}` });
  };
  const { by, questions, disparity, caseType } = asked[name]!;
  const from = [csv, '--profile', name];
  await run('profile', csv, '--write', at('drafted.json'));
  await run('profile', csv, '--json', '--log', 'json');
  await run('init', csv, '--out', at('begun.json'));
  await run('validate', ...from, '--out', at('validated'));
  await run('validate', ...from, '--json', '--log', 'json');
  await run('validate', csv, '--profile', 'complaints');
  if (disparity !== undefined) {
    await run('disparity', ...from, ...disparity, '--out', at('disparity'), '--log', 'json');
    await run('disparity', ...from, ...disparity, '--json', '--dry-run');
  }
  if (by === undefined || questions === undefined) return said;
  const design = ['--by', by, '--size', '20', '--reserves', '1'];
  const register = ['--register', at('register.jsonl')];
  const seeded = ['--seed', seed, ...register];
  await run('count', ...from, '--by', by);
  await run('count', ...from, '--by', by, '--engine', 'duckdb', '--json', '--log', 'json');
  await run('plan', ...from, ...design);
  await run('plan', ...from, ...design, '--json');
  await run(
    ...['commit', ...from, ...design, '--seed-source', 'dice', '--seed-detail', dice],
    ...['--reviewers', at('reviewers.json'), '--office', 'An office', ...register],
    ...['--out', at('commitment')],
  );
  const committed = ['--commitment', at('commitment')];
  await run('draw', ...from, ...committed, ...seeded, '--out', at('draw'));
  await run('draw', ...from, ...design, ...seeded, '--dry-run', '--json', '--log', 'json');
  await run('draw', ...from, '--by', 'case_ref', '--size', '5', ...seeded, '--dry-run');
  await run('draw', ...from, '--by', by, '--size', '9999', ...seeded, '--dry-run');
  await run('extend', at('draw'), '--size', '24', '--cases', csv, '--out', at('more'), ...register);
  await run('sql', at('draw'), '--dialect', 'duckdb');
  await run('verify', at('draw'), ...committed, '--cases', csv, '--log', 'json');
  await run('verify', at('more'), '--json');
  const handout = ['--questions', questions, '--for', 'all', '--out', at('checklist')];
  await run('checklist', at('draw'), ...handout);
  const { files } = answersOf(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(at('inbox', file), text);
  const evaluated = ['evaluate', at('draw'), at('inbox'), '--checklist', at('checklist')];
  const keyed = ['--pseudonym-key', at('pseudonyms.key'), '--as-at', '2026-11-30'];
  await run(...evaluated, ...keyed, '--out', at('findings'), '--log', 'json');
  await run(...evaluated, ...keyed, '--json', '--dry-run');
  writeFileSync(
    at('pack.json'),
    JSON.stringify({
      ...{ title: 'Pack', office: 'An office', period: 'all', seed },
      audits: [
        {
          ...{ name, export: 'export.csv', profile: name, draw: { by: [by], size: 20 } },
          questions,
        },
      ],
    }),
  );
  const pack = ['pack', '--config', at('pack.json'), ...register];
  await run(...pack, '--out', at('pack'), '--json', '--log', 'json');
  await run('verify', at('pack'), '--cases', csv, ...register);
  await run('verify', at('pack/data/public'));
  await run('register', 'list', ...register);
  await run('register', 'verify', ...register, '--json');
  await run(
    'synth',
    '--case-type',
    caseType!,
    '--cases',
    '20',
    '--seed',
    seed,
    '--out',
    at('synth'),
  );
  await run('explain', 'EXPORT_REFUSED');
  await run('completion', 'bash');
  return said;
}

describe.each([...profiles.keys()].sort())(
  'with canaries in all that %s keeps to itself',
  (name) => {
    it('no command says one, no name of a file has one, and no public file', async () => {
      const said = await callAll(name);
      const folder = join(place, name);
      const unfinished = said
        .filter(({ exitCode }) => exitCode === 70 || exitCode === null)
        .map(({ args, text }) => `${args.join(' ')}: ${text}`);
      expect(unfinished).toEqual([]);
      const words = Object.fromEntries(
        said.map(({ args, text }, index) => [`${index} ${args.join(' ')}`, Buffer.from(text)]),
      );
      expect(sensitiveValuesIn(words, canaries)).toEqual([]);
      const names = everythingBelow(folder);
      expect(sensitiveValuesIn({ names: Buffer.from(names.join('\n')) }, canaries)).toEqual([]);
      const isPublic = /(?:^|\/)public\/|^commitment\/notice|^(?:drafted|begun)\.json$/;
      const open = names.filter(
        (path) => isPublic.test(path) && statSync(join(folder, path)).isFile(),
      );
      const files = Object.fromEntries(
        open.map((path) => [path, readFileSync(join(folder, path))]),
      );
      expect(sensitiveValuesIn(files, canaries)).toEqual([]);
      if (asked[name]?.by !== undefined) {
        expect(open.length).toBeGreaterThan(40);
        // What stays in the office has them, and the search sees it.
        const kept = { 'draw/sample.csv': readFileSync(join(folder, 'draw/sample.csv')) };
        expect(sensitiveValuesIn(kept, [mark])).toHaveLength(1);
        const called = new Set(said.map(({ args }) => args[0]));
        expect(Object.keys(commands).filter((command) => !called.has(command))).toEqual([]);
        const done = said.filter(({ exitCode }) => exitCode === 0).map(({ args }) => args[0]);
        expect([...new Set(done)].sort()).toEqual([...called].sort());
      }
    }, 600_000);
  },
);
