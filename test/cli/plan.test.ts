import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draw } from '../../src/cli/commands/draw.js';
import { plan } from '../../src/cli/commands/plan.js';
import { buildProgram } from '../../src/cli/program.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import { complaints, misconduct, scratchFolder, seed } from './run.js';

const place = scratchFolder('plan');

/** Runs a command as the program does, but lets what it throws come out. */
async function said(...argv: readonly string[]) {
  let stdout = '';
  let stderr = '';
  const shell = {
    ...nodeShell(),
    env: {},
    colour: { print: false, narrate: false },
    print: (text: string) => void (stdout += text),
    narrate: (text: string) => void (stderr += text),
  };
  const program = buildProgram({ plan, draw }, '0.0.0', shell, async (command, given) => {
    await command.run(given, shell);
  });
  await program.parseAsync([...argv], { from: 'user' });
  return { stdout, stderr };
}

const ofComplaints = ['plan', complaints, '--profile', 'complaints'];
const ofMisconduct = ['plan', misconduct, '--profile', 'misconduct'];

type Row = Readonly<Record<string, unknown>>;
interface Said {
  readonly frame: Row;
  readonly design: Row;
  readonly options: Row;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly notes: Readonly<Record<string, readonly string[]>>;
}

async function json(...argv: readonly string[]): Promise<Said> {
  return JSON.parse((await said(...argv, '--json', '--quiet')).stdout) as Said;
}

describe('plan of a real export', () => {
  it('shows the allocation that draw then makes', async () => {
    const design = ['--by', 'outcome', '--size', '40', '--minimum', '1'];
    const out = join(place, 'drawn');
    await said('draw', ...ofComplaints.slice(1), ...design, '--seed', seed, '--out', out);
    const drawn = readFileSync(join(out, 'allocation.csv'), 'utf8').trim().split('\r\n');
    const { tables } = await json(...ofComplaints, ...design);
    const planned = tables['plan-allocation']!.map((row) =>
      [
        `"${String(row['stratum'])}"`,
        row['frame_size'],
        row['quota'],
        row['sample_size'],
        0,
        row['weight'],
        `"${String(row['reason'])}"`,
      ].join(),
    );
    expect(planned).toHaveLength(9);
    expect(planned).toEqual(drawn.slice(1));
  });

  it('has the allocation first and then the tables in the order in which they are read', async () => {
    const { frame, tables } = await json(
      ...[...ofComplaints, '--by', 'case_type', '--size', '40'],
      ...['--groups', 'complainant_ethnicity_group'],
    );
    expect(frame).toMatchObject({ unit: 'case', size: 360, strata: 2, excluded: null });
    expect(Object.keys(tables)).toEqual([
      'plan-allocation',
      'plan-detection',
      'plan-precision',
      'plan-margin',
      'plan-attribute',
      'plan-staged',
      'plan-power',
      'plan-time',
    ]);
  });

  it('expects of each group its share of every stratum, and sets unknown ones apart', async () => {
    // 20 of 270 and 20 of 90 cases; White has 110 and 42 of them: 8.15 + 9.33 = 17.48.
    const { tables, notes, options } = await json(
      ...[...ofComplaints, '--by', 'case_type', '--size', '40', '--allocation', 'equal'],
      ...['--groups', 'complainant_ethnicity_group', '--double', '10%', '--minutes', '30'],
    );
    expect(tables['plan-power']!.map(({ group, sampled }) => [group, sampled])).toEqual([
      ['Mixed', 1],
      ['Asian', 3],
      ['Black', 3],
      ['Other', 1],
    ]);
    expect(notes['plan-power']!.slice(0, 2)).toEqual([
      "Files in the sample are those to be expected: over the strata, the number to draw times the group's share of the stratum, rounded to the nearest whole file.",
      'Not compared, as they are of no one known group: Not stated (14).',
    ]);
    expect(options).toMatchObject({ groups: 'complainant_ethnicity_group', secondReadings: 4 });
    expect(options).toMatchObject({ referenceGroup: 'White', referenceSampled: 17 });

    expect(tables['plan-time']).toEqual([
      {
        files: 40,
        second_readings: 4,
        minutes_a_file: 30,
        hours: 22,
        reviewers: 1,
        readings_a_reviewer: 44,
        hours_a_reviewer: 22,
      },
    ]);
  });

  it('takes the reference by code or label', async () => {
    const { tables, options } = await json(
      ...[...ofComplaints, '--size', '36', '--groups', 'complainant_ethnicity_group'],
      ...['--reference', 'black'],
    );
    expect(options['referenceGroup']).toBe('Black');
    expect(tables['plan-power']!.map(({ group, sampled }) => [group, sampled])).toEqual([
      ['White', 15],
      ['Mixed', 1],
      ['Asian', 3],
      ['Other', 1],
    ]);
  });

  it('counts the units of earlier draws and takes them out of the frame', async () => {
    const out = join(place, 'earlier');
    const by = ['--by', 'outcome'];
    await said(
      'draw',
      ...ofMisconduct.slice(1),
      ...by,
      '--size',
      '20',
      '--seed',
      seed,
      '--out',
      out,
    );
    for (const size of [[], ['--size', '10']]) {
      const { frame, tables } = await json(...ofMisconduct, ...by, ...size, '--exclude', out);
      expect(frame).toMatchObject({ size: 100, excluded: 20 });
      const [first] = Object.values(tables);
      expect(first!.at(-1)).toMatchObject({ stratum: '(excluded)', frame_size: 20 });
    }
  });

  it('says without a size which size is needed', async () => {
    const { stdout } = await said(
      ...[...ofComplaints, '--by', 'outcome', '--minimum', '3', '--take-all', 'UTD'],
      ...['--tolerable', '10%', '--expected', '2%', '--accept', '3'],
    );
    expect(stdout).toContain('The frame: 9 strata of 360 cases in all');
    expect(stdout).toContain('2 stages, for draw: --size 34 --stages 34:0:2,46:1:2');
    expect(stdout).toContain('at most 3 faults');
    expect(stdout).not.toMatch(/this sample/i);
    expect(stdout).not.toContain('Reviewer time');
    expect(stdout).toContain('Nothing was drawn. With --size N, plan also shows');
  });

  it('takes the sum of the sizes named for the strata as the size', async () => {
    const sizes = join(place, 'sizes.csv');
    writeFileSync(sizes, 'stratum,sample_size\r\nCOMPLAINT_OUT,7\r\nCOMPLAINT_SCH3,5\r\n');
    const { design } = await json(
      ...[...ofComplaints, '--by', 'case_type', '--allocation', 'explicit'],
      ...['--stratum-sizes', sizes],
    );
    expect(design['size']).toBe(12);
  });

  it('judges the stop rule that the design declares', async () => {
    const { notes } = await json(...ofMisconduct, '--size', '30', '--stages', '30:0:2,60:1:2');
    expect(notes['plan-staged']![0]).toContain(
      '30:0:2,60:1:2, does not keep the confidence of 95%',
    );
  });

  it('fits a terminal and names no case', async () => {
    const { stdout, stderr } = await said(
      ...[...ofMisconduct, '--by', 'severity,outcome', '--size', '30'],
      ...['--period', '2026-Q3', '--groups', 'officer_sex', '--method', 'systematic'],
      ...['--sort', 'date_finalised'],
    );
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(stdout).not.toMatch(/C[OM]\/\d|S\d{6}/);
    expect(stderr).toContain('Read 255 rows');
  });

  it('keeps its words to itself when told to be quiet', async () => {
    expect(await said(...ofMisconduct, '--size', '30', '--quiet')).toEqual({
      stdout: '',
      stderr: '',
    });
  });
});

describe('plan of a number of files', () => {
  it('needs no export', async () => {
    const { frame, tables, options } = await json(
      ...['plan', '--frame-size', '270', '--size', '30', '--minutes', '60'],
      ...['--reviewer-count', '4', '--tolerable', '2.5%', '--confidence', '0.9'],
    );
    expect(frame).toEqual({ unit: 'case', size: 270, strata: 1, excluded: null });
    expect(options).toMatchObject({ confidence: '0.9', tolerable: '2.5%', reviewers: 4 });
    // 1 - (240 · 239 · 238) / (270 · 269 · 268)
    expect(tables['plan-detection']![0]).toEqual({
      fault_rate: 0.01,
      faulty_files: 3,
      chance: 0.298649,
    });
    expect(tables['plan-time']![0]).toMatchObject({ hours: 30, readings_a_reviewer: 8 });
  });

  it('says without a size which size is needed', async () => {
    const { tables } = await json('plan', '--frame-size', '400');
    expect(Object.keys(tables)).toEqual([
      'plan-frame',
      'plan-margin',
      'plan-attribute',
      'plan-staged',
    ]);
  });
});

describe('plan --out', () => {
  it('writes a CSV for each table, the whole as JSON, and their checksums', async () => {
    const out = join(place, 'written');
    const { stdout } = await said('plan', '--frame-size', '270', '--size', '30', '--out', out);
    expect(stdout).toContain(`Written to ${out}`);
    const names = readdirSync(out).sort();
    expect(names).toEqual([
      'SHA256SUMS',
      'plan-allocation.csv',
      'plan-attribute.csv',
      'plan-detection.csv',
      'plan-margin.csv',
      'plan-precision.csv',
      'plan-staged.csv',
      'plan-time.csv',
      'plan.json',
    ]);
    const sums = names
      .slice(1)
      .map((name) => {
        const digest = createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex');
        return `${digest}  ${name}\n`;
      })
      .join('');
    expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toBe(sums);
    expect(readFileSync(join(out, 'plan-allocation.csv'), 'utf8')).toBe(
      'stratum,frame_size,quota,sample_size,sampling_fraction,weight,reason\r\n"all",270,30,30,0.111111,9,"proportional share"\r\n',
    );
  });

  it('writes nothing in a dry run', async () => {
    const out = join(place, 'dry');
    const { stdout } = await said('plan', '--frame-size', '9', '--out', out, '--dry-run');
    expect(stdout).toContain('Dry run: nothing was written.');
    expect(readdirSync(place)).not.toContain('dry');
  });
});

describe('plan refuses', () => {
  const alone = ['plan', '--frame-size', '90'];
  const groups = [...ofComplaints, '--size', '20', '--groups'];
  it.each([
    [['plan'], 'PLAN_NEEDS_A_FRAME', 'neither'],
    [[...ofComplaints, '--frame-size', '90'], 'PLAN_NEEDS_A_FRAME', 'which may differ'],
    [['plan', '--frame-size', '0'], 'OPTION_NOT_A_NUMBER', '--frame-size 0'],
    [['plan', '--frame-size', '1000001'], 'PLAN_FRAME_TOO_LARGE', '1000001'],
    [[...alone, '--size', '91'], 'SAMPLE_LARGER_THAN_FRAME', 'the frame has 90 units'],
    [[...alone, '--by', 'outcome'], 'PLAN_OPTION_NEEDS_EXPORT', '--by'],
    [[...alone, '--where', 'outcome=NFA'], 'PLAN_OPTION_NEEDS_EXPORT', '--where'],
    [[...alone, '--ratio', '1'], 'PLAN_RATIO_INVALID', '--ratio 1 '],
    [[...alone, '--ratio', '0'], 'PLAN_RATIO_INVALID', '--ratio 0 '],
    [[...alone, '--ratio', '-2'], 'PLAN_RATIO_INVALID', '--ratio -2 '],
    [[...alone, '--tolerable', '5 of 90'], 'RATE_INVALID', '--tolerable is "5 of 90"'],
    [[...alone, '--confidence', '40%'], 'PLAN_RATE_OUT_OF_RANGE', 'The confidence is 40%'],
    [[...alone, '--expected', '5%'], 'EXPECTED_NOT_BELOW_TOLERABLE', '5%'],
    [[...alone, '--minutes', '0'], 'OPTION_NOT_A_NUMBER', '--minutes 0'],
    [[...alone, '--reviewer-count', '0'], 'OPTION_NOT_A_NUMBER', '--reviewer-count 0'],
    [[...alone, '--stages', '30:0:2,60:1:2'], 'OPTION_MISSING', '--size'],
    [['plan', complaints], 'OPTION_MISSING', '--profile'],
    [[...ofComplaints, '--reference', 'White'], 'OPTION_MISSING', '--groups'],
    [[...groups, 'case_ref'], 'FIELD_NOT_FOR_GROUPS', 'case_ref'],
    [[...groups, 'force'], 'PLAN_NOTHING_TO_COMPARE', 'force has only one known group'],
    [
      [...groups, 'complainant_ethnicity_group', '--reference', 'Purple'],
      'UNKNOWN_VALUE',
      'Purple',
    ],
    [
      [...groups, 'complainant_ethnicity_group', '--reference', 'Not stated'],
      'REFERENCE_GROUP_NOT_PLANNED',
      'Not stated',
    ],
    [[...ofComplaints, '--size', '20', '--method', 'pareto'], 'METHOD_LACKS_FIELD', 'pareto'],
  ])('%j', async (argv, code, words) => {
    await expect(said(...argv)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
    });
  });
});
