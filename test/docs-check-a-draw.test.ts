import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { drawnFiles } from '../src/cli/results/drawn-files.js';
import { restore } from '../src/format/neutralise.js';
import { ticketRules } from '../src/random/ticket-rules.js';
import { ticketOf } from '../src/random/ticket.js';
import { commitmentRecord, planDigest, writeCommitment } from '../src/record/commitment.js';
import type { DrawFacts } from '../src/record/draw-facts.js';
import { frameLines } from '../src/record/frame-digest.js';
import {
  type AllocationName,
  allocationOf,
  allocations,
} from '../src/sampling/allocations/index.js';
import type { Design } from '../src/sampling/design.js';
import { drawSample } from '../src/sampling/draw-sample.js';
import { type MethodName, methodOf, samplingMethods } from '../src/sampling/methods/index.js';
import { type FrameUnit, stratify } from '../src/sampling/stratum.js';
import { call, complaints, scratchFolder } from './cli/run.js';

/** The seed that the page shows. */
const seed = '27 41 06 59 33 18 lottery 2026-10-03';

const page = readFileSync('docs/check-a-draw.md', 'utf8');
const scratch = scratchFolder('check-a-draw');
const program = join(scratch, 'check-a-draw.py');
writeFileSync(program, fences('python').join('\n'));
const noPython = spawnSync('python3', ['--version']).status !== 0;
if (noPython)
  process.stderr.write('No python3 here: the program of docs/check-a-draw.md is not run.\n');

function fences(language: string): readonly string[] {
  const found = page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'));
  return [...found].map(([, code]) => code!);
}

interface Printed {
  readonly status: number | null;
  readonly narrated: string;
  /** Reference, role, rank and ticket of each row. */
  readonly rows: readonly (readonly string[])[];
}

/** Runs the program of the page, in a locale that would sort texts in another way if it could. */
function runPage(folder: string, seedText: string, compare: boolean): Printed {
  const files = ['frame.csv', 'draw.json', seedText, ...(compare ? ['sample.csv'] : [])];
  const { status, stdout, stderr } = spawnSync('python3', [program, ...files], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' },
  });
  const rows = parse(stdout, { from: 2, record_delimiter: ['\n'] }) as string[][];
  return { status, narrated: stderr, rows };
}

/** Reference, role, rank and ticket of each row of a published sample. */
function published(folder: string): readonly (readonly string[])[] {
  const rows = parse(readFileSync(join(folder, 'sample.csv'), 'utf8'), {
    columns: true,
    record_delimiter: ['\r\n'],
  }) as Record<string, string>[];
  return rows.map((row) =>
    ['unit_id', 'role', 'rank', 'ticket'].map((name) => restore(row[name]!)),
  );
}

/** What a record says of the export; it plays no part in the draw. */
const facts: DrawFacts = {
  scope: { where: [], period: null },
  input: { sha256: '0'.repeat(64), bytes: 0, rows: 0, accepted: 0, rejected: 0, blank: 0 },
  collapsed: [],
  counts: {} as DrawFacts['counts'],
  leftOut: {} as DrawFacts['leftOut'],
};
let folders = 0;

/** Draws, and writes the folder that a draw writes, without an export. */
function drawnInto(units: readonly FrameUnit[], design: Design): string {
  const folder = join(scratch, `draw-${(folders += 1)}`);
  const { files } = drawnFiles({
    toolVersion: '0.0.0',
    draw: drawSample(units, design, seed),
    units,
    facts,
    commitment: null,
    importJson: '{}',
    further: { names: [], valueOf: () => '' },
  });
  mkdirSync(folder);
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
  return folder;
}

/** The page redraws this sample, to the last reserve, and finds the frame digest of the record. */
function expectRedrawn(folder: string, what: string): void {
  const { status, narrated, rows } = runPage(folder, seed, true);
  expect(narrated, `docs/check-a-draw.md cannot redo ${what}`).toContain(
    'sample.csv is the sample that frame, plan and seed give.',
  );
  expect(status).toBe(0);
  expect(rows).toEqual(published(folder));
  const record = JSON.parse(readFileSync(join(folder, 'draw.json'), 'utf8'));
  expect(narrated).toContain(`List digest ${record.frame.sha256} (`);
  expect(narrated).toContain(`Plan digest ${planDigest({ ...record, plan: record })}\n`);
  expect(narrated).toContain(`SHA-256 of the seed ${record.seed.hash}\n`);
}

const awkward = [
  '=cmd|"/c calc"!A1',
  '+44 1632 960001',
  '-1',
  '@SUM(A1)',
  "'=A1",
  "''-2",
  " '\u00a0=A1",
  'O\'Brien, "Ted"',
  'Ynys Môn 7',
  '\u{1f600} 12',
  '\ufb01 13',
  'ab\\n$HOME`id`',
  '00123',
  '1e5',
  '＝full width',
  '\u2003=after a blank',
  '\u0085=after no blank',
  '\u001f=after no blank either',
];
const outcomes = ['NFA', '=RES', '', '\u{1f600}', '\ufb01'];
const sizes = ['1', '2.5', '13', '0.25', '40'];
const ages = ['9', '10', '-3.5', '09', 'unknown', '', '10.0'];

/** Ninety units: strata of very different sizes, each column a field by which a design may go. */
const frame: readonly FrameUnit[] = Array.from({ length: 90 }, (_, index) => ({
  unitId: awkward[index] ?? `CO/${String(index).padStart(5, '0')}/26`,
  values: [
    outcomes[(index * index) % 5]!,
    index % 7 === 0 ? 'B' : 'A',
    sizes[index % 5]!,
    ages[index % 7]!,
  ],
}));

const plain: Design = {
  unit: 'case',
  by: ['outcome', 'area'],
  size: 30,
  allocation: 'proportional',
  method: 'simple',
  minimum: 1,
  cap: null,
  takeAll: [],
  reserves: 2,
};
const keys = stratify(frame, plain).strata.map(({ key }) => key);
/** A design of this method and allocation, and the frame with the columns that decide it. */
function planned(
  method: MethodName,
  allocation: AllocationName,
  further: Partial<Design> = {},
): { readonly units: readonly FrameUnit[]; readonly design: Design } {
  const { needs } = methodOf(method);
  const number = allocationOf(allocation).needs;
  const columns = needs === 'measure' ? [0, 1, 2] : needs === 'sort' ? [0, 1, 3, 2] : [0, 1];
  const sort = [
    { field: 'age', order: 'number' },
    { field: 'size', order: 'text' },
  ] as const;
  return {
    units: frame.map(({ unitId, values }) => ({
      unitId,
      values: columns.map((column) => values[column]!),
    })),
    design: {
      ...plain,
      method,
      allocation,
      ...(needs === 'measure' ? { measure: { field: 'size' } } : {}),
      ...(needs === 'sort' ? { sort } : {}),
      ...(number === 'exponent' ? { exponent: '0.35' } : {}),
      ...(number === 'variances' ? { variances: numbered((place) => `${place * 7}/3`) } : {}),
      ...(number === 'stratumSizes' ? { stratumSizes: explicitSizes } : {}),
      ...further,
    },
  };
}

function numbered<Value>(value: (place: number) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(keys.map((key, place) => [key, value(place + 1)]));
}

/** What proportional allocation gives, so that the sum fits. */
const explicitSizes = Object.fromEntries(
  drawSample(frame, plain, seed).strata.map(({ key, sampleSize }) => [key, sampleSize]),
);

const methodNames = Object.keys(samplingMethods) as MethodName[];
const allocationNames = Object.keys(allocations) as AllocationName[];
const pairs = methodNames.flatMap((method) =>
  allocationNames.map((allocation) => [method, allocation] as const),
);

describe.skipIf(noPython)('the program of docs/check-a-draw.md', () => {
  it.each(pairs)('redoes a draw by method %s and allocation %s', (method, allocation) => {
    const { units, design } = planned(method, allocation);
    expectRedrawn(drawnInto(units, design), `the method ${method}, the allocation ${allocation}`);
  });

  it.each(
    pairs.filter(
      ([method, allocation]) =>
        methodOf(method).nested && allocationOf(allocation).rule.kind === 'greedy',
    ),
  )('redoes an extended draw by method %s and allocation %s', (method, allocation) => {
    const { units, design } = planned(method, allocation, { earlierSizes: [30, 34], size: 41 });
    expectRedrawn(drawnInto(units, design), `an extension by ${method} and ${allocation}`);
  });

  it.each(allocationNames)('redoes minimum, cap and take-all strata by allocation %s', (name) => {
    const { units, design } = planned('simple', name);
    const [first = ''] = keys;
    const bounds = { minimum: 2, cap: 7, takeAll: [first, 'area=B'], size: 49 };
    const whole = stratify(units, design).strata.filter(
      ({ key, values }) => key === first || values[1] === 'B',
    );
    const left = keys.length - whole.length;
    const held = whole.reduce((sum, { units: members }) => sum + members.length, 0);
    const named = Object.fromEntries(
      keys.map((key) => {
        const taken = whole.find((stratum) => stratum.key === key);
        return [key, taken?.units.length ?? 5];
      }),
    );
    const exact = { stratumSizes: named, size: held + 5 * left };
    expectRedrawn(
      drawnInto(units, {
        ...design,
        ...bounds,
        size: held + 5 * left,
        ...(name === 'explicit' ? exact : {}),
      }),
      `the bounds of the allocation ${name}`,
    );
  });

  it.each(Object.keys(ticketRules) as (keyof typeof ticketRules)[])(
    'redoes a draw of every method with tickets of the rule %s',
    (ticket) => {
      for (const method of methodNames) {
        const { units, design } = planned(method, 'equal', { ticket, by: [], takeAll: [] });
        const columns = methodOf(method).needs === undefined ? [] : [2, 3];
        const unstratified = units.map(({ unitId }, index) => ({
          unitId,
          values:
            methodOf(method).needs === 'sort'
              ? columns.toReversed().map((column) => frame[index]!.values[column]!)
              : columns.slice(0, 1).map((column) => frame[index]!.values[column]!),
        }));
        expectRedrawn(drawnInto(unstratified, design), `the ticket rule ${ticket} by ${method}`);
      }
    },
  );

  it('redoes a rotation, which may come round in one stratum and not in another', () => {
    const rotation = numbered((place) => place.toString(16).repeat(64));
    const { units, design } = planned('simple', 'proportional', { rotation });
    expectRedrawn(drawnInto(units, design), 'a rotation');
  });

  it.each(methodNames)('leaves out what earlier draws have used up, by method %s', (method) => {
    const { units, design } = planned(method, 'proportional', { exclude: ['ab'.repeat(32)] });
    const marked = units.map(({ unitId, values }, index) => ({
      unitId,
      values: [...values, index % 4 === 1 ? 'abababababab' : ''],
    }));
    expectRedrawn(drawnInto(marked, design), `an exclusion by ${method}`);
  });

  it('takes the sizes of risk-weighted sampling from weights of values', () => {
    const weights = { A: '0.75', B: '12' };
    const { units, design } = planned('pareto', 'equal', {
      by: ['outcome'],
      measure: { field: 'area', weights },
    });
    const narrow = units.map(({ unitId, values }) => ({ unitId, values: values.slice(0, 2) }));
    expectRedrawn(drawnInto(narrow, design), 'a measure with weights');
  });

  it('redoes a draw that the draw command wrote', async () => {
    const folder = join(scratch, 'written');
    const by = 'outcome,complainant_ethnicity_group';
    const options = `--profile complaints --by ${by} --size 40 --reserves 1 --out ${folder}`;
    const { exitCode } = await call(['draw', complaints, ...options.split(' '), '--seed', seed]);
    expect(exitCode).toBe(0);
    expectRedrawn(folder, 'a draw of the draw command');
  });

  it('says so, and ends with an error, when another sample was published', () => {
    const { units, design } = planned('simple', 'proportional');
    const folder = drawnInto(units, design);
    const sample = readFileSync(join(folder, 'sample.csv'), 'utf8');
    writeFileSync(join(folder, 'sample.csv'), sample.replace('"reserve",', '"sample",'));
    const { status, narrated } = runPage(folder, seed, true);
    expect(status).toBe(1);
    expect(narrated).toContain('sample.csv is NOT the sample that frame, plan and seed give.');
    expect(runPage(folder, `${seed}.`, true).status).toBe(1);
  });

  it('stops, and names it, at an allocation, a method or a ticket rule that the page lacks', () => {
    const { units, design } = planned('simple', 'proportional');
    const folder = drawnInto(units, design);
    const recorded = JSON.parse(readFileSync(join(folder, 'draw.json'), 'utf8'));
    for (const [changed, words] of [
      [{ allocation: 'lottery' }, 'the allocation lottery'],
      [{ method: 'raffle' }, 'the method raffle'],
      [{ ticket: 'tombola-2' }, 'the ticket rule tombola-2'],
    ] as const) {
      writeFileSync(
        join(folder, 'draw.json'),
        JSON.stringify({ ...recorded, design: { ...design, ...changed } }),
      );
      const { status, narrated } = runPage(folder, seed, true);
      expect(status).toBe(1);
      expect(narrated).toBe(`The page that this program stands on does not know ${words}.\n`);
    }
  });
});

describe('the page docs/check-a-draw.md', () => {
  it('explains every entry that the design of a record can have', () => {
    const schema = JSON.parse(readFileSync('schemas/draw-record.schema.json', 'utf8'));
    const entries = Object.keys(schema.properties.design.properties);
    expect(entries.length).toBeGreaterThan(15);
    for (const entry of entries) expect(page).toContain(`\`${entry}\``);
  });

  it('has a row for every allocation, method and ticket rule', () => {
    for (const name of [...allocationNames, ...methodNames])
      expect(page).toContain(`| \`${name}\` |`);
    for (const name of Object.keys(ticketRules)) expect(page).toContain(`\`${name}\``);
  });

  it.skipIf(noPython)('has shell lines that run as they stand and give what they should', () => {
    const lines = fences('sh').join('');
    expect(lines).toContain(`SEED='${seed}'\n`);
    const { units, design } = planned('simple', 'proportional');
    const folder = drawnInto(units, design);
    const record = JSON.parse(readFileSync(join(folder, 'draw.json'), 'utf8'));
    const commitment = commitmentRecord({
      ...{ toolVersion: '0.0.0', office: 'Office', units, strata: 10, excluded: 0 },
      ...{ plan: record, importSha256: record.importSha256, input: record.input },
      seed: { source: 'dice', detail: '', formatting: '', when: null },
    });
    const { plan, ...others } = commitment;
    writeFileSync(
      join(folder, 'commitment.json'),
      writeCommitment({ ...others, plan: { design: plan.design, scope: plan.scope } }),
    );
    writeFileSync(join(folder, 'frame.txt'), frameLines(units));
    writeFileSync(join(folder, 'check-a-draw.py'), readFileSync(program));
    const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', lines], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(
      stderr.match(/sample\.csv is the sample that frame, plan and seed give\.\n/g),
    ).toHaveLength(2);
    expect(status).toBe(0);
    expect(stderr.split(`Plan digest ${commitment.planSha256}\n`)).toHaveLength(4);
    expect(stdout).toContain(`${record.frame.sha256}  -\n`);
    expect(stdout).toContain(`\n${record.seed.hash}\n`);
    expect(stdout).toContain(`\n${ticketOf(record.seed.hash, 'select', 'CO/00001/26')}  -\n`);
  });
});

const vectors = '../shared/vectors/sampling';

describe.skipIf(noPython || !existsSync(vectors))(
  'the program of docs/check-a-draw.md on the published vectors (../shared)',
  () => {
    const folder = join(scratch, 'vectors');
    const unsaid = { importSha256: '', rules: {}, scope: {} };

    function drawnByPage(only: string | undefined, design: Partial<Design>): readonly string[] {
      const expected = JSON.parse(readFileSync(`${vectors}/design_draws.json`, 'utf8'));
      const [header = '', ...lines] = readFileSync(`${vectors}/frame.csv`, 'utf8')
        .trim()
        .split('\n');
      const kept = lines.filter((line) => only === undefined || line.startsWith(`${only}/`));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'frame.csv'), [header, ...kept, ''].join('\n'));
      const full = { ...plain, by: ['force', 'category'], reserves: 0, ...design };
      writeFileSync(join(folder, 'draw.json'), JSON.stringify({ ...unsaid, design: full }));
      return runPage(folder, expected.seed, false).rows.map(([unitId]) => unitId!);
    }
    const expected = existsSync(vectors)
      ? JSON.parse(readFileSync(`${vectors}/design_draws.json`, 'utf8'))
      : {};
    const flat = (strata: object): readonly string[] => Object.values(strata).flat();

    it('draws n = 60, n = 80 and the reserves', () => {
      expect(drawnByPage(undefined, { size: 60 })).toEqual(flat(expected.srs_n60));
      expect(drawnByPage(undefined, { size: 80 })).toEqual(flat(expected.srs_n80));
      expect(drawnByPage(undefined, { size: 60, reserves: 2 })).toEqual(
        flat(expected.srs_n60_plus_2_reserves),
      );
    });

    it('draws by size, by a sorted list and after a rotation', () => {
      const avon = { by: ['force'], minimum: 0, size: 20 };
      const measure = { field: 'risk' };
      for (const method of ['pareto', 'sequential-poisson'] as const) {
        for (const size of [20, 30]) {
          expect(drawnByPage('AVON', { ...avon, method, measure, size })).toEqual(
            expected.pps[`${method.replace('-', '_')}_n${size}`],
          );
        }
      }
      const sort = [
        { field: 'category', order: 'text' },
        { field: 'risk', order: 'number' },
      ] as const;
      expect(drawnByPage('AVON', { ...avon, method: 'systematic', sort })).toEqual(
        expected.systematic.units,
      );
      const rotation = { AVON: expected.rotation.wrap_start };
      expect(drawnByPage('AVON', { ...avon, rotation })).toEqual(expected.rotation.wrap_n20);
    });
  },
);
