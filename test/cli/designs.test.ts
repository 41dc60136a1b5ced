import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { call, complaints, scratchFolder, seed } from './run.js';

const scratch = scratchFolder('designs');
const path = (name: string) => join(scratch, name);
const basis = ['--profile', 'complaints', '--seed', seed];

async function draw(name: string, ...options: readonly string[]) {
  return call(['draw', complaints, ...basis, '--out', path(name), ...options]);
}

function table(name: string, file: string): Record<string, string>[] {
  return parse(readFileSync(join(path(name), file)), { columns: true });
}

const drawn = (name: string, role = 'sample') =>
  table(name, 'sample.csv')
    .filter((row) => row['role'] === role)
    .map((row) => row['unit_id']!);

async function verified(name: string) {
  const { exitCode, stdout } = await call(['verify', path(name), '--cases', complaints]);
  expect(stdout).toContain('Verified: everything that was checked matches.');
  expect(exitCode).toBe(0);
}

describe('an extension', () => {
  it('keeps every unit, rank, panel, second reading and reviewer of the earlier draw', async () => {
    writeFileSync(
      path('reviewers.json'),
      JSON.stringify({
        reviewers: [
          { id: 'R1', conflicts: [{ field: 'handled_by', values: ['OPCC'] }] },
          { id: 'R2' },
          { id: 'R3' },
        ],
        double: '20%',
      }),
    );
    const options = ['--by', 'case_type', '--reviewers', path('reviewers.json'), '--panels', '3'];
    expect((await draw('first', '--size', '30', ...options)).exitCode).toBe(0);
    const { stdout } = await call([
      'extend',
      path('first'),
      '--size',
      '45',
      '--cases',
      complaints,
      '--out',
      path('more'),
    ]);
    expect(stdout).toContain(
      'Kept all 30 cases of the earlier sample and drew 15 more: 45 of 360.',
    );
    expect(stdout).toContain('without a stop rule declared before the first draw');
    const later = new Map(table('more', 'sample.csv').map((row) => [row['unit_id'], row]));
    for (const row of table('first', 'sample.csv')) {
      const now = later.get(row['unit_id']);
      for (const column of ['role', 'rank', 'ticket', 'panel', 'case_type']) {
        expect(now?.[column], column).toBe(row[column]);
      }
      if (row['double_review'] === 'yes') expect(now?.['double_review']).toBe('yes');
    }
    const readings = table('more', 'assignment.csv').map((row) => Object.values(row).join());
    for (const row of table('first', 'assignment.csv')) {
      expect(readings).toContain(Object.values(row).join());
    }
    expect(drawn('more').filter((id) => later.get(id)?.['round'] === '2')).toHaveLength(15);
    await verified('more');
    const record = join(path('more'), 'draw.json');
    const text = readFileSync(record, 'utf8');
    writeFileSync(record, text.replace('"kept":30', '"kept":29'));
    const { stdout: changed } = await call(['verify', path('more')]);
    expect(changed).toContain('keeps 30 units of the earlier sample; the record says 29');
    writeFileSync(record, text);
  });

  it('can be made from the frozen frame alone, and extended again', async () => {
    await draw('lone', '--by', 'case_type', '--size', '10', '--stages', '10:0:2,20:1:2');
    const once = await call(['extend', path('lone'), '--size', '20', '--out', path('lone-20')]);
    expect(once.stdout).toContain('Stage 2 of 2 of a stop rule declared before the first draw');
    const twice = await call(['extend', path('lone-20'), '--size', '25', '--out', path('lone-25')]);
    expect(twice.stdout).toContain('this sample is not one of its stages');
    expect(drawn('lone-25').slice(0)).toEqual(expect.arrayContaining(drawn('lone')));
    await verified('lone-25');
  });

  it('is refused when the earlier folder was changed', async () => {
    await draw('changed', '--size', '5');
    const record = join(path('changed'), 'draw.json');
    writeFileSync(record, readFileSync(record, 'utf8').replace('"size":5', '"size":6'));
    const { exitCode, stderr } = await call([
      'extend',
      path('changed'),
      '--size',
      '9',
      '--out',
      path('never'),
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('EARLIER_DRAW_DIFFERS');
    expect(existsSync(path('never'))).toBe(false);
  });

  it('is refused for systematic samples, for largest remainders and when it is not larger', async () => {
    await draw('sys', '--method', 'systematic', '--sort', 'outcome', '--size', '9');
    await draw('lr', '--by', 'case_type', '--allocation', 'largest-remainder', '--size', '9');
    await draw('plain', '--size', '9');
    for (const [name, size, code] of [
      ['sys', '12', 'NOT_EXTENDABLE'],
      ['lr', '12', 'NOT_EXTENDABLE'],
      ['plain', '9', 'EXTENSION_NOT_LARGER'],
    ] as const) {
      const { exitCode, stderr } = await call([
        'extend',
        path(name),
        '--size',
        size,
        '--out',
        path('no'),
      ]);
      expect(stderr).toContain(code);
      expect(exitCode).toBe(2);
    }
  });
});

describe('exclusion and rotation', () => {
  it('never draws again what an earlier draw sampled, and counts it as a stratum of its own', async () => {
    await draw('q1', '--by', 'case_type', '--size', '40', '--reserves', '1');
    await draw('q2', '--by', 'case_type', '--size', '40', '--exclude', path('q1'));
    const before = new Set(drawn('q1'));
    expect(drawn('q2').some((id) => before.has(id))).toBe(false);
    const last = table('q2', 'allocation.csv').at(-1);
    expect(last).toMatchObject({ stratum: '(excluded)', frame_size: '40', sample_size: '0' });
    const reserves = drawn('q1', 'reserve');
    expect(drawn('q2')).toEqual(expect.arrayContaining(reserves));
    await verified('q2');
  });

  it('reads an earlier draw from the register by the beginning of its id', async () => {
    const register = path('project.jsonl');
    await draw('reg1', '--size', '30', '--register', register);
    const [entry] = readFileSync(register, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entry).toMatchObject({ kind: 'draw', summary: '30 of 360 cases', commitment: null });
    const id = entry.id.slice(0, 10);
    const { exitCode } = await draw(
      'reg2',
      '--size',
      '30',
      '--exclude',
      id,
      '--register',
      register,
    );
    expect(exitCode).toBe(0);
    const before = new Set(drawn('reg1'));
    expect(drawn('reg2').some((unit) => before.has(unit))).toBe(false);
  });

  it('goes on where an earlier draw of the same seed ended, stratum by stratum', async () => {
    await draw('rot1', '--by', 'case_type', '--size', '60');
    await draw('rot2', '--by', 'case_type', '--size', '60', '--rotate-from', path('rot1'));
    const before = new Set(drawn('rot1'));
    expect(drawn('rot2').some((id) => before.has(id))).toBe(false);
    await verified('rot2');
    const other = await draw(
      'rot3',
      '--by',
      'handled_by',
      '--size',
      '9',
      '--rotate-from',
      path('rot1'),
    );
    expect(other.stderr).toContain('ROTATION_DOES_NOT_FIT');
  });
});

describe('designs by numbers', () => {
  it('takes explicit sizes and standard deviations from CSV files', async () => {
    writeFileSync(path('sizes.csv'), 'stratum,sample_size\nCOMPLAINT_OUT,12\nCOMPLAINT_SCH3,18\n');
    writeFileSync(
      path('sd.csv'),
      'stratum,standard_deviation\nCOMPLAINT_OUT,1.5\nCOMPLAINT_SCH3,9\n',
    );
    const by = ['--by', 'case_type', '--size', '30'];
    await draw('explicit', ...by, '--allocation', 'explicit', '--stratum-sizes', path('sizes.csv'));
    expect(table('explicit', 'allocation.csv').map((row) => row['sample_size'])).toEqual([
      '12',
      '18',
    ]);
    await draw('neyman', ...by, '--allocation', 'neyman', '--standard-deviations', path('sd.csv'));
    // 270 x 1.5 = 405 and 90 x 9 = 810: one third and two thirds.
    expect(table('neyman', 'allocation.csv').map((row) => row['sample_size'])).toEqual([
      '10',
      '20',
    ]);
    await verified('neyman');
    const wrong = await draw(
      'x',
      '--by',
      'case_type',
      '--size',
      '31',
      '--allocation',
      'explicit',
      '--stratum-sizes',
      path('sizes.csv'),
    );
    expect(wrong.stderr).toContain('STRATUM_SIZES_DO_NOT_ADD_UP');
    expect(wrong.stderr).toContain('--size 30');
  });

  it('weights by a code list in order of severity, by given weights, and names values without one', async () => {
    await draw('risk', '--method', 'pareto', '--measure', 'outcome', '--size', '20');
    const record = JSON.parse(readFileSync(join(path('risk'), 'draw.json'), 'utf8'));
    expect(record.design.measure.weights).toMatchObject({ NFA: expect.any(String) });
    expect(record.strata[0].inclusion).toHaveLength(20);
    await verified('risk');
    const weights = ['--weights', 'B=9,C=5'];
    const refused = await draw(
      'risk2',
      '--method',
      'pareto',
      '--measure',
      'allegation_category',
      ...weights,
      '--size',
      '20',
    );
    expect(refused.stderr).toContain('MEASURE_NOT_POSITIVE');
    expect(refused.stderr).toContain('A (');
  });

  it('draws by the tickets of Rivest, and says so in the record', async () => {
    await draw('rivest', '--ticket', 'rivest-1.0', '--size', '9');
    const record = JSON.parse(readFileSync(join(path('rivest'), 'draw.json'), 'utf8'));
    expect(record.rules.ticket).toBe('rivest-1.0');
    expect(table('rivest', 'sample.csv')[0]?.['ticket']).toMatch(/^0\.\d{60,}$/);
    await verified('rivest');
  });

  it('warns of a conflict of interest that matches nothing in the frame', async () => {
    const reviewers = [
      { id: 'R1', conflicts: [{ field: 'handled_by', values: ['Psd'] }] },
      { id: 'R2' },
    ];
    writeFileSync(path('misspelt.json'), JSON.stringify({ reviewers }));
    const { stdout } = await draw('misspelt', '--size', '9', '--reviewers', path('misspelt.json'));
    expect(stdout).toContain('No unit of the frame has handled_by = Psd');
  });
});

describe('a misspelt or relabelled value', () => {
  const reviewers = (name: string, value: string) => {
    const conflicts = [{ field: 'outcome', values: [value] }];
    const content = { reviewers: [{ id: 'A' }, { id: 'B', conflicts }] };
    writeFileSync(path(name), JSON.stringify(content));
    return ['--size', '30', '--by', 'outcome', '--reviewers', path(name)];
  };

  it('of a conflict is understood as a label too', async () => {
    const { exitCode } = await draw('labelled', ...reviewers('label.json', 'No further action'));
    expect(exitCode).toBe(0);
    const taken = new Set(
      table('labelled', 'sample.csv')
        .filter(({ outcome }) => outcome === 'NFA')
        .map((row) => row['unit_id']),
    );
    const readers = table('labelled', 'assignment.csv')
      .filter((row) => taken.has(row['unit_id']))
      .map((row) => row['reviewer']);
    expect(new Set(readers)).toEqual(new Set(['A']));
  });

  it('of a weight is refused, since it would have no effect', async () => {
    const options = [
      '--method',
      'pareto',
      '--measure',
      'severity',
      '--weights',
      'Gros misconduct=9',
    ];
    const weight = await draw('misweighed', '--size', '10', ...options);
    expect(weight.exitCode).toBe(2);
    expect(weight.stderr).toContain('UNKNOWN_VALUE');
  });
});

describe('an extension with another export', () => {
  it('is refused, though it gives the same frame', async () => {
    expect((await draw('to-extend', '--size', '10', '--by', 'outcome')).exitCode).toBe(0);
    const other = path('other.csv');
    writeFileSync(other, readFileSync(complaints, 'utf8').replaceAll('Mercia Vale', 'Saltmere'));
    const options = ['--size', '12', '--cases', other, '--out', path('wrong')];
    const { exitCode, stderr } = await call(['extend', path('to-extend'), ...options]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('EXTENSION_EXPORT_DIFFERS');
    expect(existsSync(path('wrong'))).toBe(false);
  });
});
